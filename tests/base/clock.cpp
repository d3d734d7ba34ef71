// Dates, times and the clocks on the wall in the Netherlands.
#include "base/clock.h"

#include <doctest/doctest.h>

using base::amsterdam_time;
using base::Date;
using base::WallTime;

namespace {

/// Seconds since 1970 of a moment in UTC.
std::int64_t utc(Date date, int hour, int minute, int second) {
    return base::days_between({1970, 1, 1}, date) * 86'400 + std::int64_t{hour} * 3'600 + std::int64_t{minute} * 60 +
           second;
}

}  // namespace

TEST_CASE("summer time begins on the last Sunday of March at 01:00 UTC") {
    CHECK(amsterdam_time(utc({2026, 3, 29}, 0, 59, 59)) == WallTime{{2026, 3, 29}, 1, 59, 59});
    CHECK(amsterdam_time(utc({2026, 3, 29}, 1, 0, 0)) == WallTime{{2026, 3, 29}, 3, 0, 0});
    // A year whose last Sunday of March is the 31st.
    CHECK(amsterdam_time(utc({2024, 3, 31}, 0, 59, 59)).hour == 1);
    CHECK(amsterdam_time(utc({2024, 3, 31}, 1, 0, 0)).hour == 3);
}

TEST_CASE("summer time ends on the last Sunday of October at 01:00 UTC") {
    CHECK(amsterdam_time(utc({2026, 10, 25}, 0, 59, 59)) == WallTime{{2026, 10, 25}, 2, 59, 59});
    CHECK(amsterdam_time(utc({2026, 10, 25}, 1, 0, 0)) == WallTime{{2026, 10, 25}, 2, 0, 0});
    CHECK(amsterdam_time(utc({2027, 10, 31}, 1, 0, 0)).hour == 2);
}

TEST_CASE("the wall is ahead of UTC over midnight and over the year's end") {
    CHECK(amsterdam_time(utc({2026, 12, 31}, 23, 30, 0)) == WallTime{{2027, 1, 1}, 0, 30, 0});
    CHECK(amsterdam_time(utc({2026, 7, 14}, 22, 15, 5)) == WallTime{{2026, 7, 15}, 0, 15, 5});
    CHECK(amsterdam_time(0) == WallTime{{1970, 1, 1}, 1, 0, 0});
}

TEST_CASE("dates are read only when they are dates of the calendar") {
    CHECK(base::parse_date("2026-11-23") == Date{2026, 11, 23});
    CHECK(base::parse_date("2024-02-29") == Date{2024, 2, 29});
    for (const char* wrong :
         {"", "2026-02-29", "2026-02-30", "2026-13-01", "2026-00-10", "2026-01-00", "2026-1-1", "2026-11-23 ",
          " 2026-11-2", "2026/11/23", "202a-11-23", "2026-11-2x", "-026-11-23", "2026-11-+1"}) {
        CAPTURE(wrong);
        CHECK_FALSE(base::parse_date(wrong).has_value());
    }
}

TEST_CASE("times are read only when they are times of a day") {
    CHECK(base::parse_wall_time("2026-11-23T10:05") == WallTime{{2026, 11, 23}, 10, 5, 0});
    CHECK(base::parse_wall_time("2026-11-23T23:59") == WallTime{{2026, 11, 23}, 23, 59, 0});
    for (const char* wrong :
         {"", "2026-11-23", "2026-11-23T24:00", "2026-11-23T10:60", "2026-11-23 10:05", "2026-11-23T10-05",
          "2026-11-23T1:05", "2026-02-30T10:05", "2026-11-23T10:05:00", "2026-11-23T-1:05"}) {
        CAPTURE(wrong);
        CHECK_FALSE(base::parse_wall_time(wrong).has_value());
    }
}

TEST_CASE("dates are written as they are read") {
    CHECK(base::to_string({2026, 3, 4}) == "2026-03-04");
    CHECK(base::parse_date(base::to_string({987, 1, 2})) == Date{987, 1, 2});
}

TEST_CASE("days between two dates count leap days and go backwards") {
    CHECK(base::days_between({2026, 11, 23}, {2026, 11, 23}) == 0);
    CHECK(base::days_between({2024, 2, 28}, {2024, 3, 1}) == 2);
    CHECK(base::days_between({2026, 2, 28}, {2026, 3, 1}) == 1);
    CHECK(base::days_between({2026, 1, 1}, {2027, 1, 1}) == 365);
    CHECK(base::days_between({2027, 1, 1}, {2026, 12, 31}) == -1);
}

TEST_CASE("days are added over the ends of months and years") {
    CHECK(base::add_days({2026, 12, 31}, 1) == Date{2027, 1, 1});
    CHECK(base::add_days({2024, 3, 1}, -1) == Date{2024, 2, 29});
    CHECK(base::add_days({2026, 11, 23}, 0) == Date{2026, 11, 23});
}

TEST_CASE("the week starts on Monday") {
    CHECK(base::weekday({2026, 11, 23}) == 0);
    CHECK(base::weekday({2026, 11, 29}) == 6);
    CHECK(base::weekday({1970, 1, 1}) == 3);
    CHECK(base::weekday({2024, 2, 29}) == 3);
}

TEST_CASE("an offset clock starts where it is told to") {
    const base::OffsetClock clock({{2026, 11, 23}, 10, 0, 0});
    const WallTime now = clock.wall();
    CHECK(now >= WallTime{{2026, 11, 23}, 10, 0, 0});
    CHECK(now < WallTime{{2026, 11, 23}, 10, 10, 0});
}

TEST_CASE("monotonic times add and subtract") {
    const base::Monotonic start{1'000};
    CHECK(start + 500 == base::Monotonic{1'500});
    CHECK((start + 500) - start == 500);
    CHECK(start < start + 1);
}
