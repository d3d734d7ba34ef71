#include "screens/place.h"

#include <algorithm>
#include <cmath>

namespace screens {

using namespace base::literals;
using ui::TextRole;

namespace {

/// A button for a town needs this width, in em of a button's words.
constexpr float least_town_em = 9;

/// Buttons of one height in as many columns as the width carries.
void buttons(ui::Ui& ui, ui::Column& column, const std::vector<ui::Button>& list) {
    const float gap = ui.px(4_mm);
    const float least = ui.settings().scale.px(ui::em(TextRole::button, ui.settings().text_size)) * least_town_em;
    const auto columns = std::clamp<std::size_t>(static_cast<std::size_t>((column.width() + gap) / (least + gap)), 1,
                                                 ui.landscape() ? 4 : 3);
    const float width =
        std::floor((column.width() - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns));
    for (std::size_t first = 0; first < list.size(); first += columns) {
        const std::size_t end = std::min(first + columns, list.size());
        float height = 0;
        for (std::size_t i = first; i < end; ++i) {
            height = std::max(height, ui::button_height(ui, list[i], width));
        }
        ui.block_top(column.y());
        base::Rect line = column.take(height);
        for (std::size_t i = first; i < end; ++i) {
            ui::button(ui, list[i], ui::cut_start(ui, line, width, gap));
        }
        column.space(4_mm);
    }
}

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
    ui.block_top(column.y());
    ui::button(ui, here, column.take(ui::button_height(ui, here, column.width())));
    column.space(4_mm);
    const ui::Button on_map{"to-map", "map", view.word("place_on_map"), session::Open{{session::Screen::town_map}}};
    ui.block_top(column.y());
    ui::button(ui, on_map, column.take(ui::button_height(ui, on_map, column.width())));
    column.space(ui::length::gap);

    std::vector<content::Town> towns = view.nearby.towns();
    content::sort_by_name(towns, view.content.locale_of(view.wording.language().tag));
    std::vector<ui::Button> list;
    for (const content::Town& town : towns) {
        list.push_back(
            {"town-" + town.id, {}, view.wording.verbatim(town.name), session::ChooseTown{town.id}, emphasis(town.id)});
    }
    buttons(ui, column, list);
    return column.y() - area.y;
}

}  // namespace screens
