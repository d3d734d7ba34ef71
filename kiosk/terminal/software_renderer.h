// Draws a frame into memory without OpenGL: for pictures and tests that must be the same on every machine.
#pragma once

#include "ui/draw_data.h"

#include <cstdint>
#include <vector>

namespace terminal {

/// A picture of 8-bit RGB pixels, rows top down without padding.
struct Image {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> rgb;
};

/// Draws the frame with the pages its commands refer to.
Image render(const ui::Frame& frame, const std::vector<ui::AtlasPage>& pages);

}  // namespace terminal
