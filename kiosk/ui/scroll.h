// The scroll position of a page: follows the finger, coasts, and moves on by blocks.
#pragma once

#include "base/clock.h"

#include <vector>

namespace ui {

class Scroll {
 public:
    /// Content and viewport heights in px, known after each layout. Returns whether the offset had to change.
    bool set_extent(float content, float viewport);

    void drag(float by);
    void fling(float velocity, base::Monotonic now);
    /// Moves smoothly so that the first block that is not wholly visible comes to the top. `tops` are the blocks' upper
    /// edges in content px, ascending.
    void more(const std::vector<float>& tops, base::Monotonic now);
    /// Stops where it is: a finger came down.
    void stop();
    void reset();
    /// Moves smoothly back to the beginning.
    void to_top(base::Monotonic now);
    /// Goes back to where a page was; set_extent() corrects it when the page has become shorter.
    void restore(float offset);

    /// Moves on in time. Returns whether it moves (so that a frame is needed, and another after it).
    bool advance(base::Monotonic now);

    [[nodiscard]] float offset() const { return m_offset; }
    /// Whether something lies below the viewport that a visitor has not seen.
    [[nodiscard]] bool has_more() const;
    [[nodiscard]] bool scrollable() const { return limit() > 0; }
    /// The share of the page that is in view, and how far down that is: 0 at the top, 1 at the end.
    [[nodiscard]] float shown() const { return m_content > 0 ? m_viewport / m_content : 1; }
    [[nodiscard]] float progress() const { return limit() > 0 ? m_offset / limit() : 0; }
    [[nodiscard]] bool moving() const { return m_velocity != 0 || m_gliding; }
    /// Whether it moves because a finger threw it: the next touch is there to stop it.
    [[nodiscard]] bool coasting() const { return m_velocity != 0; }

 private:
    [[nodiscard]] float limit() const;
    void clamp();

    float m_offset = 0;  ///< px of content above the viewport
    float m_content = 0;
    float m_viewport = 0;
    float m_velocity = 0;  ///< px/ms, content moving up positive
    bool m_gliding = false;
    float m_from = 0;
    float m_to = 0;
    base::Monotonic m_since;
};

}  // namespace ui
