#include "screens/idle.h"

#include <algorithm>
#include <cmath>

namespace screens {

using namespace base::literals;
using ui::TextRole;

void idle(const View& view, ui::Ui& ui, int seconds_left) {
    const ui::Palette& palette = ui.palette();
    ui.begin_overlay();
    // Opaque: whoever comes now must not read what was left open.
    ui.fill(ui.screen(), palette.ground);

    const base::Rect screen = ui.screen();
    const float width = std::min(screen.width - 2 * ui.px(ui::length::page_margin), ui.px(300_mm));
    const float padding = ui.px(ui.landscape() ? 10_mm : 16_mm);
    const float inner = width - 2 * padding;
    const ui::Words title = ui.fit(view.word("idle_title"), TextRole::title, inner, 3, text::Align::center);
    const ui::Words seconds = ui.fit(view.wording.ui("idle_seconds", {{"count", seconds_left}}), TextRole::tile_title,
                                     inner, 2, text::Align::center);
    const ui::Words text = ui.words(view.word("idle_text"), TextRole::body, inner, text::Align::center);
    const ui::Button stay{"stay", "hand-back-right", view.word("idle_stay"), session::Stay{}, ui::Emphasis::primary};
    const ui::Button leave{"leave", "clock-outline", view.word("leave"), session::Leave{}, ui::Emphasis::plain};
    const float stay_height = std::max(ui.px(30_mm), ui::button_height(ui, stay, inner));
    const float leave_height = std::max(ui.px(22_mm), ui::button_height(ui, leave, inner));
    const float gap = ui.px(ui.landscape() ? 5_mm : 9_mm);
    const float height = 2 * padding + title.height() + text.height() + seconds.height() + stay_height + leave_height +
                         3 * gap + ui.px(ui::length::gap);
    const base::Rect card{std::floor((screen.width - width) / 2), std::floor((screen.height - height) / 2), width,
                          height};
    ui.card(card);
    base::Rect rest = card.inset(padding);
    ui.draw(title, ui::cut_top(rest, title.height(), gap), ui.on_card(), "idle-title");
    ui.draw(text, ui::cut_top(rest, text.height(), gap), ui.on_card(), "idle-text");
    ui.draw(seconds, ui::cut_top(rest, seconds.height(), gap), ui.on_card(), "idle-seconds");
    ui::button(ui, stay, ui::cut_top(rest, stay_height, ui.px(ui::length::gap)));
    ui::button(ui, leave, ui::cut_top(rest, leave_height));
}

}  // namespace screens
