// A topic: a page of advice in blocks, and at its end the people who help.
#include "screens/pages.h"

#include "screens/parts/blocks.h"
#include "screens/parts/help_rows.h"
#include "screens/parts/notes.h"
#include "screens/parts/page_head.h"
#include "screens/parts/situations.h"

#include <algorithm>

namespace screens {

using namespace base::literals;

namespace {

/// The help points stand beside the advice where this share of the page carries a card of theirs: pictogram, arrow and
/// padding, and words of so many em of a heading, which a phone number needs.
constexpr float side_share = 0.4F;
constexpr base::Mm card_furniture = 62_mm;
constexpr float card_words_em = 9.5F;

}  // namespace

float topic(const View& view, ui::Ui& ui, const base::Rect& area) {
    const content::Topic* topic = view.content.topic(view.page().route.id);
    if (topic == nullptr) {
        return 0;
    }
    const content::Section* section = view.content.section(topic->section);
    const ui::Accent& accent = ui.palette().accent(section != nullptr ? section->accent : content::AccentName::neutral);
    ui::Column header(ui, area);
    page_title(ui, header, topic->icon, accent, view.wording.text(topic->texts, "title"));

    if (!topic->situations.empty() && view.state.situation.empty()) {
        header.space(4_mm);
        situation_chips(view, ui, header, topic->situations);
    }
    if (has_situations(*topic)) {
        header.space(ui::length::gap);
        situation_row(view, ui, header);
    }

    const base::Mm card_words = ui::em(ui::TextRole::heading, ui.settings().text_size) * card_words_em;
    base::Rect main{area.x, header.y(), area.width, 0};
    base::Rect side = main;
    const bool beside = area.width * side_share > ui.px(card_furniture + card_words);
    if (beside) {
        side = ui::cut_end(ui, main, area.width * side_share, ui.px(12_mm));
    }
    ui::Column column(ui, main);
    blocks(view, ui, column, topic->texts, topic->blocks, accent);
    if (!beside) {
        help_rows(view, ui, column, topic->help);
        figures_note(view, ui, column, topic->texts, topic->blocks);
        translation_note(view, ui, column, topic->texts);
        return column.y() - area.y;
    }
    figures_note(view, ui, column, topic->texts, topic->blocks);
    translation_note(view, ui, column, topic->texts);
    ui::Column second(ui, side);
    help_rows(view, ui, second, topic->help);
    return std::max(column.y(), second.y()) - area.y;
}

}  // namespace screens
