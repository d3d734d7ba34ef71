// Small helpers for UTF-8.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace base {

/// The UTF-8 bytes of a code point; U+FFFD's for one that is none.
std::string utf8(char32_t code_point);

/// Whether the bytes are well-formed UTF-8 (Unicode Standard, table 3-7).
bool is_utf8(std::string_view bytes);

/// The code point that begins at byte `at`, which must be inside, and moves `at` behind it; U+FFFD and one byte further
/// where it is malformed.
char32_t next_code_point(std::string_view utf8, std::size_t& at);

/// The code points of UTF-8. Bytes that are none give U+FFFD each.
std::u32string code_points(std::string_view utf8);

}  // namespace base
