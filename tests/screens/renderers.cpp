// OpenGL and the processor draw the same picture of every screen.
#include "stage/stage.h"
#include "system/xvfb.h"
#include "terminal/draw/gl_renderer.h"
#include "terminal/draw/software_renderer.h"
#include "terminal/draw/window.h"
#include "ui/theme.h"

#define GL_GLEXT_PROTOTYPES
#include <GL/gl.h>
#include <GL/glext.h>
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <string>

namespace {

/// How far a channel of a pixel may be off, of 255: both round in the middle of their sums.
constexpr int channel_tolerance = 3;
/// How many pixels of a screen may be further off: where an edge goes right through the middle of a pixel, the two may
/// give it to either side.
constexpr std::size_t pixel_tolerance = 64;

/// A picture in the memory of OpenGL, to draw into instead of a window that nobody sees.
class Target {
 public:
    Target(int width, int height) : m_width(width), m_height(height) {
        glGenTextures(1, &m_texture);
        glBindTexture(GL_TEXTURE_2D, m_texture);
        glTexImage2D(GL_TEXTURE_2D, 0, GL_RGB8, width, height, 0, GL_RGB, GL_UNSIGNED_BYTE, nullptr);
        glGenFramebuffers(1, &m_framebuffer);
        glBindFramebuffer(GL_FRAMEBUFFER, m_framebuffer);
        glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, m_texture, 0);
        REQUIRE(glCheckFramebufferStatus(GL_FRAMEBUFFER) == GL_FRAMEBUFFER_COMPLETE);
    }
    ~Target() {
        glDeleteFramebuffers(1, &m_framebuffer);
        glDeleteTextures(1, &m_texture);
    }
    Target(const Target&) = delete;
    Target& operator=(const Target&) = delete;

    [[nodiscard]] terminal::Image read() const {
        terminal::Image image{m_width, m_height, {}};
        image.pixels.resize(static_cast<std::size_t>(m_width) * static_cast<std::size_t>(m_height));
        glReadPixels(0, 0, m_width, m_height, GL_BGRA, GL_UNSIGNED_INT_8_8_8_8_REV, image.pixels.data());
        // OpenGL counts rows from below.
        for (int y = 0; y < m_height / 2; ++y) {
            std::swap_ranges(image.pixels.begin() + y * m_width, image.pixels.begin() + (y + 1) * m_width,
                             image.pixels.begin() + (m_height - 1 - y) * m_width);
        }
        return image;
    }

 private:
    int m_width;
    int m_height;
    GLuint m_texture = 0;
    GLuint m_framebuffer = 0;
};

/// The furthest that a channel is off.
int distance(std::uint32_t a, std::uint32_t b) {
    int furthest = 0;
    for (const unsigned shift : {0U, 8U, 16U}) {
        furthest =
            std::max(furthest, std::abs(static_cast<int>((a >> shift) & 255U) - static_cast<int>((b >> shift) & 255U)));
    }
    return furthest;
}

std::size_t count_different(const terminal::Image& a, const terminal::Image& b) {
    REQUIRE(a.pixels.size() == b.pixels.size());
    std::size_t count = 0;
    for (std::size_t i = 0; i < a.pixels.size(); ++i) {
        count += distance(a.pixels[i], b.pixels[i]) > channel_tolerance ? 1 : 0;
    }
    return count;
}

}  // namespace

TEST_CASE("OpenGL and the processor draw the same picture of every screen, in a language of each direction") {
    const system_test::Xvfb server(640, 480);
    ::setenv("DISPLAY", server.name().c_str(), 1);
    ::setenv("LIBGL_ALWAYS_SOFTWARE", "1", 1);
    ::setenv("MESA_SHADER_CACHE_DISABLE", "true", 1);
    const stage::TestClock clock;
    terminal::WindowSettings settings;
    settings.windowed = base::Size{64, 64};
    settings.canvas = terminal::WindowCanvas::opengl;
    const base::Result<terminal::Window> window = terminal::Window::open(settings, clock);
    REQUIRE_MESSAGE(window.ok(), window.error().message);
    base::Result<terminal::GlRenderer> renderer = terminal::GlRenderer::create();
    REQUIRE_MESSAGE(renderer.ok(), renderer.error().message);
    const Target target(static_cast<int>(stage::portrait.px.width), static_cast<int>(stage::portrait.px.height));

    stage::Stage stage{stage::Look{}};
    std::size_t screens = 0;
    std::size_t most = 0;
    for (const char* language : {"en", "ar"}) {
        for (const session::Route& route : stage::every_route()) {
            CAPTURE(language);
            CAPTURE(session::to_string(route));
            stage.show(stage::state_of(route, language, stage.clock()));
            renderer.value().draw(stage.frame(), stage.atlas());
            const std::size_t different =
                count_different(target.read(), terminal::render(stage.frame(), stage.atlas().pages()));
            CHECK(different <= pixel_tolerance);
            most = std::max(most, different);
            ++screens;
        }
    }
    CHECK(glGetError() == GL_NO_ERROR);
    CHECK(screens == 2 * stage::every_route().size());
    MESSAGE(screens, " screens; at most ", most, " pixels of one differ by more than ", channel_tolerance, " of 255");
}
