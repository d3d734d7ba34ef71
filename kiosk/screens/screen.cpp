#include "screens/screen.h"

#include "screens/idle.h"
#include "screens/pages.h"
#include "screens/parts/chrome.h"
#include "screens/parts/danger_strip.h"
#include "screens/search.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace screens {
namespace {

using namespace base::literals;
using session::Screen;

using Page = float(const View&, ui::Ui&, const base::Rect&);

/// In the order of the enumerators.
constexpr std::array pages{
#define SCREEN(name, path, visit, id, tour, page, ...) static_cast<Page*>(page),
#include "session/screens.def"
};

/// What stands still around the page of a screen.
struct Pinned {
    Operator (*keep)(const View&, ui::Ui&);
    void (*draw)(const View&, ui::Ui&, const base::Rect& page, const base::Rect& header);
};

const Pinned* pinned_on(Screen screen) {
    static constexpr Pinned danger{keep_for_danger, danger_strip};
    static constexpr Pinned searching{keep_for_search, search_controls};
    return screen == Screen::home || screen == Screen::idle ? &danger : screen == Screen::search ? &searching : nullptr;
}

/// What lies below is something to see, not only the margin of the page.
More more_of(const ui::Ui& ui, const ui::Scroll& scroll, const base::Rect& page) {
    constexpr float slack = 1.5F;  // px of rounding
    const bool is_below =
        scroll.has_more() && std::any_of(ui.semantics().begin(), ui.semantics().end(), [&](const ui::Node& node) {
            return node.region == ui::Region::page && node.rect.bottom() > page.bottom() + slack;
        });
    return is_below ? More::below : scroll.offset() > slack ? More::above : More::nowhere;
}

/// Where on a long page one is: a mark at its end side.
void scroll_bar(ui::Ui& ui, const ui::Scroll& scroll, const base::Rect& page) {
    if (!scroll.scrollable()) {
        return;
    }
    const float width = ui.px(1.6_mm);
    const float gap = ui.px(1_mm);
    const base::Rect track{ui.right_to_left() ? page.x + gap : page.right() - width - gap, page.y + gap, width,
                           page.height - 2 * gap};
    const float shown = std::max(ui.px(8_mm), track.height * scroll.shown());
    const float top = track.y + (track.height - shown) * scroll.progress();
    ui.fill({track.x, std::round(top), width, std::round(shown)}, ui.palette().ink_soft, width / 2);
}

}  // namespace

Settled draw(const View& view, ui::Ui& ui, ui::Scroll& scroll) {
    const Screen screen = view.page().route.screen;
    Page* const draw_page = pages[static_cast<std::size_t>(screen)];
    if (!session::is_inside_visit(screen)) {
        draw_page(view, ui, ui.screen());
        return Settled::yes;
    }
    const Pinned* const pinned = pinned_on(screen);
    const Operator name = pinned != nullptr ? pinned->keep(view, ui) : Operator::named;
    const Regions regions = divide(ui);
    const float margin = ui.px(ui::length::page_margin);
    base::Rect area = regions.page.inset(margin, margin);
    area.y -= std::round(scroll.offset());
    ui.push_clip(regions.page);
    const float used = draw_page(view, ui, area);
    ui.pop_clip();
    const bool moved = scroll.set_extent(used + 2 * margin, regions.page.height);
    scroll_bar(ui, scroll, regions.page);

    const base::Rect free_header = header(view, ui, regions.header, name);
    footer(view, ui, regions.footer, more_of(ui, scroll, regions.page));
    if (pinned != nullptr) {
        pinned->draw(view, ui, regions.page, free_header);
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
