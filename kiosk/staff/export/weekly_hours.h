// Opening hours as rules that come back every week, for formats that know no others.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace staff {

/// One span on some days.
struct WeeklySpan {
    std::vector<int> days;  ///< 0 = Monday
    int opens = 0;          ///< minutes after midnight
    int closes = 0;         ///< minutes after midnight, up to 1440

    friend bool operator==(const WeeklySpan&, const WeeklySpan&) = default;
};

/// The spans of an expression that says the same every week but for public holidays, by the time of opening; a night is
/// two of them. Empty when it says more (months, dates, weeks, the second Monday) or leaves something unknown. Call
/// only with an expression that has no error.
std::optional<std::vector<WeeklySpan>> weekly_spans(std::string_view expression);

/// "MO,TU": the days as in RFC 5545, section 3.3.10.
std::string ical_days(const std::vector<int>& days);

}  // namespace staff
