// Colours in sRGB and the contrast between two of them.
#pragma once

#include <cstdint>
#include <string>

namespace base {

/// A colour in sRGB with straight (not premultiplied) alpha, 8 bits a channel.
struct Color {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;
    std::uint8_t alpha = 255;

    friend constexpr bool operator==(const Color&, const Color&) = default;
};

/// `0xF6F3EC` as an opaque colour.
constexpr Color rgb(std::uint32_t hex) {
    return {static_cast<std::uint8_t>(hex >> 16U), static_cast<std::uint8_t>(hex >> 8U), static_cast<std::uint8_t>(hex),
            255};
}

/// The colour `amount` (0..1) of the way from `from` to `to`. For fades: mixing keeps joined glyphs free of dark seams.
Color mix(Color from, Color to, float amount);

/// Relative luminance, 0 (black) to 1 (white). WCAG 2.2, definition of relative luminance. Alpha is ignored.
double relative_luminance(Color color);

/// Contrast ratio, 1 to 21, the same in either order. WCAG 2.2, definition of contrast ratio.
double contrast_ratio(Color a, Color b);

/// `#RRGGBB`, or `#RRGGBBAA` when not opaque.
std::string to_hex(Color color);

}  // namespace base
