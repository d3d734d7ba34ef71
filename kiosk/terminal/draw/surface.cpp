#include "terminal/draw/surface.h"

#include "terminal/draw/gl_renderer.h"
#include "terminal/draw/pixel_surface.h"

#include <filesystem>
#include <string>
#include <system_error>
#include <utility>

namespace terminal {
namespace {

class GlSurface final : public Surface {
 public:
    GlSurface(Window& window, GlRenderer renderer) : m_window(window), m_renderer(std::move(renderer)) {}

    void show(const ui::Frame& frame, ui::GlyphAtlas& atlas, const base::Rect& /*part*/) override {
        // The other buffer holds the frame before the last: all of it has to be drawn.
        m_renderer.draw(frame, atlas);
        m_window.show();
        m_window.swap_buffers();
    }

 private:
    Window& m_window;
    GlRenderer m_renderer;
};

}  // namespace

bool has_gpu() {
    std::error_code none;
    for (const auto& entry : std::filesystem::directory_iterator("/dev/dri", none)) {
        if (entry.path().filename().string().starts_with("renderD")) {
            return true;
        }
    }
    return false;
}

base::Result<std::unique_ptr<Surface>> make_surface(Window& window) {
    if (window.canvas() == WindowCanvas::pixels) {
        return make_pixel_surface(window);
    }
    base::Result<GlRenderer> renderer = GlRenderer::create();
    if (!renderer) {
        return renderer.error();
    }
    return std::unique_ptr<Surface>(std::make_unique<GlSurface>(window, std::move(renderer).value()));
}

}  // namespace terminal
