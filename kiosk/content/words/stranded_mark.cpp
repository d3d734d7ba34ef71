#include "content/words/stranded_mark.h"

#include "base/utf8.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace content {
namespace {

bool is_mark(char32_t c) {
    constexpr std::array<char32_t, 20> marks = {'.',    ',',    ';',    ':',    '!',    '?',    ')',
                                                ']',    0x060C, 0x061B, 0x061F, 0x06D4, 0x1361, 0x1362,
                                                0x1363, 0x1364, 0x1365, 0x1366, 0x1367, 0x1368};
    return std::find(marks.begin(), marks.end(), c) != marks.end();
}

bool is_space(char32_t c) {
    return c == ' ' || c == '\t' || (c >= 0x2000 && c <= 0x200A && c != 0x2007);
}

/// Whether a space may begin with this byte.
bool begins_space(char byte) {
    return byte == ' ' || byte == '\t' || byte == '\xE2';
}

}  // namespace

std::string find_stranded_mark(std::string_view words) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        std::size_t at = i;
        if (!begins_space(words[i]) || !is_space(base::next_code_point(words, at)) || at >= words.size()) {
            continue;
        }
        const char32_t c = base::next_code_point(words, at);
        const char32_t next = is_mark(c) && at < words.size() ? base::next_code_point(words, at) : U' ';
        // ".nl" is no end of anything.
        if (is_mark(c) && (is_space(next) || next == '\n' || is_mark(next))) {
            return base::utf8(c);
        }
    }
    return {};
}

}  // namespace content
