// Numbers, dates and names as a language writes them. Internal to content.
#pragma once

#include "base/clock.h"

#include <optional>
#include <string>
#include <string_view>

namespace content {

// Each takes a BCP 47 tag and gives plain words: Gregorian calendar, ASCII digits, no direction marks, not isolated.
// English is written as in Europe ("23 November"). All are slow (a millisecond at worst): remember what they give.

/// "€ 14,99"; "€ 25" when there are no cents.
std::string format_money(std::string_view language, double euros);
/// "25%"
std::string format_percent(std::string_view language, double percent);
/// "1.5", "12,000"
std::string format_number(std::string_view language, double number);
/// "23 november 2026"
std::string format_date(std::string_view language, base::Date date);
/// "november 2026"; the day is ignored.
std::string format_month(std::string_view language, base::Date date);
/// "maandag 23 november"
std::string format_weekday_and_date(std::string_view language, base::Date date);
/// "maandag"; 0 is Monday.
std::string format_weekday(std::string_view language, int weekday);
/// "Engels"; empty when the data know no name of it in this language.
std::string format_language_name(std::string_view language, std::string_view of);

}  // namespace content
