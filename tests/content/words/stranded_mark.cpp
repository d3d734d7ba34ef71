// Punctuation that could begin a line.
#include "content/words/stranded_mark.h"

#include <doctest/doctest.h>

#include <string>

using content::find_stranded_mark;

TEST_CASE("a space before a mark that ends something is found") {
    CHECK(find_stranded_mark("\u1230\u120B\u121D \u1362") == "\u1362");
    CHECK(find_stranded_mark("\u1230 \u1363 \u120B") == "\u1363");
    CHECK(find_stranded_mark("\u1230 \u1361\u1361") == "\u1361");
    CHECK(find_stranded_mark("Wat ?") == "?");
    CHECK(find_stranded_mark("Wat  , of") == ",");
    CHECK(find_stranded_mark("\u0645\u0627 \u061F") == "\u061F");
    CHECK(find_stranded_mark(" .") == ".");
}

TEST_CASE("no-break spaces, dots of addresses and dashes are fine") {
    for (const std::string words : {"Quoi\u00A0?", "Quoi\u202F!", "een .nl adres", "a \u2013 b", "a (b) c", "",
                                    "\u1230\u1362 \u120B", "a.\nb", "a\n. b"}) {
        CAPTURE(words);
        CHECK(find_stranded_mark(words).empty());
    }
}
