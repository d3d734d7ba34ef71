// Reads back from a layout what stands where: the characters of a line as the eye meets them.
#pragma once

#include "text/engine.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace text {

/// The smallest piece of text that stands in one place: a letter with its marks, a ligature.
struct Cluster {
    std::uint32_t begin = 0;  ///< first byte
    std::uint32_t end = 0;    ///< one past the last byte, without invisible characters after it
    base::Direction direction = base::Direction::left_to_right;
    FontIndex font = 0;
    float x = 0;        ///< px, of the first glyph's pen
    float advance = 0;  ///< px, of all its glyphs
};

/// The clusters of a line from left to right. `utf8` is the text of the paragraph that was laid out.
std::vector<Cluster> visual_clusters(const Layout& layout, const Line& line, std::string_view utf8);

}  // namespace text
