#include "terminal/draw/window_query.h"

#include <X11/Xlib.h>

#include <memory>
#include <vector>

namespace terminal {
namespace {

/// While this lives, errors of the X server do nothing: other clients' windows may be gone before they are asked for.
class ErrorsIgnored {
 public:
    explicit ErrorsIgnored(Display* display) : m_display(display) {
        XSync(display, False);
        m_usual = XSetErrorHandler([](Display*, XErrorEvent*) { return 0; });
    }
    ErrorsIgnored(const ErrorsIgnored&) = delete;
    ErrorsIgnored& operator=(const ErrorsIgnored&) = delete;
    ~ErrorsIgnored() {
        XSync(m_display, False);
        XSetErrorHandler(m_usual);
    }

 private:
    Display* m_display;
    XErrorHandler m_usual = nullptr;
};

/// A window's neighbours in the tree of windows.
struct Relatives {
    ::Window parent = None;
    std::vector<::Window> children;  ///< lowest first
};

std::optional<Relatives> relatives_of(Display* display, ::Window window) {
    ::Window root = None;
    Relatives found;
    ::Window* children = nullptr;
    unsigned count = 0;
    if (XQueryTree(display, window, &root, &found.parent, &children, &count) == 0) {
        return std::nullopt;
    }
    const std::unique_ptr<::Window, int (*)(void*)> owned(children, &XFree);
    found.children.assign(children, children + count);
    return found;
}

/// Whether the window is on the screen and touches this part of it.
bool lies_on(Display* display, ::Window window, const base::Rect& part) {
    XWindowAttributes attributes{};
    if (XGetWindowAttributes(display, window, &attributes) == 0 || attributes.map_state != IsViewable) {
        return false;
    }
    const base::Rect rect{static_cast<float>(attributes.x), static_cast<float>(attributes.y),
                          static_cast<float>(attributes.width), static_cast<float>(attributes.height)};
    return !rect.intersection(part).empty();
}

/// The window itself, or the frame that a window manager has put around it.
::Window top_level(Display* display, ::Window window, ::Window root) {
    for (;;) {
        const std::optional<Relatives> relatives = relatives_of(display, window);
        if (!relatives || relatives->parent == root || relatives->parent == None) {
            return window;
        }
        window = relatives->parent;
    }
}

}  // namespace

std::optional<WindowPlace> ask_place(const NativeWindow& window, const base::Rect& monitor) {
    auto* const display = static_cast<Display*>(window.display);
    const ErrorsIgnored ignored(display);
    XWindowAttributes attributes{};
    if (XGetWindowAttributes(display, window.window, &attributes) == 0) {
        return std::nullopt;
    }
    int x = 0;
    int y = 0;
    ::Window unused = None;
    XTranslateCoordinates(display, window.window, attributes.root, 0, 0, &x, &y, &unused);
    WindowPlace place{monitor,
                      {static_cast<float>(x), static_cast<float>(y), static_cast<float>(attributes.width),
                       static_cast<float>(attributes.height)},
                      attributes.map_state != IsUnmapped,
                      false};
    const ::Window top = top_level(display, window.window, attributes.root);
    const std::optional<Relatives> all = relatives_of(display, attributes.root);
    if (place.mapped && all) {
        for (auto above = all->children.rbegin(); above != all->children.rend() && *above != top; ++above) {
            place.covered = place.covered || lies_on(display, *above, place.window);
        }
    }
    return place;
}

void wake_with_display(const NativeWindow& window) {
    auto* const display = static_cast<Display*>(window.display);
    XWindowAttributes attributes{};
    XGetWindowAttributes(display, DefaultRootWindow(display), &attributes);
    XSelectInput(display, DefaultRootWindow(display), attributes.your_event_mask | StructureNotifyMask);
}

}  // namespace terminal
