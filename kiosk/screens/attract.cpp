// The attract screen: greets in one language after another and asks for a touch.
#include "screens/pages.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace screens {

using namespace base::literals;
using ui::TextRole;

namespace {

struct Promise {
    std::string_view icon;
    std::string_view word;
};
constexpr std::array<Promise, 3> promises{
    {{"cash-off", "free"}, {"account-off-outline", "no_name"}, {"eye-off-outline", "nothing_kept"}}};

constexpr base::Mm least_circle = 18_mm;
constexpr base::Mm promise_icon = 9_mm;
constexpr base::Mm promise_icon_gap = 3_mm;
constexpr base::Mm promise_gap = 10_mm;

/// "Free · no name · nothing is kept": in one line where they fit, else one below the other.
struct Promises {
    std::vector<ui::Words> words;
    float total = 0;    ///< px, width of all in one line
    float tallest = 0;  ///< px
    bool one_line = false;
    float height = 0;
};

Promises lay_out_promises(const View& view, ui::Ui& ui, float width) {
    const float before = ui.px(promise_icon) + ui.px(promise_icon_gap);
    const float between = ui.px(promise_gap);
    Promises result;
    result.total = -between;
    result.tallest = ui.px(promise_icon);
    for (const Promise& promise : promises) {
        result.words.push_back(ui.fit(view.word(promise.word), TextRole::body, width - before, 1));
        result.total += before + result.words.back().width() + between;
        result.tallest = std::max(result.tallest, result.words.back().height());
    }
    result.one_line = result.total <= width;
    result.height = result.tallest * static_cast<float>(result.one_line ? 1 : promises.size());
    return result;
}

void draw_promises(ui::Ui& ui, ui::Column& column, const Promises& laid_out, const ui::Colors& colors) {
    const float icon = ui.px(promise_icon);
    const float gap = ui.px(promise_icon_gap);
    const float between = ui.px(promise_gap);
    const auto& [words, total, tallest, one_line, height] = laid_out;
    base::Rect line{};
    for (std::size_t i = 0; i < promises.size(); ++i) {
        const float width = icon + gap + words[i].width() + 1;
        if (i == 0 || !one_line) {
            const base::Rect whole = column.take(tallest);
            const float used = one_line ? total : width;
            line = {std::floor(whole.center().x - used / 2), whole.y, std::ceil(used) + 3, whole.height};
        }
        base::Rect part = ui::cut_start(ui, line, width, between);
        ui.icon(promises[i].icon, ui::cut_start(ui, part, icon, gap).center(), icon, colors.ink);
        // Laid out for the column's width: the words' own box starts at the start side of what is left.
        base::Rect box = part;
        box.width = column.width() - icon - gap;
        if (ui.right_to_left()) {
            box.x = part.right() - std::floor(box.width);
        }
        ui.draw_middle(words[i], box, colors);
    }
}

/// The names of the languages in lines as wide as the screen.
struct Names {
    struct Line {
        std::size_t end = 0;  ///< one past its last name
        float width = 0;
    };
    std::vector<ui::Words> names;
    std::vector<Line> lines;
    float height = 0;
};

Names lay_out_languages(const View& view, ui::Ui& ui) {
    const float between = ui.px(8_mm);
    const float room = ui.screen().width - 2 * ui.px(ui::length::page_margin);
    Names result;
    auto& [names, lines, total] = result;
    for (const content::Language& language : view.content.languages) {
        names.push_back(ui.words({language.endonym, language.tag, language.direction, content::TextState::source},
                                 TextRole::secondary, 0));
        const float width = std::ceil(names.back().width());
        if (lines.empty() || lines.back().width + between + width > room) {
            lines.push_back({names.size(), width});
        } else {
            lines.back() = {names.size(), lines.back().width + between + width};
        }
    }
    std::size_t next = 0;
    for (const Names::Line& line : lines) {
        float tallest = 0;
        for (; next < line.end; ++next) {
            tallest = std::max(tallest, names[next].height());
        }
        total += tallest;
    }
    return result;
}

/// All languages by their own names, so that everybody finds theirs at once.
void draw_languages(const View& view, ui::Ui& ui, const Names& laid_out, const base::Rect& band) {
    ui.fill(band, ui.palette().chrome);
    const ui::Colors colors{ui.palette().ink_soft, ui.palette().chrome};
    const float between = ui.px(8_mm);
    const auto& [names, lines, total] = laid_out;
    std::size_t next = 0;
    float y = band.y + std::floor((band.height - total) / 2);
    for (const Names::Line& line : lines) {
        float x = std::floor(band.center().x - line.width / 2);
        float tallest = 0;
        while (next < line.end) {
            ui.draw(names[next], {x, y, names[next].width(), names[next].height()}, colors,
                    "endonym-" + view.content.languages[next].tag);
            x += std::ceil(names[next].width()) + between;
            tallest = std::max(tallest, names[next].height());
            ++next;
        }
        y += tallest;
    }
}

/// What staff must see to, in small words that cost visitors nothing.
void draw_staff_notes(const View& view, ui::Ui& ui, const ui::Colors& colors) {
    std::vector<std::string> notes = view.site.notes;
    if (!view.site.problems.empty()) {
        notes.emplace_back("De nieuwe inhoud heeft fouten en wordt niet getoond.");
    }
    base::Rect box = ui.screen().inset(ui.px(ui::length::page_margin));
    for (std::size_t i = 0; i < notes.size(); ++i) {
        // The words do not come from i18n/, which may be what is broken; staff of a Dutch terminal read Dutch.
        const content::Phrase note{(i == 0 ? "Voor medewerkers: " : "") + notes[i], "nl",
                                   base::Direction::left_to_right, content::TextState::source};
        const ui::Words words = ui.words(note, TextRole::secondary, box.width, text::Align::center);
        ui.draw(words, ui::cut_top(box, words.height()), colors, "staff-note" + (i == 0 ? "" : std::to_string(i + 1)));
    }
}

}  // namespace

float attract(const View& view, ui::Ui& ui, const base::Rect& screen) {
    if (session::shows_clock(view.state, view.surroundings)) {
        return cover(view, ui, screen);
    }
    const ui::Palette& palette = ui.palette();
    ui.set_region(ui::Region::overlay);
    // While a large content is being read there is nothing to touch yet.
    const bool opening = view.page().route.screen == session::Screen::opening;
    const content::Phrase invitation = view.word(opening ? "opening" : "attract_begin");
    const bool pressed = !opening && ui.begin_target("begin", screen, invitation, session::Begin{});

    base::Rect rest = screen;
    const Names names = lay_out_languages(view, ui);
    const base::Rect band = ui::cut_bottom(
        rest, std::max(ui.px(ui.landscape() ? 26_mm : 40_mm), names.height + 2 * ui.px(ui::length::small_gap)));
    ui.gradient(rest, palette.attract_top, palette.attract_bottom);
    draw_languages(view, ui, names, band);

    const ui::Colors colors{palette.on_attract, palette.attract_bottom};
    const base::Rect page = rest.inset(ui.px(16_mm), 0);
    const ui::Words greeting = ui.fit(view.wording.text(view.content.site, "greeting"), TextRole::greeting, page.width,
                                      1, text::Align::center);
    const ui::Words line = ui.words(view.wording.text(view.content.site, "greeting_line"), TextRole::lead, page.width,
                                    text::Align::center);
    const ui::Words begin = ui.fit(invitation, TextRole::tile_title, page.width - 2 * ui.px(14_mm) - ui.px(22_mm), 1);
    const float button_height = std::max(ui.px(34_mm), begin.height() + 2 * ui.px(8_mm));
    const float small = ui.px(ui.landscape() ? 5_mm : 12_mm);
    const Promises promised = lay_out_promises(view, ui, page.width);
    const float below = small + greeting.height() + line.height() + small + button_height + small + promised.height;
    // Large words take the circle's room, down to nothing: it says nothing that they do not.
    const float room = page.height - below - small;
    const float wanted = std::min(ui.px(ui.landscape() ? 44_mm : 84_mm), room);
    const float circle = wanted < ui.px(least_circle) ? 0 : wanted;
    const float total = circle + below;
    ui::Column column(ui, {page.x, page.y + std::max(0.0F, std::floor((page.height - total) * 0.45F)), page.width, 0});

    if (circle > 0) {
        const base::Rect top = column.take(circle);
        ui.circle(top.center(), circle / 2, base::mix(palette.attract_top, palette.on_attract, 0.16F));
        ui.icon("hand-heart", top.center(), circle * 0.56F, palette.on_attract);
    }
    column.take(small);
    ui.draw(greeting, column.take(greeting.height()), colors, "greeting");
    ui.draw(line, column.take(line.height()), colors, "greeting-line");
    column.take(small);

    const float icon = ui.px(17_mm);
    const float gap = ui.px(5_mm);
    const float button_width = std::min(page.width, begin.width() + icon + gap + 2 * ui.px(14_mm));
    const base::Rect place = column.take(button_height);
    const base::Rect button{std::floor(place.center().x - button_width / 2), place.y, button_width, button_height};
    const ui::Colors words = opening ? colors : ui.on_card();
    if (!opening) {
        ui.fill(button, palette.card, button_height / 2);
    }
    if (pressed) {
        ui.mark_pressed(button, button_height / 2, palette.ink);
    }
    base::Rect inner = button.inset(ui.px(14_mm), 0);
    ui.icon(opening ? "clock-outline" : "gesture-tap", ui::cut_start(ui, inner, icon, gap).center(), icon, words.ink);
    base::Rect box{inner.x, inner.y, page.width - 2 * ui.px(14_mm) - ui.px(22_mm), inner.height};
    if (ui.right_to_left()) {
        box.x = inner.right() - std::floor(box.width);
    }
    ui.draw_middle(begin, box, words, "begin-words");
    column.take(small);
    draw_promises(ui, column, promised, colors);
    if (!opening) {
        ui.end_target();
    }
    draw_staff_notes(view, ui, {palette.on_attract, palette.attract_top});
    return screen.height;
}

}  // namespace screens
