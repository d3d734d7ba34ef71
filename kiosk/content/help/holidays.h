// The public holidays of the Netherlands, and opening hours with "PH" written out as their dates.
#pragma once

#include "base/clock.h"

#include <string>
#include <string_view>
#include <vector>

namespace content {

/// The public holidays of a year in order: those of the Algemene termijnenwet, article 3 (with Good Friday), and the
/// Sundays of Easter and Pentecost. The holiday data that come with KOpeningHours lack five of them.
std::vector<base::Date> public_holidays(int year);

/// Whether every "PH" of an expression stands where `split_holidays` finds it: in the days at the beginning of a rule
/// that follows ";" or begins the expression, as in "PH off" or "Mo-Su,PH 10:00-16:00".
bool holidays_are_readable(std::string_view expression);

/// Opening hours in two: a place is open when either says so. An empty one: never.
struct HolidayHours {
    std::string other_days;  ///< closed on the holidays
    std::string holidays;    ///< on the holidays alone
};

/// Writes "PH" out as the dates of the holidays from `first` to `last`, for which it then holds. In two, as
/// KOpeningHours does not always let the hours of a date take the place of earlier ones. Only for an expression that
/// has "PH".
HolidayHours split_holidays(std::string_view expression, base::Date first, base::Date last);

}  // namespace content
