// The font families that every paragraph may fall back on, whatever its language.
#pragma once

#include <string_view>

namespace text {

/// The family that has every character the other families of a paragraph lack; first inside left-to-right spans.
inline constexpr std::string_view latin_family = "Noto Sans";

/// The family of arrows and other signs, asked last.
inline constexpr std::string_view symbol_family = "Noto Sans Symbols2";

}  // namespace text
