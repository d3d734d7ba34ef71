// Random opening hours: what somebody means, beside the expression that says so.
#pragma once

#include "base/clock.h"
#include "content/help/opening_hours.h"

#include <array>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace content_test {

using Spans = std::vector<content::OpenSpan>;

/// Hours as somebody means them.
struct MeantHours {
    std::array<Spans, 7> week;
    std::optional<Spans> holidays;  ///< none: as on any day
    std::optional<base::Date> off_from;
    std::optional<base::Date> off_to;
    std::string expression;

    [[nodiscard]] Spans begun_on(base::Date day) const;
    /// Also in what is left of the night before.
    [[nodiscard]] bool is_open(base::Date day, int minute) const;
};

bool is_holiday(base::Date day);

/// Whether somebody is there for certain in that minute of the day, or of the night after it.
bool covers(const Spans& spans, int minute);

/// Days that are not like others: both changes of the clock with the days around them, King's day and the night after
/// it, Christmas and the days that are off, the turn of the year; and a usual day.
inline constexpr std::array<base::Date, 17> days_that_differ{{{2026, 3, 28},
                                                              {2026, 3, 29},
                                                              {2026, 3, 30},
                                                              {2026, 10, 25},
                                                              {2026, 10, 26},
                                                              {2026, 4, 26},
                                                              {2026, 4, 27},
                                                              {2026, 4, 28},
                                                              {2026, 12, 24},
                                                              {2026, 12, 25},
                                                              {2026, 12, 26},
                                                              {2026, 12, 28},
                                                              {2026, 12, 29},
                                                              {2026, 12, 31},
                                                              {2027, 1, 1},
                                                              {2027, 1, 2},
                                                              {2026, 11, 25}}};

/// Writes the same hours for the same seed.
class HoursAuthor {
 public:
    explicit HoursAuthor(unsigned seed) : m_random(seed) {}

    MeantHours hours();

 private:
    int any(int least, int most);
    /// One span, one night, or two spans.
    Spans spans();

    std::mt19937 m_random;
    std::set<std::pair<int, int>> m_days;  ///< of the rules so far
};

}  // namespace content_test
