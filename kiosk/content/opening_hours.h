// Opening hours in OpenStreetMap syntax, as a weekly table and as "open now?".
#pragma once

#include "base/clock.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace content {

/// From `open` to `close` on one day, minutes after midnight; `close` may be 1440.
struct OpenSpan {
    int open = 0;
    int close = 0;

    friend bool operator==(const OpenSpan&, const OpenSpan&) = default;
};

/// The days of the week that contains a date, Monday first. Dutch public holidays count.
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

/// Empty when it can be read; else what is wrong.
std::string opening_hours_error(std::string_view expression);

/// The week around `day`. Call only with an expression that has no error.
WeekHours week_hours(std::string_view expression, base::Date day);

OpenState open_state(std::string_view expression, base::WallTime now);

}  // namespace content
