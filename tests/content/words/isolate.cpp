// Numbers that somebody is typing keep their order in every line.
#include "content/words/isolate.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

TEST_CASE("what is typed gets isolates around its numbers, and nothing else") {
    const std::vector<std::pair<std::string, std::string>> texts = {
        {"", ""},
        {"loon", "loon"},
        {"+31", "\u2066+31\u2069"},
        {"+", "\u2066+\u2069"},
        {"020 - 123", "\u2066020 - 123\u2069"},
        {"(020) 123", "\u2066(020) 123\u2069"},
        {"112 ", "\u2066112\u2069 "},
        {"راتب 14.99 €", "راتب \u206614.99\u2069 €"},
        {"a-b", "a-b"},
    };
    for (const auto& [typed, shown] : texts) {
        CAPTURE(typed);
        CHECK(content::with_isolated_numbers(typed) == shown);
        CHECK(content::plain(shown) == typed);
    }
}
