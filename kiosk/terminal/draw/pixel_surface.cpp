#include "terminal/draw/pixel_surface.h"

#include "terminal/draw/software_renderer.h"

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/XShm.h>
#include <sys/ipc.h>
#include <sys/shm.h>

#include <cstdlib>
#include <utility>

namespace terminal {
namespace {

/// An X image of a window's size, in shared memory where the display server allows it.
class Pixels {
 public:
    /// `display` must live longer.
    Pixels(Display* display, Visual* visual, int depth, int width, int height) : m_display(display) {
        if (XShmQueryExtension(display) != 0) {
            share(visual, depth, width, height);
        }
        if (m_image == nullptr) {
            m_image = XCreateImage(display, visual, static_cast<unsigned>(depth), ZPixmap, 0, nullptr,
                                   static_cast<unsigned>(width), static_cast<unsigned>(height), 32, 0);
            if (m_image != nullptr) {
                const std::size_t bytes =
                    static_cast<std::size_t>(m_image->bytes_per_line) * static_cast<std::size_t>(height);
                m_image->data = static_cast<char*>(std::calloc(bytes, 1));  // XDestroyImage frees it
            }
        }
    }
    Pixels(const Pixels&) = delete;
    Pixels& operator=(const Pixels&) = delete;
    ~Pixels() {
        if (m_shared) {
            XShmDetach(m_display, &m_segment);
            XSync(m_display, False);
            ::shmdt(m_segment.shmaddr);
            m_image->data = nullptr;
        }
        if (m_image != nullptr) {
            XDestroyImage(m_image);
        }
    }

    /// Whether there was memory for it.
    [[nodiscard]] bool made() const { return m_image != nullptr && m_image->data != nullptr; }
    /// 0x00RRGGBB in the machine's byte order, 32 bits a pixel.
    [[nodiscard]] bool usable() const {
        return made() && m_image->bits_per_pixel == 32 && m_image->byte_order == LSBFirst &&
               m_image->red_mask == 0xFF0000 && m_image->green_mask == 0xFF00 && m_image->blue_mask == 0xFF;
    }

    [[nodiscard]] int width() const { return m_image->width; }
    [[nodiscard]] int height() const { return m_image->height; }

    [[nodiscard]] PixelView view() const {
        // malloc and shmat both align far better than a pixel needs.
        return {static_cast<std::uint32_t*>(static_cast<void*>(m_image->data)), m_image->width, m_image->height,
                static_cast<std::size_t>(m_image->bytes_per_line) / sizeof(std::uint32_t)};
    }

    /// Puts a part (px) into the window and waits until the server has taken it: the memory may change again then.
    void put(::Window window, GC context, const base::Rect& part) {
        const int x = static_cast<int>(part.x);
        const int y = static_cast<int>(part.y);
        const auto w = static_cast<unsigned>(part.width);
        const auto h = static_cast<unsigned>(part.height);
        if (m_shared) {
            XShmPutImage(m_display, window, context, m_image, x, y, x, y, w, h, False);
        } else {
            XPutImage(m_display, window, context, m_image, x, y, x, y, w, h);
        }
        XSync(m_display, False);
    }

 private:
    void share(Visual* visual, int depth, int width, int height) {
        m_image = XShmCreateImage(m_display, visual, static_cast<unsigned>(depth), ZPixmap, nullptr, &m_segment,
                                  static_cast<unsigned>(width), static_cast<unsigned>(height));
        if (m_image == nullptr) {
            return;
        }
        const std::size_t bytes = static_cast<std::size_t>(m_image->bytes_per_line) * static_cast<std::size_t>(height);
        m_segment.shmid = ::shmget(IPC_PRIVATE, bytes, IPC_CREAT | 0600);
        m_segment.readOnly = True;
        void* address = m_segment.shmid < 0 ? nullptr : ::shmat(m_segment.shmid, nullptr, 0);
        const bool mapped = address != nullptr && address != reinterpret_cast<void*>(-1);
        if (mapped) {
            m_segment.shmaddr = static_cast<char*>(address);
            m_image->data = m_segment.shmaddr;
            m_shared = attach();
        }
        if (m_segment.shmid >= 0) {
            // Marked for removal now: the kernel frees it when the server and this process are done, however they end.
            ::shmctl(m_segment.shmid, IPC_RMID, nullptr);
        }
        if (!m_shared) {
            if (mapped) {
                ::shmdt(address);
            }
            m_image->data = nullptr;
            XDestroyImage(std::exchange(m_image, nullptr));
        }
    }

    /// A server that may not look into this process's memory (a container, PrivateIPC of systemd) says so by an error,
    /// for which Xlib would end the process.
    bool attach() {
        static bool refused = false;
        refused = false;
        XSync(m_display, False);
        auto* const usual = XSetErrorHandler([](Display*, XErrorEvent*) {
            refused = true;
            return 0;
        });
        const bool asked = XShmAttach(m_display, &m_segment) != 0;
        XSync(m_display, False);
        XSetErrorHandler(usual);
        return asked && !refused;
    }

    Display* m_display;
    XImage* m_image = nullptr;
    XShmSegmentInfo m_segment{};
    bool m_shared = false;
};

class PixelSurface final : public Surface {
 public:
    PixelSurface(Window& window, Display* display, ::Window handle)
        : m_window(window), m_display(display), m_handle(handle) {
        XWindowAttributes attributes{};
        XGetWindowAttributes(display, handle, &attributes);
        m_visual = attributes.visual;
        m_depth = attributes.depth;
        m_context = XCreateGC(display, handle, 0, nullptr);
        resize(attributes.width, attributes.height);
    }
    PixelSurface(const PixelSurface&) = delete;
    PixelSurface& operator=(const PixelSurface&) = delete;
    ~PixelSurface() override { XFreeGC(m_display, m_context); }

    [[nodiscard]] const Pixels& pixels() const { return *m_pixels; }

    void show(const ui::Frame& frame, ui::GlyphAtlas& atlas, const base::Rect& part) override {
        const int width = static_cast<int>(frame.size.width);
        const int height = static_cast<int>(frame.size.height);
        base::Rect changed = part;
        if (width != m_pixels->width() || height != m_pixels->height()) {
            resize(width, height);
            changed = {0, 0, frame.size.width, frame.size.height};
        }
        render(frame, atlas.pages(), m_pixels->view(), changed);
        m_window.show();
        m_pixels->put(m_handle, m_context, changed);
    }

 private:
    void resize(int width, int height) {
        m_pixels.reset();
        m_pixels = std::make_unique<Pixels>(m_display, m_visual, m_depth, width, height);
    }

    Window& m_window;
    Display* m_display;
    ::Window m_handle;
    Visual* m_visual = nullptr;
    int m_depth = 0;
    GC m_context = nullptr;
    std::unique_ptr<Pixels> m_pixels;
};

}  // namespace

base::Result<std::unique_ptr<Surface>> make_pixel_surface(Window& window) {
    const NativeWindow native = window.native();
    auto surface = std::make_unique<PixelSurface>(window, static_cast<Display*>(native.display), native.window);
    if (!surface->pixels().made()) {
        return base::Error{
            "there is no memory for a picture as large as the screen; end other programs, or add memory"};
    }
    if (!surface->pixels().usable()) {
        return base::Error{"the display has no true colour of 8 bits a channel; set the X server to depth 24"};
    }
    return std::unique_ptr<Surface>(std::move(surface));
}

}  // namespace terminal
