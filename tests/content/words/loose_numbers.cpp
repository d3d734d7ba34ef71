// Numbers that must not be typed into a text.
#include "content/words/loose_numbers.h"

#include <doctest/doctest.h>

#include <string>

using content::find_loose_number;
using content::LooseNumber;

TEST_CASE("digits with only separators between them are one loose number, whatever the separators are") {
    for (const char* words :
         {"0900 - 8844", "12 - 05 - 2026", "9 \u2013 17", "020(627)24",  "020 (627) 24", "020) 627",   "12,50",
          "09:00",       "1 000",          "1\u00A0000",  "1\u202F000",  "1\u2009000",   "2026-11-23", "9\u201317",
          "12/05",       "12'000",         "12\u2019000", "12 \u00B7 5", "12. 05. 2026", "1. 5. 2026", "06. 12",
          "020, 627",    "5\u060C6",       "3 + 4",       "[12] 34"}) {
        CAPTURE(words);
        CHECK(find_loose_number(words) == LooseNumber::separated);
    }
}

TEST_CASE("invisible characters do not hide a loose number") {
    for (const char* invisible : {"\u00AD", "\u200B", "\u200C", "\u200D", "\u2060", "\uFEFF", "\u034F", "\u061C",
                                  "\u180E", "\u206A", "\U000E0020", "\u2028"}) {
        CAPTURE(invisible);
        CHECK(find_loose_number("Bel 0900" + std::string(invisible) + "8844") == LooseNumber::separated);
    }
}

TEST_CASE("a postcode is a loose number") {
    for (const char* words :
         {"1234 AB", "1234AB", "1234\u00A0AB", "1234 (AB)", "1234\u200BAB.", "in 1234 AB, Utrecht"}) {
        CAPTURE(words);
        CHECK(find_loose_number(words) == LooseNumber::postcode);
    }
    for (const char* words : {"2026 IND", "2026. EU-burgers", "sinds 2026 en", "18 EU", "2026 A"}) {
        CAPTURE(words);
        CHECK(find_loose_number(words) == LooseNumber::none);
    }
}

TEST_CASE("small counts, years and numbers of two sentences are none") {
    for (const char* words : {"Na 3 dagen, op 1 plek.", "A1 en B2", "Sinds 2026.", "Stap 1. 2 mensen",
                              "Je krijgt 5, niet meer", "5, 6 of 7", "van 18 tot 25", "5%, 10%", "18 (achttien)",
                              "Bel 112. 3 mensen", "Bel 112!", "112? 3", "5\n6", ""}) {
        CAPTURE(words);
        CHECK(find_loose_number(words) == LooseNumber::none);
    }
}

TEST_CASE("long numbers and digits of another script are loose numbers") {
    CHECK(find_loose_number("Bel 0201234567") == LooseNumber::long_number);
    CHECK(find_loose_number("Bel 030-1234567") == LooseNumber::separated);
    CHECK(find_loose_number("\u0661\u0662") == LooseNumber::other_script);
    CHECK(find_loose_number("12-34 \u06F1") == LooseNumber::other_script);
}
