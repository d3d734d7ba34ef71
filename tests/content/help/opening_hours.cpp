// Opening hours: the week as a table, open or closed now, Dutch holidays, the computer's time zone.
#include "content/help/opening_hours.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <ctime>
#include <optional>
#include <string>
#include <utility>
#include <vector>

using content::Certainty;
using content::coming_hours;
using content::open_state;
using content::OpenSpan;
using content::Tristate;
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

TEST_CASE("a usual week as a table, Monday first") {
    const std::optional<WeekHours> week =
        content::usual_hours("Mo-Fr 09:00-17:00; Sa 10:00-12:30,13:00-15:00; PH off; Jul 15-Aug 20 off");
    REQUIRE(week.has_value());
    for (std::size_t d = 0; d < 5; ++d) {
        CHECK(week->days[d] == std::vector<OpenSpan>{{at(9), at(17)}});
    }
    CHECK(week->days[5] == std::vector<OpenSpan>{{at(10), at(12, 30)}, {at(13), at(15)}});
    CHECK(week->days[6].empty());
    CHECK_FALSE(week->always);
    CHECK(content::usual_hours("off").has_value());
    CHECK_FALSE(content::usual_hours("Jul 15-Aug 20 Mo 09:00-10:00").has_value());
}

TEST_CASE("always open") {
    const WeekHours week = coming_hours("24/7", monday);
    CHECK(week.always);
    CHECK(week.days[3] == std::vector<OpenSpan>{{0, 1440}});
    CHECK(coming_hours("Mo-Su 00:00-24:00", monday).always);
    CHECK(open_state("24/7", moment(monday, 3)) == content::OpenState{Tristate::yes, std::nullopt});
}

TEST_CASE("a night belongs to the evening that it began on") {
    const WeekHours week = coming_hours("Fr 22:00-02:00", monday);
    CHECK(week.days[4] == std::vector<OpenSpan>{{at(22), at(26)}});
    CHECK(week.days[5].empty());
    // What is left of it stands on the day that is told first.
    CHECK(coming_hours("Fr 22:00-02:00", {2026, 11, 28}).days[0] == std::vector<OpenSpan>{{0, at(2)}});
}

TEST_CASE("a holiday cancels its own evening, and nothing of the night before") {
    const std::string hours = "Mo-Fr 18:00-03:00; PH off";
    const base::Date king{2027, 4, 27};  // a Tuesday
    const auto tuesday = [&](int hour) { return open_state(hours, moment(king, hour)); };
    CHECK(tuesday(1) == content::OpenState{Tristate::yes, moment(king, 3)});
    CHECK(tuesday(20) == content::OpenState{Tristate::no, moment({2027, 4, 28}, 18)});
    CHECK(open_state(hours, moment({2027, 4, 28}, 1)) == content::OpenState{Tristate::no, moment({2027, 4, 28}, 18)});
    CHECK(coming_hours(hours, {2027, 4, 28}).days[0] == std::vector<OpenSpan>{{at(18), at(27)}});
    CHECK(coming_hours(hours, king).days[0] == std::vector<OpenSpan>{{0, at(3)}});
}

TEST_CASE("hours that are unknown are neither open nor closed") {
    const std::string unknown = "Mo-Fr 09:00-17:00 unknown";
    for (const int hour : {3, 10, 20}) {
        CHECK(open_state(unknown, moment(monday, hour)) == content::OpenState{Tristate::unknown, std::nullopt});
    }
    CHECK(coming_hours(unknown, monday).days[0] == std::vector<OpenSpan>{{at(9), at(17), Certainty::unknown}});
    const std::string some = "Mo-Fr 09:00-12:00; Tu 13:00-15:00 unknown";
    CHECK(open_state(some, moment({2026, 11, 24}, 14)).open == Tristate::unknown);
    CHECK(open_state(some, moment({2026, 11, 24}, 16)) == content::OpenState{Tristate::no, moment({2026, 11, 25}, 9)});
    CHECK(open_state("off", moment(monday, 10)) == content::OpenState{Tristate::no, std::nullopt});
}

TEST_CASE("what is closed for part of a day, added to it or for want of anything else") {
    CHECK(coming_hours("Mo-Fr 09:00-17:00; We 12:00-13:00 off", monday).days[2] ==
          std::vector<OpenSpan>{{at(9), at(12)}, {at(13), at(17)}});
    CHECK(coming_hours("Mo-Fr 09:00-12:00, We 19:00-21:00", monday).days[2] ==
          std::vector<OpenSpan>{{at(9), at(12)}, {at(19), at(21)}});
    CHECK(coming_hours("Mo-Fr 09:00-12:00; We 19:00-21:00", monday).days[2] == std::vector<OpenSpan>{{at(19), at(21)}});
    const WeekHours week = coming_hours("Mo 09:00-12:00 || 10:00-11:00", monday);
    CHECK(week.days[0] == std::vector<OpenSpan>{{at(9), at(12)}});
    CHECK(week.days[1] == std::vector<OpenSpan>{{at(10), at(11)}});
}

TEST_CASE("days that are other than usual are told one by one") {
    const std::vector<content::UnusualDays> days =
        content::unusual_days("Mo-Fr 09:00-17:00; PH off; 2026 Dec 28-2027 Jan 02 off", {2026, 12, 21}, 28);
    REQUIRE(days.size() == 2);
    CHECK(days[0].first == base::Date{2026, 12, 25});
    CHECK(days[0].last == base::Date{2026, 12, 25});
    CHECK(days[1].first == base::Date{2026, 12, 28});
    CHECK(days[1].last == base::Date{2027, 1, 1});
    CHECK(days[1].spans.empty());
    CHECK(content::unusual_days("Mo-Fr 09:00-17:00", {2026, 12, 21}, 28).empty());
}

TEST_CASE("holidays of the Netherlands count when the hours name them") {
    // 25 December 2026 is a Friday.
    const base::Date christmas{2026, 12, 25};
    const std::string with_holidays = "Mo-Fr 09:00-17:00; PH off";
    CHECK(coming_hours(with_holidays, christmas).days[0].empty());
    CHECK(coming_hours(with_holidays, {2026, 12, 24}).days[0] == std::vector<OpenSpan>{{at(9), at(17)}});
    CHECK(coming_hours("Mo-Fr 09:00-17:00", christmas).days[0] == std::vector<OpenSpan>{{at(9), at(17)}});
    CHECK(open_state(with_holidays, moment(christmas, 11)).open == Tristate::no);
    CHECK(open_state(with_holidays, moment(christmas, 11)).changes == moment({2026, 12, 28}, 9));
    // King's day is a holiday in the Netherlands alone.
    CHECK(coming_hours(with_holidays, {2026, 4, 27}).days[0].empty());
}

TEST_CASE("open now, until when, from when") {
    const std::string hours = "Mo-Fr 09:00-17:00";
    CHECK(open_state(hours, moment(monday, 8, 59)) == content::OpenState{Tristate::no, moment(monday, 9)});
    CHECK(open_state(hours, moment(monday, 9)) == content::OpenState{Tristate::yes, moment(monday, 17)});
    CHECK(open_state(hours, moment(monday, 16, 59)) == content::OpenState{Tristate::yes, moment(monday, 17)});
    CHECK(open_state(hours, moment(monday, 17)) == content::OpenState{Tristate::no, moment({2026, 11, 24}, 9)});
    CHECK(open_state(hours, moment({2026, 11, 28}, 12)) == content::OpenState{Tristate::no, moment({2026, 11, 30}, 9)});
    CHECK(open_state("Fr 22:00-02:00", moment({2026, 11, 28}, 1)) ==
          content::OpenState{Tristate::yes, moment({2026, 11, 28}, 2)});
    CHECK(open_state("Fr 22:00-02:00", moment({2026, 11, 27}, 23)) ==
          content::OpenState{Tristate::yes, moment({2026, 11, 28}, 2)});
    CHECK(open_state("2027 Jan 04 09:00-17:00", moment(monday, 12)) == content::OpenState{Tristate::no, std::nullopt});
}

TEST_CASE("what cannot be read is said in plain words") {
    for (const char* good :
         {"24/7", "Mo-Fr 09:00-17:00", "Mo 10:00-12:30; Tu 13:00-15:30", "Mo-Fr 09:00-17:00; PH off"}) {
        CAPTURE(good);
        CHECK(content::normal_hours(good).ok());
    }
    for (const char* bad : {"", "foo", "Mo-Fr 9-17", "SH off", "sunrise-sunset", "Mo 09:00+", "\"op afspraak\"",
                            "24/7 24/7 x", "Mo-Fr", "PH", "PH -1 day 09:00-10:00"}) {
        CAPTURE(bad);
        CHECK_FALSE(content::normal_hours(bad).ok());
    }
}

TEST_CASE("hours are brought into the form of OpenStreetMap") {
    for (const auto& [loose, normal] :
         std::vector<std::pair<std::string, std::string>>{{"mo-fr 09.00-17.00", "Mo-Fr 09:00-17:00"},
                                                          {"maandag-vrijdag 09:00-17:00", "Mo-Fr 09:00-17:00"},
                                                          {"Mo-Fr 09:00-17:00;ph off", "Mo-Fr 09:00-17:00; PH off"},
                                                          {"Mo-Su, PH 10:00-16:00", "Mo-Su,PH 10:00-16:00"}}) {
        CAPTURE(loose);
        REQUIRE(content::normal_hours(loose).ok());
        CHECK(content::normal_hours(loose).value() == normal);
    }
}

TEST_CASE("hours as long as OpenStreetMap allows are read, longer ones are not") {
    std::string hours = "Mo-Fr 09:00-17:00";
    while (hours.size() + 19 <= 255) {
        hours += "; Sa 10:00-12:00" + std::string(3, ' ');
    }
    CHECK(content::normal_hours(hours).ok());
    hours += "; Su 10:00-12:00" + std::string(3, ' ');
    CHECK(content::normal_hours(hours).error().message == "must have at most 255 letters, as in OpenStreetMap");
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
            const WeekHours week = coming_hours("Mo-Su 09:00-17:00", day);
            for (const std::vector<OpenSpan>& spans : week.days) {
                CHECK(spans == std::vector<OpenSpan>{{at(9), at(17)}});
            }
            CHECK(open_state("Mo-Su 09:00-17:00", moment(day, 17)).changes.has_value());
            CHECK(coming_hours("24/7", day).always);
        }
    }
    if (before == nullptr) {
        unsetenv("TZ");
    } else {
        setenv("TZ", old.c_str(), 1);
    }
    tzset();
}
