// Turns the bytes of a PNG or JPEG file into a picture.
#pragma once

#include "base/result.h"
#include "ui/picture.h"

#include <cstddef>
#include <string_view>

namespace terminal {

/// The largest picture in px along a side: 64 MB in memory.
constexpr int most_picture_side = 4096;

/// A larger file holds no picture of that size: this is more than its bare pixels.
constexpr std::size_t most_picture_bytes = std::size_t{64} * 1024 * 1024;

/// The error says what is wrong and what to do; it does not name the file. `most_side`: px.
base::Result<ui::Picture> decode_picture(std::string_view bytes, int most_side = most_picture_side);

}  // namespace terminal
