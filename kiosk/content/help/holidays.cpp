#include "content/help/holidays.h"

#include <algorithm>

namespace content {
namespace {

/// Easter Sunday of the Gregorian calendar (Meeus, Astronomical Algorithms, chapter 8).
base::Date easter(int year) {
    const int golden = year % 19;
    const int century = year / 100;
    const int in_century = year % 100;
    const int correction = (century - (century + 8) / 25 + 1) / 3;
    const int moon = (19 * golden + century - century / 4 - correction + 15) % 30;
    const int weekday = (32 + 2 * (century % 4) + 2 * (in_century / 4) - moon - in_century % 4) % 7;
    const int late = (golden + 11 * moon + 22 * weekday) / 451;
    const int days = moon + weekday - 7 * late + 114;
    return {year, days / 31, days % 31 + 1};
}

}  // namespace

std::vector<base::Date> public_holidays(int year) {
    const base::Date sunday = easter(year);
    base::Date king{year, 4, 27};
    if (base::weekday(king) == 6) {
        king.day = 26;
    }
    std::vector<base::Date> days{{year, 1, 1},
                                 base::add_days(sunday, -2),
                                 sunday,
                                 base::add_days(sunday, 1),
                                 king,
                                 {year, 5, 5},
                                 base::add_days(sunday, 39),
                                 base::add_days(sunday, 49),
                                 base::add_days(sunday, 50),
                                 {year, 12, 25},
                                 {year, 12, 26}};
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    return days;
}

}  // namespace content
