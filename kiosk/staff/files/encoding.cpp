#include "staff/files/encoding.h"

#include "base/utf8.h"

namespace staff {

std::string_view without_byte_order_mark(std::string_view bytes) {
    if (bytes.starts_with(byte_order_mark)) {
        bytes.remove_prefix(byte_order_mark.size());
    }
    return bytes;
}

std::string fault_of_encoding(std::string_view bytes) {
    constexpr std::string_view utf32_le("\xFF\xFE\0\0", 4);
    constexpr std::string_view utf32_be("\0\0\xFE\xFF", 4);
    if (bytes.starts_with(utf32_le) || bytes.starts_with(utf32_be)) {
        return "is no valid UTF-8 but UTF-32";
    }
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
        return R"(is no valid UTF-8 but UTF-16, which some programs call "Unicode")";
    }
    if (!base::is_utf8(bytes)) {
        return "is no valid UTF-8";
    }
    if (bytes.find('\0') != std::string_view::npos) {
        return "is no valid UTF-8 text: it holds bytes of zero, as UTF-16 does";
    }
    return {};
}

std::string with_plain_line_ends(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\r') {
            result += text[i];
        } else if (i + 1 == text.size() || text[i + 1] != '\n') {
            result += '\n';
        }
    }
    return result;
}

}  // namespace staff
