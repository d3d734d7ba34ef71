// Asks the X server where a window is.
#pragma once

#include "base/geometry.h"
#include "terminal/draw/window.h"
#include "terminal/draw/window_place.h"

#include <optional>

namespace terminal {

/// Where the window is now; empty when it is there no more. `monitor`: where it belongs.
std::optional<WindowPlace> ask_place(const NativeWindow& window, const base::Rect& monitor);

/// From now on the connection wakes when the display as a whole gets another size.
void wake_with_display(const NativeWindow& window);

}  // namespace terminal
