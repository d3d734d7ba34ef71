// In which encoding a file comes, and its text without the marks of the program that saved it.
#pragma once

#include <string>
#include <string_view>

namespace staff {

/// What a file begins with so that spreadsheets read it as UTF-8.
inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::string_view without_byte_order_mark(std::string_view bytes);

/// Why bytes are not taken as UTF-8, with the name of the encoding where they tell it ("is no valid UTF-8 but UTF-16");
/// empty: they are UTF-8, with or without a byte order mark. The remedy goes behind it.
std::string fault_of_encoding(std::string_view bytes);

/// The text with "\n" for every CR LF and CR.
std::string with_plain_line_ends(std::string_view text);

}  // namespace staff
