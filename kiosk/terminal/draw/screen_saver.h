// Keeps the display server from blanking the screen.
#pragma once

#include "terminal/draw/window.h"

namespace terminal {

/// Keeps the screen on as long as the window's connection to the X server lives, whatever its screen saver and power
/// saving are set to (MIT-SCREEN-SAVER 1.1, XScreenSaverSuspend); they are as before when it ends. Returns false when
/// the server can't.
bool keep_screen_on(const NativeWindow& window);

}  // namespace terminal
