// The list of help points: by kind of help, then the points of one kind.
#include "screens/pages.h"

#include "screens/parts/help_rows.h"
#include "screens/parts/hits.h"
#include "screens/parts/map_ways.h"
#include "screens/parts/origin.h"
#include "screens/parts/page_head.h"
#include "screens/parts/rows.h"
#include "screens/parts/situations.h"

#include <algorithm>

namespace screens {

using namespace base::literals;
using ui::TextRole;

namespace {

/// So many places stand on one page of the list.
constexpr std::size_t page_size = 30;

void heading(ui::Ui& ui, ui::Column& column, const content::Phrase& words, std::string_view id) {
    column.space(ui::length::gap);
    column.space(2_mm);
    ui.block_top(column.y());
    column.words(words, TextRole::heading, ui.on_ground(), id);
}

void wishes(const View& view, ui::Ui& ui, ui::Column& column) {
    heading(ui, column, view.word("wishes_title"), "wishes-title");
    column.space(4_mm);
    std::vector<ui::Toggle> list;
    for (const WishWord& one : wish_words) {
        list.push_back({"wish-" + std::string(content::name_of(one.wish)), std::string(one.icon), view.word(one.word),
                        session::ToggleWish{one.wish},
                        view.state.wishes.has(one.wish) ? ui::Toggle::State::on : ui::Toggle::State::off});
    }
    ui::toggles(ui, column, list);
}

/// The heading above the places of a fit.
std::string_view group_word(content::Fit fit, content::Wishes asked) {
    switch (fit) {
        case content::Fit::match:
            return asked.empty() ? "group_places" : "group_match";
        case content::Fit::perhaps:
            return "group_perhaps";
        case content::Fit::other:
            break;
    }
    return "group_others";
}

/// One page of the places, under a heading for each fit.
void places(const View& view, ui::Ui& ui, ui::Column& column, const content::Found& found, std::size_t first) {
    const std::size_t end = std::min(first + page_size, found.places.size());
    for (std::size_t i = first; i < end; ++i) {
        const content::Hit& hit = found.places[i];
        if (i == first || hit.fit != found.places[i - 1].fit) {
            const std::string_view word = group_word(hit.fit, view.state.wishes);
            heading(ui, column, view.word(word), word);
        }
        take_row(ui, column, hit_row(view, ui, hit));
    }
    if (end < found.places_total) {
        column.space(ui::length::gap);
        const ui::Button more{"more-places", "map-marker-radius", view.word("more_places"), session::MorePlaces{}};
        ui::button(ui, column, more);
    }
}

void category(const View& view, ui::Ui& ui, ui::Column& column, const content::Category& category) {
    page_title(ui, column, category.icon, ui.palette().help,
               view.wording.text(view.content.site, "category_" + category.id));
    content::Query query = query_of(view, category.id);
    query.most = page_size * (static_cast<std::size_t>(std::max(view.page().step, 0)) + 1);
    const content::Found& found = view.nearby.find(query);
    // A page past the end, as only a written route can ask for, is the last one.
    const std::size_t last = found.places_total == 0 ? 0 : (found.places_total - 1) / page_size;
    const std::size_t first = std::min(query.most / page_size - 1, last) * page_size;

    const bool has_places = found.places_total > 0;
    if (has_places) {
        place_row(view, ui, column);
        column.space(5_mm);
        draw_ways(ui, column, map_ways(view, category.id, {session::Screen::map, session::Screen::near}));
    }
    wishes(view, ui, column);
    if (!view.state.wishes.empty() && has_places && found.matches == 0 && first == 0) {
        column.space(ui::length::gap);
        column.words(view.word("group_none"), TextRole::body_bold, ui.on_ground(), "group-none");
    }
    // One line for the whole country comes first: whoever can go nowhere can call.
    const bool can_call =
        first == 0 && has_places && !found.national.empty() && found.national.front().fit != content::Fit::other;
    if (can_call) {
        heading(ui, column, view.word("group_national"), "group_national-first");
        take_row(ui, column, hit_row(view, ui, found.national.front()));
    }
    places(view, ui, column, found, first);
    const std::size_t told = can_call ? 1 : 0;
    if (found.national.size() > told) {
        heading(ui, column, view.word("group_national"), "group_national");
        for (std::size_t i = told; i < std::min(found.national.size(), page_size); ++i) {
            take_row(ui, column, hit_row(view, ui, found.national[i]));
        }
    }
    const auto has_situations = [](const content::Hit& hit) { return !hit.point->situations.empty(); };
    if (std::any_of(found.places.begin(), found.places.end(), has_situations) ||
        std::any_of(found.national.begin(), found.national.end(), has_situations)) {
        column.space(5_mm);
        situation_row(view, ui, column);
    }
    lines_row(view, ui, column);
    if (const content::HelpPoint* desk = view.content.help_point(view.content.desk)) {
        take_row(ui, column, help_row(view, ui, *desk));
    }
}

void categories(const View& view, ui::Ui& ui, ui::Column& column) {
    page_title(ui, column, "map-marker-radius", ui.palette().help, view.word("help_all"));
    column.space(5_mm);
    const ui::Button search{"search", "magnify", view.word("search"), session::Open{{session::Screen::search}}};
    ui::button(ui, search, column.take(ui::button_height(ui, search, column.width())));
    for (const std::string& id : {view.content.desk, view.content.emergency}) {
        if (const content::HelpPoint* point = view.content.help_point(id)) {
            take_row(ui, column, help_row(view, ui, *point));
        }
    }
    lines_row(view, ui, column);
    place_row(view, ui, column);
    column.space(5_mm);
    draw_ways(ui, column, map_ways(view, {}, {session::Screen::map, session::Screen::near}));
    column.space(ui::length::gap);
    category_tiles(view, ui, column);
}

}  // namespace

float help_list(const View& view, ui::Ui& ui, const base::Rect& area) {
    ui::Column column(ui, area);
    if (const content::Category* chosen = view.content.category(view.page().route.get("category"))) {
        category(view, ui, column, *chosen);
    } else {
        categories(view, ui, column);
    }
    return column.y() - area.y;
}

}  // namespace screens
