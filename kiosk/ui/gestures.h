// Turns touches into taps and scrolling: a pure function of timestamped pointer events.
#pragma once

#include "base/clock.h"
#include "base/geometry.h"

#include <optional>
#include <variant>

namespace ui {

/// What the pointer (a finger, as the display server reports it) did.
struct PointerEvent {
    enum class Kind { press, move, release };
    Kind kind = Kind::press;
    base::Point position;  ///< px
    base::Monotonic time;
};

/// The finger went down here.
struct Pressed {
    base::Point position;
};
/// The finger was lifted without having scrolled. Acts when both points lie in the same target.
struct Tapped {
    base::Point pressed;
    base::Point released;
};
/// The finger drags what is under it: by so many px, downwards and to the right positive.
struct Dragged {
    float by = 0;
    float across = 0;
};
/// The finger let go while dragging: velocity in px/ms, downwards positive, 0 when it stood still. `rolled`: it never
/// was farther than twice the slop from where it went down, so that it may have meant a tap.
struct Flung {
    float velocity = 0;
    base::Point pressed;
    base::Point released;
    bool rolled = false;
};
using Gesture = std::variant<std::monostate, Pressed, Tapped, Dragged, Flung>;

/// What lies under the finger: something that can be scrolled, or not, or a key, which may be struck twice as fast as a
/// finger can.
enum class Under { scrollable, fixed, key };

/// Where a touch stands between two events.
struct Touch {
    base::Point pressed;
    base::Point last;
    base::Monotonic last_time;
    float velocity = 0;  ///< px/ms, smoothed
    Under under = Under::fixed;
    bool dragging = false;
    float farthest = 0;  ///< px from `pressed`
};

/// Limits in px and ms.
struct GestureLimits {
    float slop_px = 12;  ///< a finger may move so far and still tap
    /// A press this soon after a tap and this near to it is a slip of the same finger (EN 301 549, 5.8 wants at most
    /// 0.5 s; a quick reader answers a question every 0.3 s).
    std::int64_t double_strike_ms = 250;
    float double_strike_px = 30;
    /// The same after a tap that led to another page: a slow double tap means one thing, and must not act on what the
    /// new page has at that place.
    std::int64_t new_page_ms = 600;
};

/// Follows one finger. Further fingers come as moves of the first (the display server reports one pointer).
class Gestures {
 public:
    explicit Gestures(GestureLimits limits) : m_limits(limits) {}

    /// `under` matters for a press only.
    Gesture handle(const PointerEvent& event, Under under);

    /// Where the finger is down and still may tap; empty otherwise.
    [[nodiscard]] std::optional<base::Point> pressed_at() const;

    /// The last tap has led to another page.
    void page_turned();

    /// Forgets the touch: nothing follows from it any more.
    void cancel() { m_touch.reset(); }

 private:
    GestureLimits m_limits;
    std::optional<Touch> m_touch;
    std::optional<PointerEvent> m_last_tap;
    std::optional<PointerEvent> m_turning_tap;  ///< the one that led to the present page, as long as it matters
    Under m_last_under = Under::fixed;          ///< what the last tap was on
};

}  // namespace ui
