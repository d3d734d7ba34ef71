#include "base/printable.h"

#include "base/utf8.h"

#include <cstddef>

namespace base {
namespace {

bool is_printable(char32_t c) {
    const bool is_control = c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029;
    const bool turns_text = c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
                            (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF;
    return !is_control && !turns_text;
}

}  // namespace

std::string printable(std::string_view text) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t c = next_code_point(text, at);
        const std::string_view bytes = text.substr(begin, at - begin);
        if (is_printable(c) && is_utf8(bytes)) {
            result += bytes;
            continue;
        }
        for (const char byte : bytes) {
            const auto value = static_cast<unsigned char>(byte);
            result += "\\x";
            result += digits[value >> 4U];
            result += digits[value & 0xFU];
        }
    }
    return result;
}

}  // namespace base
