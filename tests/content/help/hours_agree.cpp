// Random opening hours, minute by minute: the status line, the table of days and the usual hours with their exceptions
// all say what was meant. So do exports: see staff/export/hours_agree.cpp.
#include "content/help/meant_hours.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace {

using content::Tristate;
using content_test::covers;
using content_test::MeantHours;

constexpr int minutes_of_day = 24 * 60;

void check_day(const MeantHours& meant, base::Date day, content::HoursBook& book) {
    const base::Date before = base::add_days(day, -1);
    const content::WeekHours table = content::coming_hours(meant.expression, day);
    const std::optional<content::WeekHours> usual = content::usual_hours(meant.expression);
    REQUIRE(usual.has_value());
    const std::vector<content::UnusualDays> unusual = content::unusual_days(meant.expression, before, 2);
    const auto told_for = [&](base::Date date) {
        const auto found = std::find_if(unusual.begin(), unusual.end(),
                                        [&](const auto& one) { return one.first <= date && date <= one.last; });
        return found == unusual.end() ? usual->days.at(static_cast<std::size_t>(base::weekday(date))) : found->spans;
    };
    int wrong = 0;
    for (int minute = 0; minute < minutes_of_day; ++minute) {
        const bool open = meant.is_open(day, minute);
        const content::OpenState state = book.state(meant.expression, {day, minute / 60, minute % 60, 0});
        const bool in_text = covers(told_for(day), minute) || covers(told_for(before), minute + minutes_of_day);
        wrong += state.open == (open ? Tristate::yes : Tristate::no) ? 0 : 1;
        wrong += covers(table.days[0], minute) == open ? 0 : 1;
        wrong += in_text == open ? 0 : 1;
    }
    CHECK(wrong == 0);
}

}  // namespace

TEST_CASE("status, table and usual hours say what was meant, for every minute of days that are not like others") {
    content_test::HoursAuthor author(20261129);
    for (int i = 0; i < 60; ++i) {
        const MeantHours meant = author.hours();
        CAPTURE(meant.expression);
        REQUIRE(content::normal_hours(meant.expression).ok());
        content::HoursBook book;
        for (const base::Date day : content_test::days_that_differ) {
            CAPTURE(base::to_string(day));
            check_day(meant, day, book);
        }
    }
}

TEST_CASE("in the normal form rules for holidays and dates come last, as readers want them who go by order alone") {
    const auto normal = [](const char* expression) { return content::normal_hours(expression).value(); };
    CHECK(normal("PH off; Mo-Fr 09:00-17:00") == "Mo-Fr 09:00-17:00; PH off");
    CHECK(normal("Jul 15-Aug 20 off; PH 10:00-12:00; Mo-Fr 09:00-17:00; Sa 10:00-12:00") ==
          "Mo-Fr 09:00-17:00; Sa 10:00-12:00; Jul 15-Aug 20 off; PH 10:00-12:00");
    CHECK(normal("PH off, Mo-Fr 09:00-17:00") == "Mo-Fr 09:00-17:00; PH off");
    // What adds to the rules before it stays behind them.
    CHECK(normal("Mo-Fr 09:00-17:00, PH 19:00-20:00; Sa 10:00-12:00") ==
          "Mo-Fr 09:00-17:00, PH 19:00-20:00; Sa 10:00-12:00");
    content_test::HoursAuthor author(7);
    for (int i = 0; i < 60; ++i) {
        const std::string expression = normal(author.hours().expression.c_str());
        CAPTURE(expression);
        CHECK(normal(expression.c_str()) == expression);
        const std::size_t special = std::min(expression.find("PH"), expression.find("2026"));
        const std::size_t last_usual = expression.find_last_of("MTWFS");
        CHECK((special == std::string::npos || last_usual < special));
    }
}
