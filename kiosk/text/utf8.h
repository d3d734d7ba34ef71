// The few questions about UTF-8 text that layout and its readers ask.
#pragma once

#include <cstddef>
#include <string_view>

namespace text {

/// Whether the bytes are well-formed UTF-8 without zero bytes.
bool is_utf8(std::string_view bytes);

/// How many bytes the first character has; 0 for no text. The text must be UTF-8.
std::size_t first_character_size(std::string_view utf8);

/// How many bytes are left without the spaces and invisible characters at the end, which take no room at the end of a
/// line. No-break spaces belong to their words and stay. The text must be UTF-8.
std::size_t size_without_hanging_end(std::string_view utf8);

}  // namespace text
