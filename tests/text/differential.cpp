// Our layouts against ICU's bidi algorithm and line breaks, for the sample sentences in every language.
#include "text/icu_oracle.h"
#include "text/support.h"

#include <doctest/doctest.h>

TEST_CASE("sample sentences: order on every line and places to break are ICU's") {
    text::Engine engine(support::fonts());
    for (const content::Language& language : support::languages()) {
        for (const std::string& text : support::sample(language.tag)) {
            CAPTURE(text);
            for (const float width : {180.0F, 420.0F, 900.0F}) {
                CHECK(oracle::difference(engine, support::paragraph(language.tag, text, width)) == "");
            }
        }
    }
}

TEST_CASE("the other language's sentences too, in the wrong base direction and fonts") {
    text::Engine engine(support::fonts());
    for (const char* tag : {"nl", "ar", "ti"}) {
        for (const content::Language& other : support::languages()) {
            for (const std::string& text : support::sample(other.tag)) {
                CAPTURE(text);
                text::Paragraph p = support::paragraph(tag, text, 420);
                p.language = other.tag;
                CHECK(oracle::difference(engine, p) == "");
            }
        }
    }
}

TEST_CASE("the comparison sees a wrong direction") {
    text::Engine engine(support::fonts());
    const text::Paragraph p = support::paragraph("ar", "قبل abc", 420);
    text::Paragraph claimed = p;
    claimed.direction = base::Direction::left_to_right;
    CHECK(oracle::difference(*engine.layout(p), p) == "");
    CHECK(oracle::difference(*engine.layout(p), claimed) != "");
}
