// UTF-8: the well-formed sequences of the Unicode Standard, table 3-7, and what lies just outside each.
#include "base/utf8.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace std::string_view_literals;

TEST_CASE("the first and last code point of every length") {
    CHECK(base::utf8(U'\0') == "\0"sv);
    CHECK(base::utf8(0x7F) == "\x7F");
    CHECK(base::utf8(0x80) == "\xC2\x80");
    CHECK(base::utf8(0x7FF) == "\xDF\xBF");
    CHECK(base::utf8(0x800) == "\xE0\xA0\x80");
    CHECK(base::utf8(0xD7FF) == "\xED\x9F\xBF");
    CHECK(base::utf8(0xE000) == "\xEE\x80\x80");
    CHECK(base::utf8(0xFFFF) == "\xEF\xBF\xBF");
    CHECK(base::utf8(0x10000) == "\xF0\x90\x80\x80");
    CHECK(base::utf8(0x10FFFF) == "\xF4\x8F\xBF\xBF");
}

TEST_CASE("what is no code point becomes the replacement character") {
    CHECK(base::utf8(0xD800) == "\xEF\xBF\xBD");
    CHECK(base::utf8(0xDFFF) == "\xEF\xBF\xBD");
    CHECK(base::utf8(0x110000) == "\xEF\xBF\xBD");
}

TEST_CASE("every code point is well-formed") {
    for (char32_t c = 0; c <= 0x10FFFF; c += c < 0x3000 ? 1 : 61) {
        if (!base::is_utf8("a" + base::utf8(c) + "b")) {
            CAPTURE(static_cast<unsigned>(c));
            FAIL("not well-formed");
        }
    }
}

TEST_CASE("bytes outside table 3-7 are not well-formed") {
    for (const std::string_view wrong : {"\x80"sv,
                                         "\xBF"sv,  // a continuation without a lead
                                         "\xC0\x80"sv,
                                         "\xC1\xBF"sv,  // too long for ASCII
                                         "\xC2"sv,
                                         "\xC2\x7F"sv,
                                         "\xC2\xC0"sv,  // second byte missing or outside 80..BF
                                         "\xE0\x9F\xBF"sv,
                                         "\xE0\xA0"sv,
                                         "\xE0\xA0\x7F"sv,  // E0 wants A0..BF
                                         "\xED\xA0\x80"sv,
                                         "\xED\xBF\xBF"sv,  // surrogates
                                         "\xEF\xBF"sv,
                                         "\xE1\x80\xC0"sv,  //
                                         "\xF0\x8F\xBF\xBF"sv,
                                         "\xF0\x90\x80"sv,      // F0 wants 90..BF
                                         "\xF4\x90\x80\x80"sv,  // above 10FFFF
                                         "\xF5\x80\x80\x80"sv,
                                         "\xFF"sv,  // no such lead
                                         "ok\xF1\x80\x80"sv,
                                         "\xF1\x80\x80\x41"sv}) {
        CAPTURE(wrong.size());
        CHECK_FALSE(base::is_utf8(wrong));
    }
    CHECK(base::is_utf8(""));
    CHECK(base::is_utf8("Українська العربية ትግርኛ 😀"));
}

TEST_CASE("code points are read back as they were written") {
    CHECK(base::code_points("aé\u20AC" + base::utf8(0x1F600)) == std::u32string{U'a', U'é', U'\u20AC', 0x1F600});
    CHECK(base::code_points("").empty());
    CHECK(base::code_points("a\xE2\x82") == std::u32string{U'a', U'\uFFFD', U'\uFFFD'});
}
