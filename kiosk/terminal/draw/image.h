// A picture in memory.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace terminal {

/// Pixels as 0x00RRGGBB, rows top down without padding: the order that X servers and the PNG writer take.
struct Image {
    int width = 0;
    int height = 0;
    std::vector<std::uint32_t> pixels;
};

/// Where a renderer draws: somebody else's pixels, of the same order.
struct PixelView {
    std::uint32_t* pixels = nullptr;
    int width = 0;
    int height = 0;
    std::size_t stride = 0;  ///< pixels from one row to the next

    [[nodiscard]] std::uint32_t* row(int y) const { return pixels + static_cast<std::size_t>(y) * stride; }
};

}  // namespace terminal
