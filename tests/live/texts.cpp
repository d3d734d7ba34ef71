// Every text of the live content, in every language, as a visitor gets it: right order, right breaks, no missing
// glyph.
#include "content/read/load.h"
#include "content/words/wording.h"
#include "support/roots.h"
#include "text/icu_oracle.h"
#include "text/support.h"

#include <doctest/doctest.h>

#include <functional>
#include <string>
#include <vector>

namespace {

const base::Date today{2026, 11, 23};

const content::Content& live() {
    static const content::Loaded loaded = [] {
        const std::filesystem::path root = test::live_root();
        return content::load({root / "content", root / "i18n"}, today);
    }();
    for (const content::Problem& problem : loaded.problems) {
        if (problem.severity == content::Severity::error) {
            FAIL_CHECK(content::to_string(problem));
        }
    }
    REQUIRE(loaded.content.has_value());
    return *loaded.content;
}

/// All that can be read in one language.
std::vector<content::Phrase> phrases(const content::Content& content, const content::Wording& wording) {
    std::vector<content::Phrase> all;
    const auto add_texts = [&](const content::Texts& texts) {
        for (const auto& [id, text] : texts) {
            all.push_back(wording.text(texts, id, {{"count", 3}, {"n", 2}, {"total", 11}}));
        }
    };
    add_texts(content.interface);
    add_texts(content.site);
    for (const auto& [id, topic] : content.topics) {
        add_texts(topic.texts);
    }
    for (const auto& [id, check] : content.checks) {
        add_texts(check.texts);
    }
    for (const auto& [id, fact] : content.facts) {
        all.push_back(wording.fact(id));
    }
    for (const auto& [id, point] : content.help) {
        add_texts(point.texts);
        for (const content::Phone& phone : point.phones) {
            all.push_back(wording.phone(phone.number));
            all.push_back(wording.phone_international(phone.number));
        }
        for (const std::string* text : {&point.name, &point.email, &point.url, &point.address.street,
                                        &point.address.postal_code, &point.address.city}) {
            all.push_back(wording.verbatim(*text));
        }
        all.push_back(wording.source_date(point.provenance.checked_on));
    }
    for (int weekday = 0; weekday < 7; ++weekday) {
        all.push_back(wording.weekday_name(weekday));
    }
    for (const content::Language& language : content.languages) {
        all.push_back(wording.language_name(language.tag));
    }
    for (const content::Language& language : content.planned) {
        all.push_back(wording.language_name(language.tag));
    }
    all.push_back(wording.weekday_and_date(today));
    all.push_back(wording.time(9, 5));
    return all;
}

text::Paragraph set(const content::Content& content, const content::Phrase& phrase, float width_px) {
    const content::Language* language = content.known_language(phrase.language);
    REQUIRE(language != nullptr);
    text::Paragraph paragraph;
    paragraph.text = phrase.text;
    paragraph.language = phrase.language;
    paragraph.direction = phrase.direction;
    paragraph.families = language->fonts;
    paragraph.size_px = 30;
    paragraph.line_height_px = 30 * language->line_height;
    paragraph.width_px = width_px;
    return paragraph;
}

}  // namespace

TEST_CASE("all content: order on every line and places to break are ICU's, and no glyph is missing") {
    const content::Content& content = live();
    // Every visitor can read at least the words of the interface, and of each page and help point its title or name.
    const std::size_t least =
        content.interface.size() + content.topics.size() + content.checks.size() + content.help.size();
    text::Engine engine(support::fonts());
    for (const content::Language& language : content.languages) {
        const content::Wording wording(content, language.tag, today);
        std::size_t read = 0;
        for (const content::Phrase& phrase : phrases(content, wording)) {
            if (phrase.empty()) {
                continue;
            }
            ++read;
            for (const float width : {180.0F, 420.0F, 900.0F}) {
                const std::string difference = oracle::difference(engine, set(content, phrase, width));
                if (!difference.empty()) {
                    FAIL_CHECK(language.tag << ": " << difference << " in: " << phrase.text);
                }
            }
        }
        CAPTURE(language.tag);
        CHECK(read >= least);
    }
}

TEST_CASE("bold too has a glyph for every character of the content") {
    const content::Content& content = live();
    text::Engine engine(support::fonts());
    for (const content::Language& language : content.languages) {
        const content::Wording wording(content, language.tag, today);
        for (const content::Phrase& phrase : phrases(content, wording)) {
            if (phrase.empty()) {
                continue;
            }
            text::Paragraph paragraph = set(content, phrase, 420);
            paragraph.weight = text::Weight::bold;
            if (engine.layout(paragraph)->unknown_glyphs != 0) {
                FAIL_CHECK(language.tag << ": a character has no bold glyph in: " << phrase.text);
            }
        }
    }
}
