#include "terminal/draw/png.h"

#if defined(__GNUC__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wold-style-cast"
#endif
#include <stb_image_write.h>
#if defined(__GNUC__)
#pragma GCC diagnostic pop
#endif

namespace terminal {

base::Result<base::Done> write_png(const Image& image, const std::filesystem::path& file) {
    std::vector<unsigned char> rgb;
    rgb.reserve(image.pixels.size() * 3);
    for (const std::uint32_t pixel : image.pixels) {
        rgb.push_back(static_cast<unsigned char>(pixel >> 16U));
        rgb.push_back(static_cast<unsigned char>(pixel >> 8U));
        rgb.push_back(static_cast<unsigned char>(pixel));
    }
    if (stbi_write_png(file.c_str(), image.width, image.height, 3, rgb.data(), image.width * 3) == 0) {
        return base::Error{file.string() + ": cannot be written; check that the folder exists and can be written to"};
    }
    return base::Done{};
}

}  // namespace terminal
