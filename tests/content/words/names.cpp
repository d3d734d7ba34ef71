// Names and typed text: ids made of names, languages found by name, text made fit for files, numbers of municipalities.
#include "content/map/position.h"
#include "content/search/language_names.h"
#include "content/words/isolate.h"
#include "content/words/phone_number.h"
#include "content/words/slug.h"
#include "content/words/tidy_text.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

TEST_CASE("ids of names are small Latin letters, whatever the script") {
    const std::vector<std::pair<std::string, std::string>> names = {
        {"Buurtteam Overvecht", "buurtteam-overvecht"},
        {"'s-Hertogenbosch", "s-hertogenbosch"},
        {"\u2019s-Gravenhage", "s-gravenhage"},
        {"Caf\u00E9 & Co. (Zuid)", "cafe-co-zuid"},
        {"Wijkteam 1", "wijkteam-1"},
        {"\u0141\u00F3d\u017A", "lodz"},
        {"Stra\u00DFe", "strasse"},
        {"Дім України", "dim-ukraini"},
        {"…", ""},
    };
    content::Slugs slugs;
    for (const auto& [name, id] : names) {
        CAPTURE(name);
        CHECK(slugs.slug(name) == id);
    }
}

TEST_CASE("typed text becomes fit for the content's files") {
    CHECK(content::tidy("  a\u00A0b \t\r\n c\u3000") == "a b c");
    CHECK(content::tidy("cafe\u0301") == "caf\u00E9");
    CHECK(content::tidy("\uFEFFa\x01"
                        "b") == "ab");
    CHECK(content::tidy("می\u200Cخواهم") == "می\u200Cخواهم");
    CHECK(content::tidy(" \n").empty());
}

TEST_CASE("languages are found by their Dutch, English and own names") {
    content::Content content;
    content.languages.resize(2);
    content.languages[0].tag = "uk";
    content.languages[0].endonym = "Українська";
    content.languages[1].tag = "prs";
    content.languages[1].endonym = "دری";
    const content::SearchWords words;
    const auto tags = content::language_tags_by_name(content, words, {"nl", "en"});
    const auto tag = [&](const std::string& name) {
        const auto found = tags.find(words.fold(name));
        return found == tags.end() ? std::string() : found->second;
    };
    CHECK(tag("Arabisch") == "ar");
    CHECK(tag("arabic") == "ar");
    CHECK(tag("Tigrinya") == "ti");
    CHECK(tag("OEKRAÏENS") == "uk");
    CHECK(tag("українська") == "uk");
    CHECK(tag("دری") == "prs");
    CHECK(tag("Klingonees").empty());
    CHECK(content::is_known_language("th"));
    CHECK_FALSE(content::is_known_language("xq"));
}

TEST_CASE("the number of a municipality is 14 and its area code") {
    CHECK(content::is_phone_number("14 030"));
    CHECK(content::is_phone_number("14 0318"));
    for (const char* wrong : {"14 30", "14 03", "14 03181", "14030", "14 03a", "14 130"}) {
        CHECK_MESSAGE(!content::is_phone_number(wrong), wrong);
    }
    CHECK(content::national_form("14 030") == "14 030");
    CHECK(content::international_form("14 030").empty());
}

TEST_CASE("the Netherlands end where they end") {
    CHECK(content::is_dutch_latitude(52.09));
    CHECK_FALSE(content::is_dutch_latitude(5.12));
    CHECK(content::is_dutch_longitude(5.12));
    CHECK_FALSE(content::is_dutch_longitude(52.09));
}

TEST_CASE("what a screen isolates is plain again elsewhere") {
    CHECK(content::plain("Bel " + content::isolate_number("0900-8844") + ".") == "Bel 0900-8844.");
    CHECK(content::plain(content::isolate_verbatim("https://a-b.nl/c-d")) == "https://a-b.nl/c-d");
    CHECK(content::plain(content::isolate("a b", base::Direction::right_to_left)) == "a b");
}
