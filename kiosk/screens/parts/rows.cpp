#include "screens/parts/rows.h"

namespace screens {

using namespace base::literals;

void take_row(ui::Ui& ui, ui::Column& column, const ui::Row& row) {
    column.space(5_mm);
    ui::row(ui, column, row);
}

void place_row(const View& view, ui::Ui& ui, ui::Column& column) {
    const content::Town* town = view.nearby.town(view.state.town);
    ui::Row row;
    row.id = "place";
    row.icon = "map-marker-account";
    row.accent = &ui.palette().neutral;
    row.action = session::Open{{session::Screen::place}};
    if (town != nullptr) {
        row.title = view.wording.verbatim(town->name);
        row.line = view.word("place_middle");
        row.more = {view.word("place_change")};
    } else if (view.site.origin) {
        row.title = view.site.place.empty() ? view.word("place_here") : view.wording.verbatim(view.site.place);
        row.line = view.site.place.empty() ? content::Phrase{} : view.word("place_here");
        row.more = {view.word("place_change")};
    } else {
        row.title = view.word("place_ask");
        row.line = view.word("place_ask_line");
    }
    take_row(ui, column, row);
}

void lines_row(const View& view, ui::Ui& ui, ui::Column& column) {
    ui::Row row;
    row.id = "lines";
    row.icon = "phone-in-talk";
    row.accent = &ui.palette().help;
    row.title = view.word("lines_title");
    row.line = view.word("lines_summary");
    row.action = session::Open{{session::Screen::phone_lines}};
    take_row(ui, column, row);
}

}  // namespace screens
