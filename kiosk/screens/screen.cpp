#include "screens/screen.h"

#include "screens/attract.h"
#include "screens/check.h"
#include "screens/cover.h"
#include "screens/handover.h"
#include "screens/help_list.h"
#include "screens/help_point.h"
#include "screens/home.h"
#include "screens/idle.h"
#include "screens/language.h"
#include "screens/lesson.h"
#include "screens/map.h"
#include "screens/parts/chrome.h"
#include "screens/phone_lines.h"
#include "screens/place.h"
#include "screens/search.h"
#include "screens/section.h"
#include "screens/situation.h"
#include "screens/staff.h"
#include "screens/topic.h"

#include <algorithm>
#include <cmath>

namespace screens {
namespace {

using session::Screen;

float draw_page(const View& view, ui::Ui& ui, const base::Rect& area) {
    switch (view.page().route.screen) {
        case Screen::language:
            return language(view, ui, area);
        case Screen::section:
            return section(view, ui, area);
        case Screen::topic:
            return topic(view, ui, area);
        case Screen::check:
            return check(view, ui, area);
        case Screen::lesson:
            return lesson(view, ui, area);
        case Screen::situation:
            return situation(view, ui, area);
        case Screen::help_list:
            return help_list(view, ui, area);
        case Screen::help_point:
            return help_point(view, ui, area);
        case Screen::search:
            return search(view, ui, area);
        case Screen::place:
            return place(view, ui, area);
        case Screen::phone_lines:
            return phone_lines(view, ui, area);
        case Screen::handover:
            return handover(view, ui, area);
        case Screen::map:
        case Screen::near:
        case Screen::town_map:
            return map(view, ui, area);
        case Screen::home:
        case Screen::idle:
        case Screen::opening:
        case Screen::attract:
        case Screen::cover:
        case Screen::staff:
            break;
    }
    return home(view, ui, area);
}

}  // namespace

Settled draw(const View& view, ui::Ui& ui, ui::Scroll& scroll) {
    switch (view.page().route.screen) {
        case Screen::opening:
        case Screen::attract:
            attract(view, ui);
            return Settled::yes;
        case Screen::cover:
            cover(view, ui);
            return Settled::yes;
        case Screen::staff:
            staff(view, ui);
            return Settled::yes;
        default:
            break;
    }
    const bool searching = view.page().route.screen == Screen::search;
    if (searching) {
        keep_for_search(view, ui);
    }
    const Regions regions = divide(ui);
    const float margin = ui.px(ui::length::page_margin);
    base::Rect area = regions.page.inset(margin, margin);
    area.y -= std::round(scroll.offset());
    ui.push_clip(regions.page);
    const float used = draw_page(view, ui, area);
    ui.pop_clip();
    const bool moved = scroll.set_extent(used + 2 * margin, regions.page.height);

    header(view, ui, regions.header);
    footer(view, ui, regions.footer, scroll.has_more() ? MoreBelow::yes : MoreBelow::no);
    if (searching) {
        search_controls(view, ui, regions.page);
    }
    if (const auto seconds = session::idle_seconds_left(view.state, view.surroundings)) {
        idle(view, ui, *seconds);
    }
    return moved ? Settled::no : Settled::yes;
}

const content::Language& language_of(const session::State& state, const session::Surroundings& surroundings) {
    const content::Content& content = surroundings.content;
    if (session::greets(session::current_page(state).route.screen)) {
        return content.languages[session::greeting_index(state, surroundings)];
    }
    const content::Language* language = content.language(state.language);
    if (language == nullptr) {
        language = content.language(content.source_language);
    }
    return language != nullptr ? *language : content.languages.front();
}

}  // namespace screens
