// Names from a disk in messages.
#include "base/printable.h"

#include <doctest/doctest.h>

#include <string>

using base::printable;

TEST_CASE("control characters, characters that turn text around and stray bytes are spelled out") {
    CHECK(printable("a\x1B[31mb") == "a\\x1B[31mb");
    CHECK(printable("a\nb\r\x7F") == "a\\x0Ab\\x0D\\x7F");
    CHECK(printable("\u009B\u202E\u2066\u200F\u2028") ==
          "\\xC2\\x9B\\xE2\\x80\\xAE\\xE2\\x81\\xA6\\xE2\\x80\\x8F\\xE2\\x80\\xA8");
    CHECK(printable("x\xFF\xC3") == "x\\xFF\\xC3");
    CHECK(printable(std::string("\0", 1)) == "\\x00");
}

TEST_CASE("letters of every script stay as they are") {
    const std::string text = "h\u00E9lp/\u0423\u043A\u0440 \u0645\u0627 \u1230 \U0001F99C \uFFFD \u200C";
    CHECK(printable(text) == text);
    CHECK(printable("").empty());
}
