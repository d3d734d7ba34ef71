#include "terminal/draw/street_map.h"

#if defined(__GNUC__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wold-style-cast"
#pragma GCC diagnostic ignored "-Wconversion"
#endif
#define STBI_ONLY_PNG
#define STBI_ONLY_JPEG
#include <stb_image.h>
#if defined(__GNUC__)
#pragma GCC diagnostic pop
#endif

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace terminal {

base::Result<std::shared_ptr<const screens::StreetMap>> load_street_map(const Options& options) {
    if (!options.street_map) {
        return std::shared_ptr<const screens::StreetMap>();
    }
    const StreetMapFile& file = *options.street_map;
    const auto error = [&](const std::string& what) { return base::Error{file.picture.string() + ": " + what}; };
    int width = 0;
    int height = 0;
    int channels = 0;
    // The size first: a picture that is far too large is not unpacked.
    if (stbi_info(file.picture.c_str(), &width, &height, &channels) == 0) {
        return error("cannot be read as a PNG or JPEG picture; check /street_map/picture in terminal.json");
    }
    if (width > most_picture_side || height > most_picture_side) {
        return error("is " + std::to_string(width) + " × " + std::to_string(height) + " px; at most " +
                     std::to_string(most_picture_side) + " each way fit: make it smaller");
    }
    constexpr int rgb = 3;
    const std::unique_ptr<stbi_uc, decltype(&stbi_image_free)> bytes(
        stbi_load(file.picture.c_str(), &width, &height, &channels, rgb), stbi_image_free);
    if (!bytes) {
        return error("is damaged; save the picture again");
    }
    std::vector<std::uint32_t> pixels(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
    const stbi_uc* byte = bytes.get();
    for (std::uint32_t& pixel : pixels) {
        pixel = static_cast<std::uint32_t>(byte[0]) << 16U | static_cast<std::uint32_t>(byte[1]) << 8U | byte[2];
        byte += rgb;
    }
    screens::StreetMap map{std::make_shared<const ui::Picture>(ui::make_picture(width, height, std::move(pixels))),
                           file.south_west, file.north_east, file.credit};
    return std::make_shared<const screens::StreetMap>(std::move(map));
}

}  // namespace terminal
