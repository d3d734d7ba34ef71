// Opening hours: the week as a table, open or closed now, Dutch holidays, the computer's time zone.
#include "content/help/opening_hours.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <ctime>
#include <string>

using content::open_state;
using content::OpenSpan;
using content::week_hours;
using content::WeekHours;

namespace {

constexpr base::Date monday{2026, 11, 23};

constexpr int at(int hour, int minute = 0) {
    return hour * 60 + minute;
}

base::WallTime moment(base::Date date, int hour, int minute = 0) {
    return {date, hour, minute, 0};
}

}  // namespace

TEST_CASE("a week as a table, Monday first, whatever day is asked") {
    for (const int day : {23, 25, 29}) {
        const WeekHours week = week_hours("Mo-Fr 09:00-17:00; Sa 10:00-12:30,13:00-15:00", {2026, 11, day});
        for (std::size_t d = 0; d < 5; ++d) {
            CHECK(week.days[d] == std::vector<OpenSpan>{{at(9), at(17)}});
        }
        CHECK(week.days[5] == std::vector<OpenSpan>{{at(10), at(12, 30)}, {at(13), at(15)}});
        CHECK(week.days[6].empty());
        CHECK_FALSE(week.always);
    }
}

TEST_CASE("always open") {
    const WeekHours week = week_hours("24/7", monday);
    CHECK(week.always);
    CHECK(week.days[3] == std::vector<OpenSpan>{{0, 1440}});
    CHECK(week_hours("Mo-Su 00:00-24:00", monday).always);
    CHECK(open_state("24/7", moment(monday, 3)) == content::OpenState{true, std::nullopt});
}

TEST_CASE("a night belongs to both days") {
    const WeekHours week = week_hours("Fr 22:00-02:00", monday);
    CHECK(week.days[4] == std::vector<OpenSpan>{{at(22), 1440}});
    CHECK(week.days[5] == std::vector<OpenSpan>{{0, at(2)}});
    CHECK(week_hours("Su 22:00-02:00", monday).days[0] == std::vector<OpenSpan>{{0, at(2)}});
}

TEST_CASE("holidays of the Netherlands count when the hours name them") {
    // 25 December 2026 is a Friday.
    const base::Date christmas{2026, 12, 25};
    const std::string with_holidays = "Mo-Fr 09:00-17:00; PH off";
    CHECK(week_hours(with_holidays, christmas).days[3] == std::vector<OpenSpan>{{at(9), at(17)}});
    CHECK(week_hours(with_holidays, christmas).days[4].empty());
    CHECK(week_hours("Mo-Fr 09:00-17:00", christmas).days[4] == std::vector<OpenSpan>{{at(9), at(17)}});
    CHECK_FALSE(open_state(with_holidays, moment(christmas, 11)).open);
    CHECK(open_state(with_holidays, moment(christmas, 11)).changes == moment({2026, 12, 28}, 9));
    // King's day is a holiday in the Netherlands alone.
    CHECK(week_hours(with_holidays, {2026, 4, 27}).days[0].empty());
}

TEST_CASE("open now, until when, from when") {
    const std::string hours = "Mo-Fr 09:00-17:00";
    CHECK(open_state(hours, moment(monday, 8, 59)) == content::OpenState{false, moment(monday, 9)});
    CHECK(open_state(hours, moment(monday, 9)) == content::OpenState{true, moment(monday, 17)});
    CHECK(open_state(hours, moment(monday, 16, 59)) == content::OpenState{true, moment(monday, 17)});
    CHECK(open_state(hours, moment(monday, 17)) == content::OpenState{false, moment({2026, 11, 24}, 9)});
    CHECK(open_state(hours, moment({2026, 11, 28}, 12)) == content::OpenState{false, moment({2026, 11, 30}, 9)});
    CHECK(open_state("Fr 22:00-02:00", moment({2026, 11, 28}, 1)) ==
          content::OpenState{true, moment({2026, 11, 28}, 2)});
    CHECK(open_state("Fr 22:00-02:00", moment({2026, 11, 27}, 23)) ==
          content::OpenState{true, moment({2026, 11, 28}, 2)});
    CHECK(open_state("2027 Jan 04 09:00-17:00", moment(monday, 12)) == content::OpenState{false, std::nullopt});
}

TEST_CASE("what cannot be read is said in plain words") {
    for (const char* good :
         {"24/7", "Mo-Fr 09:00-17:00", "Mo 10:00-12:30; Tu 13:00-15:30", "Mo-Fr 09:00-17:00; PH off"}) {
        CAPTURE(good);
        CHECK(content::check_opening_hours(good).ok());
    }
    for (const char* bad :
         {"", "foo", "Mo-Fr 9-17", "SH off", "sunrise-sunset", "Mo 09:00+", "\"op afspraak\"", "24/7 24/7 x"}) {
        CAPTURE(bad);
        CHECK_FALSE(content::check_opening_hours(bad).ok());
    }
}

TEST_CASE("hours as long as OpenStreetMap allows are read, longer ones are not") {
    std::string hours = "Mo-Fr 09:00-17:00";
    while (hours.size() + 19 <= 255) {
        hours += "; Sa 10:00-12:00" + std::string(3, ' ');
    }
    CHECK(content::check_opening_hours(hours).ok());
    hours += "; Su 10:00-12:00" + std::string(3, ' ');
    CHECK(content::check_opening_hours(hours).error().message == "must have at most 255 letters, as in OpenStreetMap");
}

TEST_CASE("the computer's time zone does not matter") {
    const char* before = std::getenv("TZ");
    const std::string old = before == nullptr ? "" : before;
    for (const char* zone : {"UTC", "America/New_York", "Asia/Tehran", "Pacific/Kiritimati", "Europe/Amsterdam"}) {
        CAPTURE(zone);
        setenv("TZ", zone, 1);
        tzset();
        // The weeks in which these zones change their clocks.
        for (const base::Date day :
             {base::Date{2026, 3, 8}, base::Date{2026, 3, 29}, base::Date{2026, 11, 1}, monday}) {
            const WeekHours week = week_hours("Mo-Su 09:00-17:00", day);
            for (const std::vector<OpenSpan>& spans : week.days) {
                CHECK(spans == std::vector<OpenSpan>{{at(9), at(17)}});
            }
            CHECK(open_state("Mo-Su 09:00-17:00", moment(day, 17)).changes.has_value());
            CHECK(week_hours("24/7", day).always);
        }
    }
    if (before == nullptr) {
        unsetenv("TZ");
    } else {
        setenv("TZ", old.c_str(), 1);
    }
    tzset();
}
