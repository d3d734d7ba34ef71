// Decides what to do about a fullscreen window that is not where it belongs.
#pragma once

#include "base/clock.h"
#include "base/geometry.h"

#include <cstdint>
#include <optional>

namespace terminal {

/// What the display server says of a fullscreen window. Lengths and places in px of the whole display.
struct WindowPlace {
    base::Rect monitor;  ///< where the window belongs
    base::Rect window;
    bool mapped = true;    ///< else another client has taken it off the screen
    bool covered = false;  ///< another window lies over some of it
};

/// What to do about it.
enum class PlaceRemedy {
    none,
    map,    ///< put it onto the screen again
    move,   ///< give it the monitor's place and size
    raise,  ///< put it above all others
};

/// Says when to ask the display server for the place, and what to do about the answer. It asks after something has
/// happened, never by itself: an idle terminal sleeps.
class PlaceKeeper {
 public:
    /// Something has happened on the display, perhaps to the window.
    void wake(base::Monotonic now);
    /// When to ask; empty: not before the next `wake`.
    [[nodiscard]] std::optional<base::Monotonic> next_look() const { return m_next; }
    /// The answer, and what to do now.
    PlaceRemedy judge(const WindowPlace& place, base::Monotonic now);

 private:
    std::optional<base::Monotonic> m_next;
    std::optional<base::Monotonic> m_last;
    std::optional<base::Monotonic> m_covered_since;
    std::int64_t m_pause_ms = 0;  ///< until it is seen whether the last remedy has helped
};

}  // namespace terminal
