#include "text/spans.h"

#include <cstddef>

namespace text {

std::vector<ByteRange> left_to_right_spans(std::string_view utf8) {
    // The four isolate marks U+2066…U+2069 are E2 81 A6…A9 in UTF-8.
    constexpr std::string_view mark_start = "\xE2\x81";
    constexpr char lri = '\xA6';
    constexpr char fsi = '\xA8';
    constexpr char pdi = '\xA9';
    constexpr std::size_t mark_size = 3;

    std::vector<ByteRange> spans;
    std::size_t begin = 0;
    int depth = 0;
    bool outermost_is_lri = false;
    const auto close = [&](std::size_t end) {
        if (outermost_is_lri) {
            spans.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
        }
        depth = 0;
        outermost_is_lri = false;
    };
    for (std::size_t i = 0; i < utf8.size(); ++i) {
        if (utf8[i] == '\n' && depth > 0) {
            close(i);
        }
        if (utf8.substr(i, mark_start.size()) != mark_start || i + mark_size > utf8.size()) {
            continue;
        }
        const char mark = utf8[i + mark_start.size()];
        if (mark >= lri && mark <= fsi) {
            if (depth == 0) {
                begin = i;
                outermost_is_lri = mark == lri;
            }
            ++depth;
        } else if (mark == pdi && depth > 0) {
            --depth;
            if (depth == 0) {
                close(i + mark_size);
            }
        }
    }
    if (depth > 0) {
        close(utf8.size());
    }
    return spans;
}

}  // namespace text
