#include "terminal/draw/x_errors.h"

#include <X11/Xlib.h>
#include <X11/Xproto.h>
#include <unistd.h>

#include <array>
#include <cstdio>

namespace terminal {
namespace {

int end(Display* display, XErrorEvent* error) {
    // A window that is off the screen for a moment cannot get the focus, which a touch screen does not need.
    if (error->request_code == X_SetInputFocus) {
        return 0;
    }
    if (error->error_code != BadWindow && error->error_code != BadDrawable) {
        std::array<char, 100> text{};
        XGetErrorText(display, error->error_code, text.data(), static_cast<int>(text.size()));
        std::fprintf(stderr, "kiosk: the X server refuses request %d: %s; see its log\n", error->request_code,
                     text.data());
    }
    ::_exit(1);
}

}  // namespace

void end_at_errors() {
    XSetErrorHandler(&end);
}

}  // namespace terminal
