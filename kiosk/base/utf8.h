// Small helpers for UTF-8.
#pragma once

#include <string>
#include <string_view>

namespace base {

/// The UTF-8 bytes of a code point; U+FFFD's for one that is none.
std::string utf8(char32_t code_point);

/// Whether the bytes are well-formed UTF-8 (Unicode Standard, table 3-7).
bool is_utf8(std::string_view bytes);

}  // namespace base
