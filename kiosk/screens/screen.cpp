#include "screens/screen.h"

#include "screens/idle.h"
#include "screens/pages.h"
#include "screens/parts/chrome.h"
#include "screens/search.h"

#include <array>
#include <cmath>
#include <cstddef>

namespace screens {
namespace {

using session::Screen;

using Page = float(const View&, ui::Ui&, const base::Rect&);

/// In the order of the enumerators.
constexpr std::array pages{
#define SCREEN(name, path, visit, id, tour, page, ...) static_cast<Page*>(page),
#include "session/screens.def"
};

}  // namespace

Settled draw(const View& view, ui::Ui& ui, ui::Scroll& scroll) {
    const Screen screen = view.page().route.screen;
    Page* const draw_page = pages[static_cast<std::size_t>(screen)];
    if (!session::is_inside_visit(screen)) {
        draw_page(view, ui, ui.screen());
        return Settled::yes;
    }
    const bool searching = screen == Screen::search;
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
