#include "system/other_client.h"

#include <X11/Xlib.h>
#include <X11/extensions/Xrandr.h>
#include <X11/extensions/scrnsaver.h>

#include <cstdio>
#include <stdexcept>
#include <vector>

namespace system_test {

class OtherClient::Implementation {
 public:
    explicit Implementation(Display* connection) : display(connection), root(DefaultRootWindow(connection)) {
        // The kiosk's windows come and go while we ask for them.
        XSetErrorHandler([](Display*, XErrorEvent*) { return 0; });
    }
    Implementation(const Implementation&) = delete;
    Implementation& operator=(const Implementation&) = delete;
    ~Implementation() { XCloseDisplay(display); }

    /// 0: there is none.
    [[nodiscard]] ::Window kiosk() const {
        ::Window unused = None;
        ::Window* children = nullptr;
        unsigned count = 0;
        XQueryTree(display, root, &unused, &unused, &children, &count);
        ::Window found = None;
        int most = 0;
        for (unsigned i = 0; i < count; ++i) {
            XWindowAttributes attributes{};
            if (children[i] == own || XGetWindowAttributes(display, children[i], &attributes) == 0) {
                continue;
            }
            // Those of the size of a postage stamp are helpers; of two sessions' windows the upper one is the new.
            const int area = attributes.width * attributes.height;
            if (attributes.c_class == InputOutput && area >= most) {
                most = area;
                found = children[i];
            }
        }
        if (children != nullptr) {
            XFree(children);
        }
        return found;
    }

    Display* display;
    ::Window root;
    ::Window own = None;
};

OtherClient::OtherClient(const std::string& display) {
    Display* connection = XOpenDisplay(display.c_str());
    if (connection == nullptr) {
        throw std::runtime_error("cannot connect to display " + display);
    }
    m_implementation = std::make_unique<Implementation>(connection);
}

OtherClient::~OtherClient() = default;

void OtherClient::set_mode(int width, int height) {
    Display* const display = m_implementation->display;
    const ::Window root = m_implementation->root;
    XRRScreenResources* const resources = XRRGetScreenResourcesCurrent(display, root);
    if (resources == nullptr || resources->ncrtc < 1 || resources->noutput < 1) {
        throw std::runtime_error("the display has no screen that can be changed");
    }
    std::string name = std::to_string(width) + "x" + std::to_string(height);
    RRMode mode = None;
    for (int i = 0; i < resources->nmode; ++i) {
        if (name == resources->modes[i].name) {
            mode = resources->modes[i].id;
        }
    }
    if (mode == None) {
        XRRModeInfo info{};
        info.width = static_cast<unsigned>(width);
        info.height = static_cast<unsigned>(height);
        info.hTotal = info.width;
        info.vTotal = info.height;
        info.name = name.data();
        info.nameLength = static_cast<unsigned>(name.size());
        mode = XRRCreateMode(display, root, &info);
        XRRAddOutputMode(display, resources->outputs[0], mode);
    }
    const auto set = [&](RRMode wanted, int outputs) {
        XRRSetCrtcConfig(display, resources, resources->crtcs[0], CurrentTime, 0, 0, wanted, RR_Rotate_0,
                         resources->outputs, outputs);
    };
    // As xrandr does it: no picture of the old size may stick out of the new screen.
    XGrabServer(display);
    set(None, 0);
    XRRSetScreenSize(display, root, width, height, width / 4, height / 4);
    set(mode, 1);
    XUngrabServer(display);
    XSync(display, False);
    XRRFreeScreenResources(resources);
}

void OtherClient::unmap() {
    XUnmapWindow(m_implementation->display, m_implementation->kiosk());
    XSync(m_implementation->display, False);
}

void OtherClient::place(const base::Rect& px) {
    XMoveResizeWindow(m_implementation->display, m_implementation->kiosk(), static_cast<int>(px.x),
                      static_cast<int>(px.y), static_cast<unsigned>(px.width), static_cast<unsigned>(px.height));
    XSync(m_implementation->display, False);
}

void OtherClient::lower() {
    XLowerWindow(m_implementation->display, m_implementation->kiosk());
    XSync(m_implementation->display, False);
}

void OtherClient::kill() {
    XKillClient(m_implementation->display, m_implementation->kiosk());
    XSync(m_implementation->display, False);
}

void OtherClient::destroy() {
    XDestroyWindow(m_implementation->display, m_implementation->kiosk());
    XSync(m_implementation->display, False);
}

base::Rect OtherClient::window() {
    XWindowAttributes attributes{};
    const ::Window kiosk = m_implementation->kiosk();
    if (kiosk == None || XGetWindowAttributes(m_implementation->display, kiosk, &attributes) == 0) {
        return {};
    }
    return {static_cast<float>(attributes.x), static_cast<float>(attributes.y), static_cast<float>(attributes.width),
            static_cast<float>(attributes.height)};
}

void OtherClient::cover(const base::Rect& px) {
    Display* const display = m_implementation->display;
    m_implementation->own =
        XCreateSimpleWindow(display, m_implementation->root, static_cast<int>(px.x), static_cast<int>(px.y),
                            static_cast<unsigned>(px.width), static_cast<unsigned>(px.height), 0, 0, 0xFF00FF);
    XMapRaised(display, m_implementation->own);
    XSync(display, False);
}

void OtherClient::blank_after(int seconds) {
    XSetScreenSaver(m_implementation->display, seconds, seconds, PreferBlanking, AllowExposures);
    XResetScreenSaver(m_implementation->display);
    XSync(m_implementation->display, False);
}

bool OtherClient::is_blank() {
    XScreenSaverInfo info{};
    if (XScreenSaverQueryInfo(m_implementation->display, m_implementation->root, &info) == 0) {
        throw std::runtime_error("the display has no screen saver to ask");
    }
    return info.state == ScreenSaverOn;
}

}  // namespace system_test
