// Pictures of screens and how much two of them differ.
#pragma once

#include "base/geometry.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <vector>

namespace system_test {

/// 8-bit RGB pixels, rows top down without padding.
struct Picture {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> rgb;

    [[nodiscard]] const std::uint8_t* at(int x, int y) const {
        return rgb.data() +
               (static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)) * 3;
    }
};

/// Reads a PNG file; throws when it is none.
Picture read_png(const std::filesystem::path& file);

/// Keeps a picture for the one who looks into a failure.
void write_png(const Picture& picture, const std::filesystem::path& file);

/// Pixels that differ clearly, outside the rectangles to ignore (px). Pictures of other sizes differ in all of them.
std::size_t difference(const Picture& a, const Picture& b, const std::vector<base::Rect>& ignored);

/// Whether the two show the same: what two renderers round differently at the edges of letters does not count.
bool same(const Picture& a, const Picture& b, const std::vector<base::Rect>& ignored);

/// Rows of which every pixel is black.
int black_rows(const Picture& picture);

}  // namespace system_test
