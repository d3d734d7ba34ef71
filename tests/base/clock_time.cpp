// Minutes of a day and of the night behind it, as a clock shows them.
#include "base/clock_time.h"

#include <doctest/doctest.h>

TEST_CASE("a day ends at 24:00, and the night behind it has times of its own") {
    CHECK(base::clock_time(0) == "00:00");
    CHECK(base::clock_time(9 * 60 + 5) == "09:05");
    CHECK(base::clock_time(23 * 60 + 59) == "23:59");
    CHECK(base::clock_time(24 * 60) == "24:00");
    CHECK(base::clock_time(24 * 60 + 1) == "00:01");
    CHECK(base::clock_time(27 * 60) == "03:00");
    CHECK(base::clock_time(48 * 60) == "24:00");
}
