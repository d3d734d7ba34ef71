// Draws frames with OpenGL 3.3.
#pragma once

#include "base/result.h"
#include "ui/draw_data.h"
#include "ui/glyph_atlas.h"

#include <memory>

namespace terminal {

/// Needs a current OpenGL context for its whole life.
class GlRenderer {
 public:
    static base::Result<GlRenderer> create();
    ~GlRenderer();
    GlRenderer(const GlRenderer&) = delete;
    GlRenderer& operator=(const GlRenderer&) = delete;
    GlRenderer(GlRenderer&&) noexcept;
    GlRenderer& operator=(GlRenderer&&) noexcept;

    /// Uploads what is new in the atlas and draws the frame into the current framebuffer.
    void draw(const ui::Frame& frame, ui::GlyphAtlas& atlas);

 private:
    class Implementation;
    explicit GlRenderer(std::unique_ptr<Implementation> implementation);
    std::unique_ptr<Implementation> m_implementation;
};

}  // namespace terminal
