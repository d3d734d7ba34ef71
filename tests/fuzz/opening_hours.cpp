// Opening hours: content/help/opening_hours and holidays.
#include "fuzz/fuzz.h"

#include "content/help/opening_hours.h"

#include <algorithm>
#include <string>

namespace {

void check_week(const content::WeekHours& week) {
    for (const auto& day : week.days) {
        int reached = -1;
        for (const content::OpenSpan& span : day) {
            fuzz::must(span.open > reached && span.open < span.close && span.close <= 24 * 60,
                       "spans follow one another within the day");
            reached = span.close;
        }
    }
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(fuzz::text_of(data, size));
    if (!content::check_opening_hours(text)) {
        return 0;
    }
    content::HoursBook book;
    // A usual day, the last of a year with holidays around it, a leap day, and the night of a change of the clock.
    for (const base::Date day : {base::Date{2026, 11, 23}, {2026, 12, 31}, {2028, 2, 29}, {2026, 3, 29}}) {
        check_week(content::week_hours(text, day));
        check_week(content::coming_hours(text, day));
        check_week(content::usual_hours(text, day));
        const base::WallTime now{day, 2, 30, 0};
        fuzz::must(book.state(text, now) == content::open_state(text, now), "the book says what the hours say");
    }
    return 0;
}
