// What a pattern looks like to a reader.
#include "content/pattern.h"

#include <doctest/doctest.h>

TEST_CASE("an outline has every value once, and of a plural the form other") {
    CHECK(content::outline("Zonder iets.") == "Zonder iets.");
    CHECK(content::outline("Bel {phone_x}, {name_x}.") == "Bel {phone_x}, {name_x}.");
    CHECK(content::outline("Al {n, plural, =0 {nul} one {# dag {x}} other {# dagen {x} lang}} open") ==
          "Al {n} dagen {x} lang open");
    CHECK(content::outline("It''s '{'so'}' {n}") == "It's {so} {n}");
    CHECK(content::outline("{broken") == "{broken");
}

TEST_CASE("plural forms are those of the language") {
    CHECK(content::plural_forms("nl").size() == 2);
    CHECK(content::plural_forms("ar").size() == 6);
}
