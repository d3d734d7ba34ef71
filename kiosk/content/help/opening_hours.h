// Opening hours in OpenStreetMap syntax, as a weekly table and as "open now?".
#pragma once

#include "base/clock.h"
#include "base/result.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace content {

/// From `open` to `close` on one day, minutes after midnight; `close` may be 1440.
struct OpenSpan {
    int open = 0;
    int close = 0;

    friend bool operator==(const OpenSpan&, const OpenSpan&) = default;
};

/// Seven days one after the other. Dutch public holidays count.
struct WeekHours {
    std::array<std::vector<OpenSpan>, 7> days;
    bool always = false;  ///< 24/7

    friend bool operator==(const WeekHours&, const WeekHours&) = default;
};

/// Whether a place is open, and until when or from when (the next seven days; empty beyond).
struct OpenState {
    bool open = false;
    std::optional<base::WallTime> changes;

    friend bool operator==(const OpenState&, const OpenState&) = default;
};

/// Whether it can be read; else what is wrong with it, to go behind the name of its place.
base::Result<base::Done> check_opening_hours(std::string_view expression);

/// The week around `day`, Monday first. Call only with an expression that has no error.
WeekHours week_hours(std::string_view expression, base::Date day);

/// The seven days from `first` on. Call only with an expression that has no error.
WeekHours coming_hours(std::string_view expression, base::Date first);

/// The first week from that of `day` on, Monday first, without a public holiday: hours as they usually are, for when
/// nobody knows what day it is. Call only with an expression that has no error.
WeekHours usual_hours(std::string_view expression, base::Date day);

OpenState open_state(std::string_view expression, base::WallTime now);

/// From `begin` to `end`, minutes since the midnight on which a series of days begins.
struct OpenMinutes {
    std::int64_t begin = 0;
    std::int64_t end = 0;
};

/// Opening hours of many places: each expression is read and worked out once a day, whatever is asked of it. Not
/// thread-safe.
class HoursBook {
 public:
    /// The same as `open_state`.
    OpenState state(const std::string& expression, base::WallTime now);

 private:
    base::Date m_day;
    std::unordered_map<std::string, std::vector<OpenMinutes>> m_open;  ///< by expression, from `m_day` on
};

}  // namespace content
