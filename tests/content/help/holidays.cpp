// Public holidays of the Netherlands, and opening hours with them written out.
#include "content/help/holidays.h"

#include "content/help/opening_hours.h"

#include <doctest/doctest.h>

#include <string>

namespace {

std::string written(const std::vector<base::Date>& days) {
    std::string all;
    for (const base::Date day : days) {
        all += base::to_string(day).substr(5) + " ";
    }
    return all;
}

}  // namespace

TEST_CASE("holidays of years whose Easter is early, late and usual") {
    CHECK(written(content::public_holidays(2026)) ==
          "01-01 04-03 04-05 04-06 04-27 05-05 05-14 05-24 05-25 12-25 12-26 ");
    // King's day is on the Saturday when the 27th is a Sunday.
    CHECK(written(content::public_holidays(2025)) ==
          "01-01 04-18 04-20 04-21 04-26 05-05 05-29 06-08 06-09 12-25 12-26 ");
    // Ascension on 5 May.
    CHECK(written(content::public_holidays(2016)) == "01-01 03-25 03-27 03-28 04-27 05-05 05-15 05-16 12-25 12-26 ");
    CHECK(content::public_holidays(2038)[2] == base::Date{2038, 4, 25});
}

TEST_CASE("PH counts wherever a rule has it among its days") {
    const auto is_open = [](const std::string& hours, base::Date day) {
        REQUIRE(content::normal_hours(hours).ok());
        return content::open_state(hours, {day, 11, 0, 0}).open == content::Tristate::yes;
    };
    const base::Date sunday{2026, 4, 5};  // Easter
    const base::Date monday{2026, 4, 6};  // Easter
    const base::Date tuesday{2026, 4, 7};
    for (const char* hours : {"Mo-Fr 09:00-17:00; PH off", "Mo-Fr 09:00-17:00, PH off", "PH off; Mo-Fr 09:00-17:00",
                              "Mo-Fr 09:00-17:00; Apr PH off", "Mo-Fr 09:00-17:00; PH Mo off"}) {
        CAPTURE(hours);
        CHECK_FALSE(is_open(hours, monday));
        CHECK(is_open(hours, tuesday));
    }
    // Only the holidays that are a Sunday.
    CHECK(is_open("Mo-Su 09:00-17:00; PH Su closed", monday));
    CHECK_FALSE(is_open("Mo-Su 09:00-17:00; PH Su closed", sunday));
    CHECK(is_open("Mo-Su,PH 10:00-16:00", monday));
    CHECK(is_open("PH,Sa 10:00-12:00; Mo 09:00-10:00", monday));
    CHECK_FALSE(is_open("PH,Sa 10:00-12:00; Mo 09:00-10:00", {2026, 4, 13}));
    CHECK(is_open("PH off; 2026 Apr 06 10:00-12:00", monday));
}

TEST_CASE("a place that closes on holidays is closed on those that KOpeningHours does not know") {
    const std::string hours = "Mo-Sa 09:00-17:00; PH off";
    for (const base::Date day : {base::Date{2026, 4, 3}, base::Date{2026, 4, 6}, base::Date{2026, 5, 5},
                                 base::Date{2026, 5, 25}, base::Date{2026, 12, 26}}) {
        CAPTURE(base::to_string(day));
        CHECK(content::open_state(hours, {day, 11, 0, 0}).open == content::Tristate::no);
        CHECK(content::coming_hours(hours, day).days[0].empty());
    }
    CHECK(content::open_state(hours, {{2026, 5, 6}, 11, 0, 0}).open == content::Tristate::yes);
}

TEST_CASE("coming days begin with the day asked for, a usual week has no holiday") {
    const std::string hours = "Mo-Fr 09:00-17:00; PH off";
    const content::WeekHours coming = content::coming_hours(hours, {2026, 12, 24});
    CHECK(coming.days[0].size() == 1);
    CHECK(coming.days[1].empty());
    CHECK(coming.days[4].size() == 1);
    const content::WeekHours usual = content::usual_hours(hours).value();
    for (std::size_t day = 0; day < 5; ++day) {
        CHECK(usual.days[day].size() == 1);
    }
    CHECK(usual.days[5].empty());
}

TEST_CASE("a book of hours says what is said without it, whatever it was asked before") {
    content::HoursBook book;
    for (const char* hours : {"24/7", "Mo-Fr 09:00-17:00; PH off", "Fr 22:00-02:00", "off"}) {
        for (const int day : {23, 27, 28, 23}) {
            for (const int hour : {0, 1, 9, 17, 23}) {
                const base::WallTime now{{2026, 11, day}, hour, 30, 0};
                CHECK(book.state(hours, now) == content::open_state(hours, now));
            }
        }
    }
}
