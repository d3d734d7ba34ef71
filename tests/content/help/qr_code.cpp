// The shape of a code; that it can be read is tested from the pictures of the screens.
#include "content/help/qr_code.h"

#include "content/help/handover.h"

#include <doctest/doctest.h>

#include <string>

TEST_CASE("a short text gives the smallest code with its three finder patterns") {
    const auto code = content::qr_code("tel:112");
    REQUIRE(code.ok());
    CHECK(code.value().size == 21);
    for (const auto& [x, y] : {std::pair(0, 0), std::pair(14, 0), std::pair(0, 14)}) {
        for (int i = 0; i < 7; ++i) {
            CHECK(code.value().at(x + i, y));
            CHECK(code.value().at(x + i, y + 6));
        }
        CHECK_FALSE(code.value().at(x + 1, y + 1));
        CHECK(code.value().at(x + 3, y + 3));
    }
}

TEST_CASE("the longest text for a code needs version 10, one byte more the next") {
    constexpr int version_10 = 57;
    // Beyond ASCII, so that the announcement of UTF-8 is in it.
    const std::string longest = "é" + std::string(content::most_text_bytes - 2, 'x');
    REQUIRE(longest.size() == content::most_text_bytes);
    CHECK(content::qr_code(longest).value().size == version_10);
    CHECK(content::qr_code(longest + "x").value().size > version_10);
}

TEST_CASE("what no code can hold is an error") {
    CHECK_FALSE(content::qr_code("").ok());
    CHECK_FALSE(content::qr_code(std::string(3000, 'x')).ok());
}
