// The font files of the terminal: which, and where Debian's packages put them.
#pragma once

#include <filesystem>
#include <string_view>
#include <vector>

namespace text {

/// The family that has every character the other families of a paragraph lack; first inside left-to-right spans.
inline constexpr std::string_view latin_family = "Noto Sans";

/// The family of arrows and other signs, asked last.
inline constexpr std::string_view symbol_family = "Noto Sans Symbols2";

/// The family name inside the icon font. Its pictograms are private-use code points.
inline constexpr std::string_view icon_family = "Kiosk Icons";

/// Noto Sans, Arabic, Arabic UI and Ethiopic, regular and bold, and Symbols2, from the Debian packages fonts-noto-core
/// and fonts-noto-ui-core; then `icon_font` unless it is empty. Does not look whether they exist: Fonts::open does.
std::vector<std::filesystem::path> default_font_files(const std::filesystem::path& icon_font = {});

}  // namespace text
