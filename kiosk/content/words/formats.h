// Numbers, dates and names as a language writes them.
#pragma once

#include "base/clock.h"

#include <string>
#include <string_view>

namespace content {

// Each takes a locale (BCP 47, see Content::locale_of) and gives plain words: Gregorian calendar, ASCII digits, no
// direction marks, not isolated. Where the data have nothing of that locale itself, nothing is taken from English or
// from the language that the computer is set to. All are slow (milliseconds at worst): remember what they give.

/// Whether ICU has data for this locale, or for its language without the region.
bool has_locale_data(std::string_view locale);

/// "€ 14,99"; "€ 25" when there are no cents. Sign, separators and spaces are those of CLDR for the locale.
std::string format_money(std::string_view locale, double euros);
/// "25%"
std::string format_percent(std::string_view locale, double percent);
/// "1.5", "12,000"
std::string format_number(std::string_view locale, double number);
/// "23 november 2026"; "2026-11-23" where the data do not know how the language puts a date together.
std::string format_date(std::string_view locale, base::Date date);
/// "november 2026", else "2026-11"; the day is ignored.
std::string format_month(std::string_view locale, base::Date date);
/// "maandag 23 november"; empty where the data do not know how the language puts a date together.
std::string format_weekday_and_date(std::string_view locale, base::Date date);
/// "maandag"; 0 is Monday. Empty where the data have no names of days.
std::string format_weekday(std::string_view locale, int weekday);
/// "Engels"; empty when the data know no name of it in this language.
std::string format_language_name(std::string_view locale, std::string_view of);

}  // namespace content
