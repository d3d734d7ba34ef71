// Draws a frame into memory without OpenGL: the same on every machine, and the faster way where there is no GPU.
#pragma once

#include "terminal/draw/image.h"
#include "ui/draw_data.h"

#include <vector>

namespace terminal {

/// Draws the part of the frame inside `part` (px), with the pages its commands refer to, over whatever was in `target`.
void render(const ui::Frame& frame, const std::vector<ui::AtlasPage>& pages, const PixelView& target,
            const base::Rect& part);

/// The whole frame, into a picture of its own.
Image render(const ui::Frame& frame, const std::vector<ui::AtlasPage>& pages);

}  // namespace terminal
