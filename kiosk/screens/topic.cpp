#include "screens/topic.h"

#include "screens/blocks.h"

#include <algorithm>

namespace screens {

using namespace base::literals;

namespace {

/// On a page at least this wide (in em of body text) the help points stand beside the advice.
constexpr float beside_em = 42;

}  // namespace

float topic(const View& view, ui::Ui& ui, const base::Rect& area) {
    const content::Topic* topic = view.content.topic(view.page().route.id);
    if (topic == nullptr) {
        return 0;
    }
    const content::Section* section = view.content.section(topic->section);
    const ui::Accent& accent = ui.palette().accent(section != nullptr ? section->accent : "");
    ui::Column header(ui, area);
    page_title(ui, header, topic->icon, accent, view.wording.text(topic->texts, "title"));

    const float body_em = ui.settings().scale.px(ui::em(ui::TextRole::body, ui.settings().text_size));
    base::Rect main{area.x, header.y(), area.width, 0};
    base::Rect side = main;
    const bool beside = area.width > body_em * beside_em;
    if (beside) {
        side = ui::cut_end(ui, main, area.width * 0.4F, ui.px(12_mm));
    }
    ui::Column column(ui, main);
    for (const content::Block& block : topic->blocks) {
        screens::block(view, ui, column, *topic, accent, block);
    }
    if (!beside) {
        help_rows(view, ui, column, topic->help);
        draft_note(view, ui, column, topic->texts);
        return column.y() - area.y;
    }
    draft_note(view, ui, column, topic->texts);
    ui::Column second(ui, side);
    help_rows(view, ui, second, topic->help);
    return std::max(column.y(), second.y()) - area.y;
}

}  // namespace screens
