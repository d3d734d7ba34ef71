// Opening hours: content/help/opening_hours and holidays.
#include "fuzz/fuzz.h"

#include "content/help/opening_hours.h"

#include <optional>
#include <string>

namespace {

void check_week(const content::WeekHours& week) {
    for (const auto& day : week.days) {
        for (const content::OpenSpan& span : day) {
            fuzz::must(span.open >= 0 && span.open < 24 * 60 && span.open < span.close, "spans begin within their day");
        }
    }
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(fuzz::text_of(data, size));
    const base::Result<std::string> normal = content::normal_hours(text);
    if (!normal) {
        return 0;
    }
    fuzz::must(content::normal_hours(normal.value()).ok(), "the normal form can be read");
    if (const std::optional<content::WeekHours> week = content::usual_hours(text)) {
        check_week(*week);
    }
    content::HoursBook book;
    // A usual day, the last of a year with holidays around it, a leap day, and the night of a change of the clock.
    for (const base::Date day : {base::Date{2026, 11, 23}, {2026, 12, 31}, {2028, 2, 29}, {2026, 3, 29}}) {
        check_week(content::coming_hours(text, day));
        const base::WallTime now{day, 2, 30, 0};
        fuzz::must(book.state(text, now) == content::open_state(text, now), "the book says what the hours say");
    }
    return 0;
}
