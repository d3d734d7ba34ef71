#include "terminal/draw/screen_saver.h"

#include <X11/extensions/scrnsaver.h>

namespace terminal {

bool keep_screen_on(const NativeWindow& window) {
    auto* const display = static_cast<Display*>(window.display);
    int unused = 0;
    int major = 0;
    int minor = 0;
    const bool can = display != nullptr && XScreenSaverQueryExtension(display, &unused, &unused) != 0 &&
                     XScreenSaverQueryVersion(display, &major, &minor) != 0 &&
                     (major > 1 || (major == 1 && minor >= 1));
    if (can) {
        XScreenSaverSuspend(display, True);
        XFlush(display);
    }
    return can;
}

}  // namespace terminal
