#include "base/color.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace base {
namespace {

std::uint8_t mix_channel(std::uint8_t from, std::uint8_t to, float amount) {
    const float value = static_cast<float>(from) + (static_cast<float>(to) - static_cast<float>(from)) * amount;
    return static_cast<std::uint8_t>(std::lround(value));
}

double linear(std::uint8_t channel) {
    const double value = channel / 255.0;
    // Threshold and curve of sRGB (IEC 61966-2-1) as WCAG 2.2 uses them.
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

}  // namespace

Color mix(Color from, Color to, float amount) {
    const float t = std::clamp(amount, 0.0F, 1.0F);
    return {mix_channel(from.red, to.red, t), mix_channel(from.green, to.green, t), mix_channel(from.blue, to.blue, t),
            mix_channel(from.alpha, to.alpha, t)};
}

double relative_luminance(Color color) {
    return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue);
}

double contrast_ratio(Color a, Color b) {
    const double first = relative_luminance(a);
    const double second = relative_luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

std::string to_hex(Color color) {
    char buffer[10];
    if (color.alpha == 255) {
        std::snprintf(buffer, sizeof buffer, "#%02X%02X%02X", color.red, color.green, color.blue);
    } else {
        std::snprintf(buffer, sizeof buffer, "#%02X%02X%02X%02X", color.red, color.green, color.blue, color.alpha);
    }
    return buffer;
}

}  // namespace base
