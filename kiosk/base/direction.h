// The two directions in which text and layout can run.
#pragma once

namespace base {

/// Reading direction of a language and of a layout.
enum class Direction { left_to_right, right_to_left };

}  // namespace base
