// How a fact or help point stands on a day: confirmed or not, and how long it still holds.
#pragma once

#include "base/clock.h"
#include "content/model.h"

#include <cstdint>
#include <optional>

namespace content {

/// How long before its end a fact or help point is brought to the attention of staff: time to call and ask, also over
/// a holiday.
inline constexpr std::int64_t expiry_notice_days = 60;

struct Age {
    bool unconfirmed = false;               ///< confidence C, and staff have not confirmed it
    std::optional<std::int64_t> days_left;  ///< until it expires, 0 or less once it has; empty: it has no end

    [[nodiscard]] bool expired() const { return days_left && *days_left <= 0; }
    [[nodiscard]] bool expires_soon() const { return !expired() && days_left && *days_left <= expiry_notice_days; }
    /// Whether it may be shown as true.
    [[nodiscard]] bool current() const { return !unconfirmed && !expired(); }
};

Age age_of(const Provenance& provenance, base::Date today);

/// Whether the point is shown whatever its age: a terminal that nobody has updated for years must still say 112 and
/// point to the desk.
bool is_always_shown(const HelpPoint& point);

}  // namespace content
