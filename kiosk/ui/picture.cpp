#include "ui/picture.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

namespace ui {
namespace {

/// Half as wide and high: each pixel is the mean of the four (at an odd edge two or one) that it stands for.
PictureLevel halved(const PictureLevel& from) {
    PictureLevel to{std::max(1, from.width / 2), std::max(1, from.height / 2), {}};
    to.pixels.reserve(static_cast<std::size_t>(to.width) * static_cast<std::size_t>(to.height));
    const auto at = [&](int x, int y) {
        return from
            .pixels[static_cast<std::size_t>(std::min(y, from.height - 1)) * static_cast<std::size_t>(from.width) +
                    static_cast<std::size_t>(std::min(x, from.width - 1))];
    };
    for (int y = 0; y < to.height; ++y) {
        for (int x = 0; x < to.width; ++x) {
            const std::uint32_t four[] = {at(2 * x, 2 * y), at(2 * x + 1, 2 * y), at(2 * x, 2 * y + 1),
                                          at(2 * x + 1, 2 * y + 1)};
            std::uint32_t mean = 0;
            for (const unsigned shift : {0U, 8U, 16U}) {
                std::uint32_t sum = 2;  // rounds
                for (const std::uint32_t pixel : four) {
                    sum += (pixel >> shift) & 0xFFU;
                }
                mean |= (sum / 4) << shift;
            }
            to.pixels.push_back(mean);
        }
    }
    return to;
}

}  // namespace

Picture make_picture(int width, int height, std::vector<std::uint32_t> pixels) {
    Picture picture;
    picture.levels.push_back({width, height, std::move(pixels)});
    while (picture.levels.back().width > 1 || picture.levels.back().height > 1) {
        picture.levels.push_back(halved(picture.levels.back()));
    }
    return picture;
}

std::size_t level_for(const Picture& picture, float texels) {
    const float level = std::round(std::log2(std::max(1.0F, texels)));
    return std::min(static_cast<std::size_t>(level), picture.levels.size() - 1);
}

}  // namespace ui
