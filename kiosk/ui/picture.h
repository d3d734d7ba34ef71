// A picture in colours, ready to be drawn at any size.
#pragma once

#include <cstdint>
#include <vector>

namespace ui {

/// Pixels as 0x00RRGGBB, rows top down without padding.
struct PictureLevel {
    int width = 0;
    int height = 0;
    std::vector<std::uint32_t> pixels;
};

/// A picture and its halves, quarters and so on down to one pixel: what is drawn small takes the level that fits, so
/// that thin lines and letters fade instead of breaking up. Level sizes are those OpenGL wants of a complete texture.
struct Picture {
    std::vector<PictureLevel> levels;  ///< the whole picture first; none: nothing to draw
};

/// Makes the levels. `pixels` are width × height of them.
Picture make_picture(int width, int height, std::vector<std::uint32_t> pixels);

/// The level for a picture of which `texels` of the first level lie on a pixel: the nearest one.
std::size_t level_for(const Picture& picture, float texels);

}  // namespace ui
