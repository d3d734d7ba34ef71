// What the dates in the content allow to be said on a day, and whether the terminal's clock can be right.
#pragma once

#include "content/model.h"

#include <optional>
#include <string_view>

namespace content {

/// Whether a help point may be shown. The kinds emergency and desk always may: a terminal that nobody updates must
/// still say whom to call.
bool is_shown(const HelpPoint& point, base::Date today);

/// The first day of the date of a source ("YYYY", "YYYY-MM" or "YYYY-MM-DD"); empty when it is none of these.
std::optional<base::Date> first_day_of(std::string_view source_date);

/// The newest day on which somebody looked something up or confirmed it, which is when the content was made or before
/// that. Of a month or year its first day. Empty when there is no such date at all.
std::optional<base::Date> newest_date(const Content& content);

/// Content is renewed at least once a year; so long after its newest date a clock is wrong rather than the content old.
constexpr int most_years_old = 2;

/// Whether a terminal may say what depends on today: its clock does not stand before the newest date of its content,
/// nor more than `most_years_old` years after it.
bool clock_can_be_right(const std::optional<base::Date>& newest, base::Date today);

/// The day by which facts and help points expire: today, or the newest date of the content where the clock cannot be
/// right. A clock that runs ahead must not take the numbers away.
base::Date told_day(const std::optional<base::Date>& newest, base::Date today);

}  // namespace content
