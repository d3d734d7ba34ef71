#include "screens/parts/page_head.h"

#include <algorithm>
#include <cmath>

namespace screens {

using namespace base::literals;
using ui::TextRole;

void page_title(ui::Ui& ui, ui::Column& column, std::string_view icon, const ui::Accent& accent,
                const content::Phrase& title) {
    const bool low = ui.low_panel();
    const float side = ui.px(low ? ui::length::pictogram_small : ui::length::pictogram);
    base::Rect measured{0, 0, column.width(), side};
    ui::cut_start(ui, measured, side, ui.px(ui::length::gap));
    const ui::Words words = ui.fit(title, low ? TextRole::heading : TextRole::title, measured.width, 4);
    const float height = std::max(side, words.height());
    ui.block_top(column.y());
    base::Rect rest = column.take(height);
    base::Rect circle = ui::cut_start(ui, rest, side, ui.px(ui::length::gap));
    circle.height = side;
    ui.pictogram(icon, circle, accent);
    ui.draw_middle(words, rest, ui.on_ground(), "title");
}

void progress(ui::Ui& ui, ui::Column& column, const ui::Accent& accent, int step, int total,
              const content::Phrase& words) {
    const base::Rect whole = column.take(ui.px(4_mm));
    base::Rect rest = whole;
    const float gap = ui.px(2.5_mm);
    const float part = ui::equal_part(whole.width, static_cast<std::size_t>(total), gap);
    for (int i = 0; i < total; ++i) {
        ui.fill(ui::cut_start(ui, rest, part, gap), i < step ? accent.figure : ui.palette().line, ui.px(2_mm));
    }
    ui.describe("progress", ui::Role::progress, words, whole);
    column.space(2_mm);
    column.words(words, TextRole::secondary, {ui.palette().ink_soft, ui.palette().ground}, "progress-words");
}

}  // namespace screens
