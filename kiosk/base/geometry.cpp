#include "base/geometry.h"

#include <algorithm>

namespace base {

Rect Rect::intersection(const Rect& other) const {
    const float left = std::max(x, other.x);
    const float top = std::max(y, other.y);
    const float across = std::min(right(), other.right()) - left;
    const float down = std::min(bottom(), other.bottom()) - top;
    if (across <= 0 || down <= 0) {
        return {left, top, 0, 0};
    }
    return {left, top, across, down};
}

}  // namespace base
