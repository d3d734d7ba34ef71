#include "terminal/png.h"

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
    if (stbi_write_png(file.c_str(), image.width, image.height, 3, image.rgb.data(), image.width * 3) == 0) {
        return base::Error{file.string() + ": cannot be written; check that the folder exists and can be written to"};
    }
    return base::Done{};
}

}  // namespace terminal
