// Shows frames in a window: with OpenGL where there is a GPU, else drawn by the processor.
#pragma once

#include "base/result.h"
#include "terminal/draw/window.h"
#include "ui/draw_data.h"
#include "ui/glyph_atlas.h"

#include <memory>

namespace terminal {

class Surface {
 public:
    Surface() = default;
    Surface(const Surface&) = delete;
    Surface& operator=(const Surface&) = delete;
    virtual ~Surface() = default;

    /// Draws the frame and brings it to the screen; the first time it shows the window too. Outside `part` (px) the
    /// frame looks like the one before.
    virtual void show(const ui::Frame& frame, ui::GlyphAtlas& atlas, const base::Rect& part) = 0;
};

/// Whether this computer has a GPU that Linux drives (a DRM render node). Without one, OpenGL would be Mesa's software
/// driver, which needs four times the memory and start-up time of our own renderer for the same pixels.
bool has_gpu();

/// A surface of the kind the window was opened for. The window must live longer.
base::Result<std::unique_ptr<Surface>> make_surface(Window& window);

}  // namespace terminal
