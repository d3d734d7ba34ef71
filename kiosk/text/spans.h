// Finds the left-to-right spans that content puts around numbers, names and addresses.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace text {

/// Bytes [begin, end) of a text.
struct ByteRange {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    friend bool operator==(const ByteRange&, const ByteRange&) = default;
};

/// The outermost U+2066…U+2069 spans, marks included, in order. A span that is not closed ends with its line, as in the
/// bidi algorithm. Spans opened by U+2067 or U+2068 are passed over whole.
std::vector<ByteRange> left_to_right_spans(std::string_view utf8);

}  // namespace text
