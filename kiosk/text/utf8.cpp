#include "text/utf8.h"

#include <glib.h>

#include <algorithm>

namespace text {
namespace {

bool hangs(gunichar character) {
    constexpr gunichar no_break_space = 0x00A0;
    constexpr gunichar figure_space = 0x2007;
    constexpr gunichar narrow_no_break_space = 0x202F;
    if (character == no_break_space || character == figure_space || character == narrow_no_break_space) {
        return false;
    }
    const GUnicodeType type = g_unichar_type(character);
    return character == '\t' || type == G_UNICODE_SPACE_SEPARATOR || type == G_UNICODE_FORMAT;
}

}  // namespace

bool is_utf8(std::string_view bytes) {
    return g_utf8_validate_len(bytes.data(), bytes.size(), nullptr) != FALSE;
}

std::size_t first_character_size(std::string_view utf8) {
    if (utf8.empty()) {
        return 0;
    }
    return std::min(static_cast<std::size_t>(g_utf8_next_char(utf8.data()) - utf8.data()), utf8.size());
}

std::size_t size_without_hanging_end(std::string_view utf8) {
    const char* position = utf8.data() + utf8.size();
    while (position > utf8.data()) {
        const char* previous = g_utf8_find_prev_char(utf8.data(), position);
        if (previous == nullptr || !hangs(g_utf8_get_char(previous))) {
            break;
        }
        position = previous;
    }
    return static_cast<std::size_t>(position - utf8.data());
}

}  // namespace text
