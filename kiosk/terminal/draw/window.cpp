#include "terminal/draw/window.h"

#include "terminal/draw/window_place.h"
#include "terminal/draw/window_query.h"
#include "terminal/draw/x_errors.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>
#define GLFW_EXPOSE_NATIVE_X11
#include <GLFW/glfw3native.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace terminal {
namespace {

constexpr const char* title = "Service Point Kiosk";

std::string last_error() {
    const char* description = nullptr;
    glfwGetError(&description);
    return description != nullptr ? description : "no reason given";
}

/// Colours what lies behind all windows, so that the moment between a crash and the next session is not black.
void color_root(base::Color color) {
    Display* display = glfwGetX11Display();
    if (display == nullptr) {
        return;
    }
    const ::Window root = DefaultRootWindow(display);
    const unsigned long pixel =
        (static_cast<unsigned long>(color.red) << 16U) | (static_cast<unsigned long>(color.green) << 8U) | color.blue;
    XSetWindowBackground(display, root, pixel);
    XClearWindow(display, root);
}

/// The primary monitor's place and size; empty when there is none.
std::optional<base::Rect> monitor_px() {
    GLFWmonitor* const monitor = glfwGetPrimaryMonitor();
    const GLFWvidmode* const mode = monitor != nullptr ? glfwGetVideoMode(monitor) : nullptr;
    if (mode == nullptr) {
        return std::nullopt;
    }
    int x = 0;
    int y = 0;
    glfwGetMonitorPos(monitor, &x, &y);
    return base::Rect{static_cast<float>(x), static_cast<float>(y), static_cast<float>(mode->width),
                      static_cast<float>(mode->height)};
}

}  // namespace

class Window::Implementation {
 public:
    explicit Implementation(const base::Clock& used_clock) : clock(used_clock) {}
    Implementation(const Implementation&) = delete;
    Implementation& operator=(const Implementation&) = delete;
    ~Implementation() {
        if (window != nullptr) {
            glfwDestroyWindow(window);
        }
        glfwTerminate();
    }

    static Implementation& of(GLFWwindow* window) {
        return *static_cast<Implementation*>(glfwGetWindowUserPointer(window));
    }

    /// A position of the display server in pixels of the framebuffer.
    [[nodiscard]] base::Point to_px(double x, double y) const {
        int width = 1;
        int height = 1;
        int width_px = 1;
        int height_px = 1;
        glfwGetWindowSize(window, &width, &height);
        glfwGetFramebufferSize(window, &width_px, &height_px);
        return {static_cast<float>(x * width_px / std::max(1, width)),
                static_cast<float>(y * height_px / std::max(1, height))};
    }

    void install_callbacks() {
        glfwSetWindowUserPointer(window, this);
        glfwSetCursorPosCallback(window, [](GLFWwindow* w, double x, double y) {
            Implementation& self = of(w);
            self.pointer = self.to_px(x, y);
            self.moved = true;
            if (self.down) {
                self.events.push_back({ui::PointerEvent::Kind::move, self.pointer, self.clock.monotonic()});
            }
        });
        glfwSetMouseButtonCallback(window, [](GLFWwindow* w, int button, int action, int) {
            Implementation& self = of(w);
            if (button != GLFW_MOUSE_BUTTON_LEFT) {
                return;
            }
            // The display server tells of every move before the press that follows it. Asking GLFW instead would give
            // where the pointer is by now, perhaps several touches later.
            if (!self.moved) {
                double x = 0;
                double y = 0;
                glfwGetCursorPos(w, &x, &y);
                self.pointer = self.to_px(x, y);
            }
            self.down = action == GLFW_PRESS;
            self.events.push_back({self.down ? ui::PointerEvent::Kind::press : ui::PointerEvent::Kind::release,
                                   self.pointer, self.clock.monotonic()});
        });
        glfwSetWindowRefreshCallback(window, [](GLFWwindow* w) { of(w).damaged = true; });
        glfwSetFramebufferSizeCallback(window, [](GLFWwindow* w, int, int) { of(w).damaged = true; });
    }

    const base::Clock& clock;
    GLFWwindow* window = nullptr;
    std::vector<ui::PointerEvent> events;
    base::Point pointer;
    bool moved = false;  ///< whether the display server has said where the pointer is
    bool down = false;
    bool damaged = false;
    bool shown = false;
    bool fullscreen = false;
    bool heard = true;  ///< something has happened on the display since the place was last asked for
    PlaceKeeper keeper;
    WindowCanvas canvas = WindowCanvas::pixels;
};

Window::Window(std::unique_ptr<Implementation> implementation) : m_implementation(std::move(implementation)) {}
Window::~Window() = default;
Window::Window(Window&&) noexcept = default;
Window& Window::operator=(Window&&) noexcept = default;

base::Result<Window> Window::open(const WindowSettings& settings, const base::Clock& clock) {
#ifdef GLFW_PLATFORM
    // Since 3.4 GLFW tries Wayland too, whose library writes a line of its own when there is none; we draw on X11 only.
    glfwInitHint(GLFW_PLATFORM, GLFW_PLATFORM_X11);
#endif
    if (glfwInit() != GLFW_TRUE) {
        return base::Error{"no display to open a window on (" + last_error() +
                           "): start the kiosk in a graphical session, or use --shot FILE.png for a picture"};
    }
    // A display that is gone takes the session with it. Xlib would write a line of its own; the supervisor says it
    // better.
    XSetIOErrorHandler([](Display*) -> int { ::_exit(1); });
    auto implementation = std::make_unique<Implementation>(clock);
    implementation->canvas = settings.canvas;
    if (settings.canvas == WindowCanvas::opengl) {
        glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
        glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
        glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
    } else {
        glfwWindowHint(GLFW_CLIENT_API, GLFW_NO_API);
    }
    glfwWindowHint(GLFW_VISIBLE, GLFW_FALSE);
    glfwWindowHint(GLFW_AUTO_ICONIFY, GLFW_FALSE);
    glfwWindowHint(GLFW_FOCUS_ON_SHOW, GLFW_TRUE);
    glfwWindowHint(GLFW_RESIZABLE, settings.windowed ? GLFW_TRUE : GLFW_FALSE);
    // The renderer draws flat pictures: depth, stencil and an alpha channel would only cost memory.
    glfwWindowHint(GLFW_DEPTH_BITS, 0);
    glfwWindowHint(GLFW_STENCIL_BITS, 0);
    glfwWindowHint(GLFW_ALPHA_BITS, 0);

    int width = 0;
    int height = 0;
    base::Point at;
    if (settings.windowed) {
        width = static_cast<int>(settings.windowed->width);
        height = static_cast<int>(settings.windowed->height);
    } else {
        const std::optional<base::Rect> monitor = monitor_px();
        if (!monitor) {
            return base::Error{"the display has no monitor: connect one, or give --windowed WxH"};
        }
        width = static_cast<int>(monitor->width);
        height = static_cast<int>(monitor->height);
        at = monitor->origin();
        glfwWindowHint(GLFW_DECORATED, GLFW_FALSE);
    }
    implementation->window = glfwCreateWindow(width, height, title, nullptr, nullptr);
    if (implementation->window == nullptr) {
        return base::Error{std::string("cannot open a window") +
                           (settings.canvas == WindowCanvas::opengl ? " with OpenGL 3.3 (" : " (") + last_error() +
                           "): install the graphics driver (Debian: libgl1-mesa-dri)"};
    }
    if (!settings.windowed) {
        // A window of the monitor's size and place: video modes stay as they are, and a second window may take over.
        implementation->fullscreen = true;
        glfwSetWindowPos(implementation->window, static_cast<int>(at.x), static_cast<int>(at.y));
        glfwSetInputMode(implementation->window, GLFW_CURSOR, GLFW_CURSOR_HIDDEN);
        color_root(settings.background);
        wake_with_display({glfwGetX11Display(), glfwGetX11Window(implementation->window)});
    } else if (settings.position) {
        glfwSetWindowPos(implementation->window, static_cast<int>(settings.position->x),
                         static_cast<int>(settings.position->y));
    }
    implementation->install_callbacks();
    if (settings.canvas == WindowCanvas::opengl) {
        glfwMakeContextCurrent(implementation->window);
        // Frames come only after an event, so there is nothing to pace; waiting would only delay the answer to a touch.
        glfwSwapInterval(0);
    }
    // Last: GLFW sets Xlib's own again when it has made a context.
    end_at_errors();
    return Window(std::move(implementation));
}

void Window::show() {
    if (!m_implementation->shown) {
        glfwShowWindow(m_implementation->window);
        m_implementation->shown = true;
    }
}

void Window::swap_buffers() {
    glfwSwapBuffers(m_implementation->window);
}

WindowCanvas Window::canvas() const {
    return m_implementation->canvas;
}

NativeWindow Window::native() const {
    return {glfwGetX11Display(), glfwGetX11Window(m_implementation->window)};
}

void Window::wait(std::optional<std::int64_t> timeout_ms) {
    bool& heard = m_implementation->heard;
    if (!timeout_ms) {
        glfwWaitEvents();
        heard = true;
    } else if (*timeout_ms <= 0) {
        heard = heard || XPending(glfwGetX11Display()) > 0;
        glfwPollEvents();
    } else {
        const base::Monotonic end = m_implementation->clock.monotonic() + *timeout_ms;
        glfwWaitEventsTimeout(static_cast<double>(*timeout_ms) / 1000);
        heard = heard || m_implementation->clock.monotonic() < end;
    }
}

std::vector<ui::PointerEvent> Window::take_events() {
    return std::exchange(m_implementation->events, {});
}

bool Window::take_damage() {
    return std::exchange(m_implementation->damaged, false);
}

base::Size Window::size() const {
    int width = 0;
    int height = 0;
    glfwGetFramebufferSize(m_implementation->window, &width, &height);
    return {static_cast<float>(width), static_cast<float>(height)};
}

std::optional<Monitor> Window::monitor() const {
    const std::optional<base::Rect> px = monitor_px();
    if (!px) {
        return std::nullopt;
    }
    int width = 0;
    int height = 0;
    glfwGetMonitorPhysicalSize(glfwGetPrimaryMonitor(), &width, &height);
    if (width <= 0 || height <= 0) {
        return Monitor{*px, std::nullopt};
    }
    return Monitor{*px, base::Size{static_cast<float>(width), static_cast<float>(height)}};
}

bool Window::keep_place() {
    if (!m_implementation->fullscreen) {
        return true;
    }
    PlaceKeeper& keeper = m_implementation->keeper;
    const base::Monotonic now = m_implementation->clock.monotonic();
    if (std::exchange(m_implementation->heard, false)) {
        keeper.wake(now);
    }
    const std::optional<base::Monotonic> look = keeper.next_look();
    if (!look || *look > now) {
        return true;
    }
    // Without any monitor it stays as it is: there is nobody to see it.
    const std::optional<base::Rect> monitor = monitor_px();
    const std::optional<WindowPlace> place =
        ask_place(native(), monitor.value_or(base::Rect{position().x, position().y, size().width, size().height}));
    if (!place) {
        return false;
    }
    switch (keeper.judge(*place, now)) {
        case PlaceRemedy::none:
            break;
        case PlaceRemedy::map:
            glfwShowWindow(m_implementation->window);
            break;
        case PlaceRemedy::move:
            glfwSetWindowSize(m_implementation->window, static_cast<int>(place->monitor.width),
                              static_cast<int>(place->monitor.height));
            glfwSetWindowPos(m_implementation->window, static_cast<int>(place->monitor.x),
                             static_cast<int>(place->monitor.y));
            break;
        case PlaceRemedy::raise:
            glfwFocusWindow(m_implementation->window);
            break;
    }
    return true;
}

std::optional<base::Monotonic> Window::next_look() const {
    return m_implementation->keeper.next_look();
}

base::Point Window::position() const {
    int x = 0;
    int y = 0;
    glfwGetWindowPos(m_implementation->window, &x, &y);
    return {static_cast<float>(x), static_cast<float>(y)};
}

bool Window::should_close() const {
    return glfwWindowShouldClose(m_implementation->window) == GLFW_TRUE;
}

}  // namespace terminal
