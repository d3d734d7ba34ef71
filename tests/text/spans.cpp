// Finding left-to-right spans, and the ends of lines that hang.
#include "text/spans.h"

#include "text/utf8.h"

#include <doctest/doctest.h>

#include <vector>

using text::ByteRange;
using text::left_to_right_spans;

TEST_CASE("spans are found with their marks") {
    CHECK(left_to_right_spans("").empty());
    CHECK(left_to_right_spans("112").empty());
    CHECK(left_to_right_spans("\u2066112\u2069") == std::vector<ByteRange>{{0, 9}});
    CHECK(left_to_right_spans("a \u20661\u2069 b \u20662\u2069") == std::vector<ByteRange>{{2, 9}, {12, 19}});
}

TEST_CASE("an inner span belongs to the outer one") {
    CHECK(left_to_right_spans("\u2066a\u2066b\u2069c\u2069d") == std::vector<ByteRange>{{0, 15}});
    CHECK(left_to_right_spans("\u2066a\u2067b\u2069c\u2069d") == std::vector<ByteRange>{{0, 15}});
}

TEST_CASE("spans of another direction are passed over whole") {
    CHECK(left_to_right_spans("\u2067a\u2066b\u2069c\u2069\u2066d\u2069") == std::vector<ByteRange>{{15, 22}});
    CHECK(left_to_right_spans("\u2068a\u2069").empty());
}

TEST_CASE("a span that is not closed ends with its line, and a close without a span is nothing") {
    CHECK(left_to_right_spans("\u2066ab") == std::vector<ByteRange>{{0, 5}});
    CHECK(left_to_right_spans("\u2066ab\ncd\u2069") == std::vector<ByteRange>{{0, 5}});
    CHECK(left_to_right_spans("a\u2069b\u2066c\u2069") == std::vector<ByteRange>{{5, 12}});
    // Other marks of the same block, and bytes cut off, are none.
    CHECK(left_to_right_spans("\u2064\u206A\xE2\x81").empty());
}

TEST_CASE("spaces and invisible characters hang at the end, no-break spaces do not") {
    CHECK(text::size_without_hanging_end("") == 0);
    CHECK(text::size_without_hanging_end("ab  \t") == 2);
    CHECK(text::size_without_hanging_end("ab \u2069 \u200B") == 2);
    CHECK(text::size_without_hanging_end("  ") == 0);
    CHECK(text::size_without_hanging_end("ab\u00A0") == 4);
    CHECK(text::size_without_hanging_end("ab\u202F ") == 5);
    CHECK(text::size_without_hanging_end("ስራሕ፡") == 12);
}

TEST_CASE("only well-formed text is UTF-8") {
    CHECK(text::is_utf8("عمل"));
    CHECK(text::is_utf8(""));
    CHECK_FALSE(text::is_utf8("caf\xE9"));
    CHECK_FALSE(text::is_utf8("\xED\xA0\x80"));
    CHECK_FALSE(text::is_utf8(std::string_view("a\0b", 3)));
    CHECK(text::first_character_size("") == 0);
    CHECK(text::first_character_size("ስራሕ") == 3);
}
