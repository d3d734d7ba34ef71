#include "system/picture.h"

#include <stb_image.h>
#include <stb_image_write.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <stdexcept>

namespace system_test {
namespace {

/// Of 255: what the two renderers' edges of letters and corners may differ.
constexpr int channel_tolerance = 24;
/// Part of a picture's pixels that may differ by more.
constexpr double pixel_tolerance = 0.0002;

}  // namespace

Picture read_png(const std::filesystem::path& file) {
    Picture picture;
    int channels = 0;
    stbi_uc* pixels = stbi_load(file.c_str(), &picture.width, &picture.height, &channels, 3);
    if (pixels == nullptr) {
        throw std::runtime_error(file.string() + " is not a picture");
    }
    const std::size_t size = static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height) * 3;
    picture.rgb.assign(pixels, pixels + size);
    stbi_image_free(pixels);
    return picture;
}

void write_png(const Picture& picture, const std::filesystem::path& file) {
    stbi_write_png(file.c_str(), picture.width, picture.height, 3, picture.rgb.data(), picture.width * 3);
}

std::size_t difference(const Picture& a, const Picture& b, const std::vector<base::Rect>& ignored) {
    if (a.width != b.width || a.height != b.height) {
        return static_cast<std::size_t>(std::max(a.width, b.width)) *
               static_cast<std::size_t>(std::max(a.height, b.height));
    }
    std::size_t count = 0;
    for (int y = 0; y < a.height; ++y) {
        const std::uint8_t* of_a = a.at(0, y);
        const std::uint8_t* of_b = b.at(0, y);
        for (int x = 0; x < a.width; ++x, of_a += 3, of_b += 3) {
            if (std::abs(of_a[0] - of_b[0]) <= channel_tolerance && std::abs(of_a[1] - of_b[1]) <= channel_tolerance &&
                std::abs(of_a[2] - of_b[2]) <= channel_tolerance) {
                continue;
            }
            const base::Point point{static_cast<float>(x), static_cast<float>(y)};
            if (std::none_of(ignored.begin(), ignored.end(),
                             [&](const base::Rect& rect) { return rect.contains(point); })) {
                ++count;
            }
        }
    }
    return count;
}

bool same(const Picture& a, const Picture& b, const std::vector<base::Rect>& ignored) {
    const double pixels = static_cast<double>(a.width) * static_cast<double>(a.height);
    return a.width > 0 && static_cast<double>(difference(a, b, ignored)) <= pixels * pixel_tolerance;
}

int black_rows(const Picture& picture) {
    int rows = 0;
    for (int y = 0; y < picture.height; ++y) {
        const std::uint8_t* row = picture.at(0, y);
        rows += std::all_of(row, row + static_cast<std::ptrdiff_t>(picture.width) * 3,
                            [](std::uint8_t value) { return value == 0; })
                    ? 1
                    : 0;
    }
    return rows;
}

}  // namespace system_test
