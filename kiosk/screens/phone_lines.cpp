// The phone lines for the whole country: what for, when, what it costs, and whether one need say one's name.
#include "screens/pages.h"

#include "screens/parts/help_rows.h"
#include "screens/parts/help_words.h"
#include "screens/parts/page_head.h"
#include "screens/parts/rows.h"

namespace screens {

using namespace base::literals;
using ui::TextRole;

namespace {

std::string_view cost_word(content::Cost cost) {
    switch (cost) {
        case content::Cost::free:
            return "free";
        case content::Cost::paid:
            return "paid";
        case content::Cost::unknown:
            break;
    }
    return "cost_unknown";
}

std::string_view name_word(content::Tristate anonymous) {
    switch (anonymous) {
        case content::Tristate::yes:
            return "name_not_needed";
        case content::Tristate::no:
            return "name_needed";
        case content::Tristate::unknown:
            break;
    }
    return "name_unknown";
}

}  // namespace

float phone_lines(const View& view, ui::Ui& ui, const base::Rect& area) {
    ui::Column column(ui, area);
    page_title(ui, column, "phone-in-talk", ui.palette().help, view.word("lines_title"));
    column.space(3_mm);
    column.words(view.word("lines_intro"), TextRole::body, ui.on_ground(), "lines-intro");
    bool has_old = false;
    for (const std::string& id : view.content.phone_lines) {
        const content::HelpPoint* point = view.content.help_point(id);
        if (point == nullptr || !view.wording.shows(*point)) {
            has_old = has_old || point != nullptr;
            continue;
        }
        ui::Row row = help_row(view, ui, *point);
        const Status status = status_of(view, *point);
        row.more = {status.words.empty() && point->opening_hours.empty() ? view.word("hours_unknown") : status.words,
                    joined({view.word(cost_word(point->cost)), view.word(name_word(point->anonymous))})};
        take_row(ui, column, row);
    }
    if (has_old) {
        column.space(ui::length::gap);
        column.words(view.word("numbers_old"), TextRole::body, ui.on_ground(), "numbers-old");
    }
    return column.y() - area.y;
}

}  // namespace screens
