#include "ui/gestures.h"

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

float distance(base::Point a, base::Point b) {
    return std::hypot(a.x - b.x, a.y - b.y);
}

/// A finger that rested this long before it let go does not fling.
constexpr std::int64_t rest_ms = 80;

}  // namespace

Gesture Gestures::handle(const PointerEvent& event, Under under) {
    switch (event.kind) {
        case PointerEvent::Kind::press: {
            const bool typing = under == Under::key && m_last_under == Under::key;
            const auto strikes_again = [&](const std::optional<PointerEvent>& tap, std::int64_t within_ms) {
                return tap && event.time - tap->time < within_ms &&
                       distance(event.position, tap->position) < m_limits.double_strike_px;
            };
            const bool slip = !typing && (strikes_again(m_last_tap, m_limits.double_strike_ms) ||
                                          strikes_again(m_turning_tap, m_limits.new_page_ms));
            m_last_tap.reset();
            if (slip) {
                m_touch.reset();
                return {};
            }
            m_turning_tap.reset();
            m_touch = Touch{event.position, event.position, event.time, 0, under, false, 0};
            return Pressed{event.position};
        }
        case PointerEvent::Kind::move: {
            if (!m_touch) {
                return {};
            }
            if (m_touch->under != Under::scrollable) {
                m_touch->last = event.position;
                return {};
            }
            m_touch->farthest = std::max(m_touch->farthest, distance(event.position, m_touch->pressed));
            if (!m_touch->dragging) {
                if (m_touch->farthest <= m_limits.slop_px) {
                    return {};
                }
                m_touch->dragging = true;
            }
            const float by = event.position.y - m_touch->last.y;
            const auto passed = static_cast<float>(std::max<std::int64_t>(1, event.time - m_touch->last_time));
            // Two thirds of the newest speed: quick to follow the finger, not thrown off by one event.
            m_touch->velocity += (by / passed - m_touch->velocity) * 0.66F;
            const float across = event.position.x - m_touch->last.x;
            m_touch->last = event.position;
            m_touch->last_time = event.time;
            return Dragged{by, across};
        }
        case PointerEvent::Kind::release: {
            if (!m_touch) {
                return {};
            }
            const Touch touch = *m_touch;
            m_touch.reset();
            if (touch.dragging) {
                return Flung{event.time - touch.last_time > rest_ms ? 0.0F : touch.velocity, touch.pressed,
                             event.position, touch.farthest <= 2 * m_limits.slop_px};
            }
            m_last_tap = event;
            m_last_under = touch.under;
            return Tapped{touch.pressed, event.position};
        }
    }
    return {};
}

void Gestures::page_turned() {
    m_turning_tap = m_last_tap;
}

std::optional<base::Point> Gestures::pressed_at() const {
    if (!m_touch || m_touch->dragging) {
        return std::nullopt;
    }
    return m_touch->last == m_touch->pressed || m_touch->under == Under::scrollable ? m_touch->pressed : m_touch->last;
}

}  // namespace ui
