// The choice of a town to look for help from.
#include "screens/pages.h"

#include "screens/parts/page_head.h"

namespace screens {

using namespace base::literals;
using ui::TextRole;

namespace {

/// A button for a town needs this width, in em of a button's words.
constexpr float least_town_em = 9;

}  // namespace

float place(const View& view, ui::Ui& ui, const base::Rect& area) {
    ui::Column column(ui, area);
    page_title(ui, column, "map-marker-account", ui.palette().help, view.word("place_title"));
    column.space(4_mm);
    column.words(view.word("place_line"), TextRole::body, ui.on_ground(), "place-line");
    column.space(ui::length::gap);

    const auto emphasis = [&](std::string_view id) {
        return view.state.town == id ? ui::Emphasis::primary : ui::Emphasis::plain;
    };
    const ui::Button here{"town-here", view.site.origin ? "map-marker-account" : "map-marker-off",
                          view.word(view.site.origin ? "place_own" : "place_none"), session::ChooseTown{},
                          emphasis("")};
    ui::button(ui, column, here);
    column.space(4_mm);
    const ui::Button on_map{"to-map", "map", view.word("place_on_map"), session::Open{{session::Screen::town_map}}};
    ui::button(ui, column, on_map);
    column.space(ui::length::gap);

    std::vector<content::Town> towns = view.nearby.towns();
    content::sort_by_name(towns, view.content.locale_of(view.wording.language().tag));
    std::vector<ui::Button> list;
    for (const content::Town& town : towns) {
        list.push_back(
            {"town-" + town.id, {}, view.wording.verbatim(town.name), session::ChooseTown{town.id}, emphasis(town.id)});
    }
    ui::button_grid(ui, column, list, {ui.landscape() ? 4U : 3U, least_town_em});
    column.space(4_mm);
    return column.y() - area.y;
}

}  // namespace screens
