#include "system/glass.h"

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/XTest.h>

#include <chrono>
#include <cmath>
#include <optional>
#include <stdexcept>
#include <thread>

namespace system_test {
namespace {

using SteadyTime = std::chrono::steady_clock::time_point;

/// Two taps in one place are a quarter of a second apart for every hand; a little more to be sure.
constexpr std::chrono::milliseconds between_taps{300};
/// So near is one place, px.
constexpr float one_place = 60;
/// A finger that rests so long before it is lifted does not fling the page.
constexpr std::chrono::milliseconds rest{150};
constexpr int drag_steps = 8;

}  // namespace

class Glass::Implementation {
 public:
    explicit Implementation(Display* connection) : display(connection) {}
    Implementation(const Implementation&) = delete;
    Implementation& operator=(const Implementation&) = delete;
    ~Implementation() { XCloseDisplay(display); }

    void button(Bool down) const {
        XTestFakeButtonEvent(display, 1, down, CurrentTime);
        XFlush(display);
    }
    void pointer(base::Point at) const {
        XTestFakeMotionEvent(display, DefaultScreen(display), static_cast<int>(at.x), static_cast<int>(at.y),
                             CurrentTime);
        XFlush(display);
    }

    Display* display;
    std::optional<base::Point> last_tap;
    SteadyTime last_tap_time;
};

Glass::Glass(const std::string& display) {
    Display* connection = XOpenDisplay(display.c_str());
    if (connection == nullptr) {
        throw std::runtime_error("cannot connect to display " + display);
    }
    m_implementation = std::make_unique<Implementation>(connection);
}

Glass::~Glass() = default;

void Glass::press(base::Point at) {
    m_implementation->pointer(at);
    m_implementation->button(True);
}

void Glass::move(base::Point to) {
    m_implementation->pointer(to);
}

void Glass::release() {
    m_implementation->button(False);
}

void Glass::tap(base::Point at) {
    const std::optional<base::Point>& last = m_implementation->last_tap;
    if (last && std::hypot(last->x - at.x, last->y - at.y) < one_place) {
        std::this_thread::sleep_until(m_implementation->last_tap_time + between_taps);
    }
    press(at);
    release();
    m_implementation->last_tap = at;
    m_implementation->last_tap_time = std::chrono::steady_clock::now();
}

void Glass::drag(base::Point from, base::Point to) {
    press(from);
    for (int i = 1; i <= drag_steps; ++i) {
        const float part = static_cast<float>(i) / drag_steps;
        move({std::round(from.x + (to.x - from.x) * part), std::round(from.y + (to.y - from.y) * part)});
    }
    std::this_thread::sleep_for(rest);
    release();
}

Picture Glass::look() const {
    Display* display = m_implementation->display;
    const ::Window root = DefaultRootWindow(display);
    // Asked each time: the display may have got another size.
    XWindowAttributes attributes{};
    XGetWindowAttributes(display, root, &attributes);
    Picture picture{attributes.width, attributes.height, {}};
    XImage* image = XGetImage(display, root, 0, 0, static_cast<unsigned>(picture.width),
                              static_cast<unsigned>(picture.height), AllPlanes, ZPixmap);
    if (image == nullptr || image->bits_per_pixel != 32) {
        throw std::runtime_error("the display gives no picture of 32 bits a pixel");
    }
    picture.rgb.resize(static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height) * 3);
    std::uint8_t* to = picture.rgb.data();
    for (int y = 0; y < picture.height; ++y) {
        const char* from = image->data + static_cast<std::ptrdiff_t>(y) * image->bytes_per_line;
        for (int x = 0; x < picture.width; ++x, from += 4, to += 3) {
            // Blue, green, red and an unused byte: as the server has them on a little-endian machine.
            to[0] = static_cast<std::uint8_t>(from[2]);
            to[1] = static_cast<std::uint8_t>(from[1]);
            to[2] = static_cast<std::uint8_t>(from[0]);
        }
    }
    XDestroyImage(image);
    return picture;
}

}  // namespace system_test
