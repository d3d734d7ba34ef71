// The cover after "Leave this page": a clock, as in any hall. Says nothing of what was open.
#include "screens/pages.h"

#include <cmath>

namespace screens {

using namespace base::literals;
using ui::TextRole;

float cover(const View& view, ui::Ui& ui, const base::Rect& screen) {
    ui.set_region(ui::Region::overlay);
    const content::Phrase time = view.wording.time(view.wall.hour, view.wall.minute);
    ui.begin_target("cover", screen, time, session::Begin{});
    const ui::Words clock = ui.fit(time, TextRole::clock, screen.width - 2 * ui.px(30_mm), 1, text::Align::center);
    const ui::Words date = ui.fit(view.wording.weekday_and_date(view.wall.date), TextRole::lead,
                                  screen.width - 2 * ui.px(20_mm), 2, text::Align::center);
    const float total = clock.height() + date.height();
    float y = std::floor((screen.height - total) / 2);
    ui.draw(clock, {ui.px(30_mm), y, screen.width - 2 * ui.px(30_mm), clock.height()}, ui.on_ground(), "clock");
    y += clock.height();
    ui.draw(date, {ui.px(20_mm), y, screen.width - 2 * ui.px(20_mm), date.height()}, ui.on_ground(), "date");
    ui.end_target();
    return screen.height;
}

}  // namespace screens
