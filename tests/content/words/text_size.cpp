// How long a text that gets drawn may be.
#include "content/words/text_size.h"

#include <doctest/doctest.h>

#include <string>

using content::may_be_too_long;
using content::too_long;

namespace {

std::string repeated(const std::string& what, std::size_t times) {
    std::string text;
    for (std::size_t i = 0; i < times; ++i) {
        text += what;
    }
    return text;
}

}  // namespace

TEST_CASE("letters are counted, not bytes, and a text has at most 4000") {
    CHECK(too_long(repeated("\u1230 ", 2000)).empty());
    CHECK(too_long(repeated("\u1230 ", 2001)).starts_with("has 4002 letters; at most 4000"));
    CHECK(too_long(repeated("a ", 100), content::most_letters_of_a_name).empty());
    CHECK(too_long(repeated("a ", 101), content::most_letters_of_a_name).starts_with("has 202 letters; at most 200"));
}

TEST_CASE("a word has at most 60 letters between two places where a line may end") {
    for (const std::string letter : {"a", "\u0436", "\u1230", "\u0633", "\U0001F600", "\u0301"}) {
        CAPTURE(letter);
        CHECK(too_long("x " + repeated(letter, 60) + " x").empty());
        CHECK(too_long("x " + repeated(letter, 61) + " x").starts_with("has a word of 61 letters ("));
        CHECK_FALSE(too_long(repeated(letter, 61)).empty());
    }
    for (const std::string place : {" ", "-", "/", "\u00AD", "\u200B", "\u2013", "\n", "\u2003"}) {
        CAPTURE(place);
        CHECK(too_long(repeated("a", 60) + place + repeated("b", 60)).empty());
    }
    for (const std::string glue : {"\u00A0", "\u202F", "\u2060", ".", "_"}) {
        CAPTURE(glue);
        CHECK_FALSE(too_long(repeated("a", 60) + glue + "b").empty());
    }
    CHECK(too_long("https://x.nl/?q=" + repeated("a", 280)).empty());
    CHECK_FALSE(too_long("https://x.nl/?q=" + repeated("a", 301)).empty());
}

TEST_CASE("the quick look at a file misses nothing that is too long") {
    const std::string word = repeated("\u1230", 61);
    CHECK_FALSE(may_be_too_long("{\"a\": \"" + repeated("\u1230", 60) + "\", \"b\": [" + repeated("1,", 5) + "]}"));
    CHECK(may_be_too_long("{\"a\": \"" + word + "\"}"));
    CHECK(may_be_too_long("{\"a\": \"" + repeated("a ", 2001) + "\"}"));
    // A quotation mark inside a text ends neither it nor a word.
    CHECK(may_be_too_long("{\"a\": \"" + repeated("a\\\" ", 1400) + "\"}"));
    CHECK(may_be_too_long("{\"a\": \"" + repeated("a\\\"", 40) + "\"}"));
}
