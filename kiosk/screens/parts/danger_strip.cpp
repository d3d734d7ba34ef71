#include "screens/parts/danger_strip.h"

#include <algorithm>

namespace screens {

using namespace base::literals;
using ui::TextRole;

namespace {

constexpr base::Mm above = 5_mm;
constexpr base::Mm padding = 8_mm;
constexpr base::Mm icon_side = 12_mm;
constexpr base::Mm icon_gap = 5_mm;

/// "In danger now? 112": slim, the same words for everybody.
struct Strip {
    ui::Words words;
    ui::Words figure;
    float height = 0;
};

const content::HelpPoint* emergency_of(const View& view) {
    const content::HelpPoint* point = view.content.help_point(view.content.emergency);
    return point != nullptr && !point->phones.empty() ? point : nullptr;
}

Strip lay_out(const View& view, ui::Ui& ui, const content::HelpPoint& point, float width) {
    Strip strip;
    strip.figure = ui.words(view.wording.phone(point.phones.front().number), TextRole::title, 0);
    base::Rect rest{0, 0, width - 2 * ui.px(padding), 0};
    ui::cut_start(ui, rest, ui.px(icon_side), ui.px(icon_gap));
    ui::cut_end(ui, rest, strip.figure.width() + 1, ui.px(icon_gap));
    strip.words = ui.fit(view.word("danger_bar"), TextRole::button, rest.width, 2);
    strip.height = std::max(
        {ui.px(ui::length::target), strip.words.height() + 2 * ui.px(4_mm), strip.figure.height() + 2 * ui.px(3_mm)});
    return strip;
}

}  // namespace

Operator keep_for_danger(const View& view, ui::Ui& ui) {
    if (const content::HelpPoint* point = emergency_of(view)) {
        // What is kept above and below leaves the page as wide as it is.
        const float width = divide(ui).page.width - 2 * ui.px(ui::length::page_margin);
        ui.keep_from_page(ui.px(above) + lay_out(view, ui, *point, width).height, 0);
    }
    return Operator::named;
}

void danger_strip(const View& view, ui::Ui& ui, const base::Rect& page, const base::Rect& /*header*/) {
    const content::HelpPoint* point = emergency_of(view);
    if (point == nullptr) {
        return;
    }
    const float margin = ui.px(ui::length::page_margin);
    const Strip strip = lay_out(view, ui, *point, page.width - 2 * margin);
    const base::Rect bar{page.x + margin, page.y - strip.height, page.width - 2 * margin, strip.height};
    const ui::Palette& palette = ui.palette();
    const ui::Colors colors{palette.danger_ink, palette.danger_tint};
    const float radius = ui.px(ui::length::button_radius);
    ui.set_region(ui::Region::header);
    const bool pressed = ui.begin_target("danger", bar, view.word("danger_bar"),
                                         session::Open{{session::Screen::help_point, point->id}});
    ui.fill(bar, palette.danger_tint, radius);
    ui.stroke(bar, palette.danger_line, radius, 0.6_mm);
    if (pressed) {
        ui.mark_pressed(bar, radius, palette.danger_ink);
    }
    base::Rect rest = bar.inset(ui.px(padding), 0);
    const base::Rect icon = ui::cut_start(ui, rest, ui.px(icon_side), ui.px(icon_gap));
    ui.icon("phone-in-talk", icon.center(), icon.width, palette.danger_ink);
    base::Rect end = ui::cut_end(ui, rest, strip.figure.width() + 1, ui.px(icon_gap));
    // The number was laid out without a width: its own left edge is the start of its words.
    end.width = strip.figure.width();
    ui.draw_middle(strip.figure, end, colors, "danger-number");
    ui.draw_middle(strip.words, rest, colors, "danger-words");
    ui.end_target();
    ui.set_region(ui::Region::page);
}

}  // namespace screens
