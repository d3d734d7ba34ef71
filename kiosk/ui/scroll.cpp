#include "ui/scroll.h"

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

constexpr float decay_ms = 325;          ///< a fling loses 63 % of its speed in this time, as on phones
constexpr float least_velocity = 0.02F;  ///< px/ms below which it stands
constexpr float most_velocity = 6;       ///< px/ms
constexpr std::int64_t glide_ms = 200;   ///< motion is an answer to a touch and lasts at most 200 ms
constexpr float slack = 1.5F;            ///< px of rounding that do not count as "more below"

}  // namespace

float Scroll::limit() const {
    return std::max(0.0F, m_content - m_viewport);
}

void Scroll::clamp() {
    const float clamped = std::clamp(m_offset, 0.0F, limit());
    if (clamped != m_offset) {
        m_offset = clamped;
        m_velocity = 0;
    }
}

bool Scroll::set_extent(float content, float viewport) {
    m_content = content;
    m_viewport = viewport;
    const float before = m_offset;
    clamp();
    return m_offset != before;
}

void Scroll::drag(float by) {
    m_gliding = false;
    m_velocity = 0;
    m_offset -= by;
    clamp();
}

void Scroll::fling(float velocity, base::Monotonic now) {
    m_velocity = std::clamp(-velocity, -most_velocity, most_velocity);
    m_since = now;
    if (std::abs(m_velocity) < least_velocity) {
        m_velocity = 0;
    }
}

void Scroll::more(const std::vector<float>& tops, base::Monotonic now) {
    const float bottom = m_offset + m_viewport;
    float target = m_offset + m_viewport * 0.85F;
    // The last block top inside the viewport belongs to a block that reaches beyond it: show that one from its start,
    // unless it alone is as tall as the screen.
    for (auto top = tops.rbegin(); top != tops.rend(); ++top) {
        if (*top < bottom - slack) {
            if (*top > m_offset + m_viewport * 0.3F) {
                target = *top;
            }
            break;
        }
    }
    m_from = m_offset;
    m_to = std::min(target, limit());
    m_since = now;
    m_velocity = 0;
    m_gliding = m_to != m_from;
}

void Scroll::to_top(base::Monotonic now) {
    m_from = m_offset;
    m_to = 0;
    m_since = now;
    m_velocity = 0;
    m_gliding = m_to != m_from;
}

void Scroll::stop() {
    m_velocity = 0;
    m_gliding = false;
}

void Scroll::reset() {
    stop();
    m_offset = 0;
}

void Scroll::restore(float offset) {
    stop();
    m_offset = offset;
}

bool Scroll::advance(base::Monotonic now) {
    if (m_gliding) {
        const float t = std::clamp(static_cast<float>(now - m_since) / glide_ms, 0.0F, 1.0F);
        const float eased = 1 - (1 - t) * (1 - t) * (1 - t);
        m_offset = m_from + (m_to - m_from) * eased;
        m_gliding = t < 1;
        return true;
    }
    if (m_velocity != 0) {
        const auto passed = static_cast<float>(std::max<std::int64_t>(0, now - m_since));
        const float keep = std::exp(-passed / decay_ms);
        m_offset += m_velocity * decay_ms * (1 - keep);
        m_velocity *= keep;
        m_since = now;
        clamp();
        if (std::abs(m_velocity) < least_velocity) {
            m_velocity = 0;
        }
        return true;
    }
    return false;
}

bool Scroll::has_more() const {
    return m_offset < limit() - slack;
}

}  // namespace ui
