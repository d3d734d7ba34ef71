// What a pattern looks like to a reader.
#include "content/words/pattern.h"
#include "content/words/message.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

TEST_CASE("an outline has every value once, and of a plural the form other") {
    CHECK(content::outline("Zonder iets.") == "Zonder iets.");
    CHECK(content::outline("Bel {phone_x}, {name_x}.") == "Bel {phone_x}, {name_x}.");
    CHECK(content::outline("Al {n, plural, =0 {nul} one {# dag {x}} other {# dagen {x} lang}} open") ==
          "Al {n} dagen {x} lang open");
    CHECK(content::outline("It''s '{'so'}' {n}") == "It's {so} {n}");
    CHECK(content::outline("{broken") == "{broken");
}

TEST_CASE("a pattern gives its words and placeholders, whoever reads it") {
    using content::Placeholder;
    const auto names = [](std::string_view text) {
        std::vector<std::string> found;
        for (const Placeholder& placeholder : content::read_pattern(text).placeholders) {
            found.push_back(placeholder.name);
        }
        return found;
    };
    using Strings = std::vector<std::string>;
    CHECK(names("Bel {phone_x}, {name_2}.") == Strings{"phone_x", "name_2"});
    CHECK(content::read_pattern("Bel {phone_x}, {name_2}.").words == Strings{"Bel ", ", ", "."});
    CHECK(content::read_pattern("{a}{b}").words.empty());
    // What has more to it: spaces and capitals in a name, quotes, braces that stand alone.
    CHECK(names("{ a } {B}") == Strings{"a", "B"});
    CHECK(content::read_pattern("{a} isn''t '{'b'}'").words == Strings{" isn't {b}"});
    CHECK(content::read_pattern("'t isn't {a}'").words == Strings{"'t isn't ", "'"});
    CHECK(content::read_pattern("{a} }").words == Strings{" }"});
    for (const char* broken : {"{", "{}", "{a", "a {b {c}", "{a b}"}) {
        CAPTURE(broken);
        CHECK_FALSE(content::read_pattern(broken).error.empty());
    }
}

TEST_CASE("plural forms are those of the language") {
    CHECK(content::plural_forms("nl").size() == 2);
    CHECK(content::plural_forms("ar").size() == 6);
}

TEST_CASE("braces deep inside one another are refused, not followed until the stack is full") {
    std::string deep;
    for (int i = 0; i < 30000; ++i) {
        deep += "{a,plural,other{";
    }
    deep += std::string(60000, '}');
    CHECK_FALSE(content::read_pattern(deep).error.empty());
    CHECK(content::outline(deep) == deep);
    CHECK(content::Message(deep, "nl").format({{"a", "1", 1.0}}) == deep);
}
