#include "terminal/draw/decode_picture.h"

#include "terminal/draw/jpeg_segments.h"
#include "terminal/draw/png_data.h"

#include <stb_image.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace terminal {
namespace {

bool is_png(std::string_view bytes) {
    return bytes.starts_with("\x89PNG\r\n\x1A\n");
}

bool is_jpeg(std::string_view bytes) {
    return bytes.starts_with("\xFF\xD8\xFF");
}

}  // namespace

base::Result<ui::Picture> decode_picture(std::string_view bytes, int most_side) {
    const base::Error unknown{"cannot be read as a PNG or JPEG picture; check /street_map/picture in terminal.json"};
    if (bytes.size() > most_picture_bytes) {
        return base::Error{"is larger than 64 MB; save the picture as a PNG or JPEG file"};
    }
    // The library reads nine kinds of file. Those that nobody asked for have had the most faults: only two get to it.
    if (!is_png(bytes) && !is_jpeg(bytes)) {
        return unknown;
    }
    const base::Error damaged{"is damaged; save the picture again"};
    if (is_jpeg(bytes) && !has_harmless_segments(bytes)) {
        return damaged;
    }
    const auto* const data = reinterpret_cast<const stbi_uc*>(bytes.data());
    const int size = static_cast<int>(bytes.size());
    int width = 0;
    int height = 0;
    int channels = 0;
    // The size first: a picture that is far too large is not unpacked.
    if (stbi_info_from_memory(data, size, &width, &height, &channels) == 0) {
        return unknown;
    }
    if (width > most_side || height > most_side) {
        return base::Error{"is " + std::to_string(width) + " × " + std::to_string(height) + " px; at most " +
                           std::to_string(most_side) + " each way fit: make it smaller"};
    }
    // Rows of eight bytes a pixel at most, each with its filter; interlaced ones come to less than twice that.
    const std::size_t most = 2 * static_cast<std::size_t>(height) * (8 * static_cast<std::size_t>(width) + 1) + 1024;
    if (is_png(bytes) && !unpacks_within(bytes, most)) {
        return damaged;
    }
    constexpr int rgb = 3;
    const std::unique_ptr<stbi_uc, decltype(&stbi_image_free)> unpacked(
        stbi_load_from_memory(data, size, &width, &height, &channels, rgb), stbi_image_free);
    if (!unpacked) {
        return damaged;
    }
    std::vector<std::uint32_t> pixels(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
    const stbi_uc* byte = unpacked.get();
    for (std::uint32_t& pixel : pixels) {
        pixel = static_cast<std::uint32_t>(byte[0]) << 16U | static_cast<std::uint32_t>(byte[1]) << 8U | byte[2];
        byte += rgb;
    }
    return ui::make_picture(width, height, std::move(pixels));
}

}  // namespace terminal
