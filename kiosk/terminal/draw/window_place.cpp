#include "terminal/draw/window_place.h"

#include <algorithm>

namespace terminal {
namespace {

/// Touches come by the dozen: asking once in so long is enough to mend everything within a second.
constexpr std::int64_t between_looks_ms = 300;
/// The next session's window covers this one a moment before this process ends: that is no fault.
constexpr std::int64_t covered_by_mistake_ms = 500;
/// A window manager that wants the window elsewhere is asked ever less often.
constexpr std::int64_t longest_pause_ms = 10'000;

}  // namespace

void PlaceKeeper::wake(base::Monotonic now) {
    if (!m_next) {
        m_next = m_last ? std::max(now, *m_last + between_looks_ms) : now;
    }
}

PlaceRemedy PlaceKeeper::judge(const WindowPlace& place, base::Monotonic now) {
    m_last = now;
    m_next.reset();
    if (!place.covered) {
        m_covered_since.reset();
    } else if (!m_covered_since) {
        m_covered_since = now;
    }
    const bool placed = place.mapped && place.window == place.monitor;
    if (placed && !place.covered) {
        m_pause_ms = 0;
        return PlaceRemedy::none;
    }
    if (placed && now - *m_covered_since < covered_by_mistake_ms) {
        m_next = *m_covered_since + covered_by_mistake_ms;
        return PlaceRemedy::none;
    }
    m_pause_ms = std::clamp(2 * m_pause_ms, between_looks_ms, longest_pause_ms);
    m_next = now + m_pause_ms;
    if (!place.mapped) {
        return PlaceRemedy::map;
    }
    return placed ? PlaceRemedy::raise : PlaceRemedy::move;
}

}  // namespace terminal
