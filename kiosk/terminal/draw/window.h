// The kiosk's window and the touches it gets. Hides GLFW.
#pragma once

#include "base/clock.h"
#include "base/color.h"
#include "base/geometry.h"
#include "base/result.h"
#include "ui/gestures.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace terminal {

/// What a window is drawn on with.
enum class WindowCanvas {
    opengl,  ///< an OpenGL 3.3 context
    pixels,  ///< pictures from memory
};

/// The window as the X server knows it, for who puts pictures into it.
struct NativeWindow {
    void* display = nullptr;  ///< Xlib's Display*
    unsigned long window = 0;
};

/// How a window is opened.
struct WindowSettings {
    std::optional<base::Size> windowed;   ///< px; empty: the whole primary monitor
    std::optional<base::Point> position;  ///< where a window that is not fullscreen stands; empty: anywhere
    WindowCanvas canvas = WindowCanvas::pixels;
    base::Color background;  ///< shows where a window has not been drawn yet
};

/// The screen that a window fills.
struct Monitor {
    base::Rect px;                 ///< on the whole display
    std::optional<base::Size> mm;  ///< empty when it does not say
};

class Window {
 public:
    /// Opens a window, not shown yet; with `opengl` its context is the current one. The clock stamps the touches.
    static base::Result<Window> open(const WindowSettings& settings, const base::Clock& clock);
    ~Window();
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;
    Window(Window&&) noexcept;
    Window& operator=(Window&&) noexcept;

    /// Shows the window, if it is not: call when its first frame is drawn, so that it is never seen empty.
    void show();
    /// Brings to the screen what OpenGL drew.
    void swap_buffers();
    [[nodiscard]] WindowCanvas canvas() const;
    [[nodiscard]] NativeWindow native() const;

    /// Sleeps until something happens, or `timeout_ms` have passed; returns at once for 0, waits for ever when empty.
    void wait(std::optional<std::int64_t> timeout_ms);

    /// Touches since the last call, oldest first.
    std::vector<ui::PointerEvent> take_events();
    /// Whether the picture has to be shown again though nothing changed (the window was uncovered or resized), since
    /// the last call.
    bool take_damage();

    [[nodiscard]] base::Size size() const;  ///< px of the framebuffer
    /// The primary monitor as it is now; empty when there is none any more.
    [[nodiscard]] std::optional<Monitor> monitor() const;
    /// Puts a fullscreen window back where another client, or another size of the monitor, has moved it from. Call it
    /// after `wait`. False when the window is gone.
    [[nodiscard]] bool keep_place();
    /// When `keep_place` has to be called next though nothing happens; empty: not.
    [[nodiscard]] std::optional<base::Monotonic> next_look() const;
    [[nodiscard]] base::Point position() const;
    [[nodiscard]] bool should_close() const;

 private:
    class Implementation;
    explicit Window(std::unique_ptr<Implementation> implementation);
    std::unique_ptr<Implementation> m_implementation;
};

}  // namespace terminal
