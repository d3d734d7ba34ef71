// On-screen keyboards: every language's alphabet can be typed, on rows that fit a screen.
#include "content/search/keyboard_layout.h"

#include "base/utf8.h"
#include "content/model.h"
#include "content/read/languages.h"
#include "content/search/words.h"
#include "support/roots.h"

#include <doctest/doctest.h>
#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/ulocdata.h>
#include <unicode/uniset.h>
#include <unicode/usetiter.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

namespace {

std::vector<content::Language> languages() {
    return content::load_languages(test::fixture_root() / "i18n/languages.json").languages;
}

std::string locale_of(const content::Language& language) {
    return language.locale.empty() ? language.tag : language.locale;
}

/// Everything that taps on a keyboard can type: its keys and the forms of its syllables.
std::set<std::string> typed_with(const content::KeyboardLayout& layout) {
    std::set<std::string> typed;
    for (const std::vector<std::string>& row : layout.rows) {
        for (const std::string& key : row) {
            typed.insert(key);
            for (const std::string& form : content::syllable_forms(key)) {
                typed.insert(form);
            }
        }
    }
    return typed;
}

/// The letters of a language by CLDR, read as plainly as can be.
std::vector<std::string> exemplars(const std::string& locale) {
    UErrorCode status = U_ZERO_ERROR;
    ULocaleData* data = ulocdata_open(icu::Locale::forLanguageTag(locale, status).getName(), &status);
    icu::UnicodeSet set;
    ulocdata_getExemplarSet(data, set.toUSet(), 0, ULOCDATA_ES_STANDARD, &status);
    ulocdata_close(data);
    REQUIRE(U_SUCCESS(status));
    std::vector<std::string> letters;
    icu::UnicodeSetIterator each(set);
    while (each.next() != 0) {
        if (each.isString() == 0 && u_isalpha(each.getCodepoint()) != 0) {
            letters.push_back(base::utf8(static_cast<char32_t>(each.getCodepoint())));
        }
    }
    return letters;
}

std::string row(const content::KeyboardLayout& layout, std::size_t index) {
    std::string keys;
    for (const std::string& key : layout.rows.at(index)) {
        keys += key;
    }
    return keys;
}

}  // namespace

TEST_CASE("the alphabet of each of the twenty languages can be typed") {
    const content::SearchWords words;
    REQUIRE(languages().size() == 20);
    for (const content::Language& language : languages()) {
        CAPTURE(language.tag);
        const std::set<std::string> typed = typed_with(content::keyboard_layout(language.tag, locale_of(language)));
        std::set<std::string> found_as;
        for (const std::string& key : typed) {
            found_as.insert(words.fold(key));
        }
        const std::vector<std::string> letters = exemplars(locale_of(language));
        CHECK(letters.size() >= 18);
        std::size_t only_found = 0;
        for (const std::string& letter : letters) {
            CAPTURE(letter);
            const std::string folded = words.fold(letter);
            // A letter without a key must be found by another that has one, or be passed over as signs are.
            CHECK((typed.contains(letter) || folded.empty() || found_as.contains(folded)));
            only_found += typed.contains(letter) || folded.empty() ? 0 : 1;
        }
        const std::size_t most = language.tag == "nl" ? 10 : 0;
        CHECK(only_found <= most);
    }
}

TEST_CASE("a keyboard has three to four rows of at most thirteen keys, each letter once") {
    for (const content::Language& language : languages()) {
        CAPTURE(language.tag);
        const content::KeyboardLayout layout = content::keyboard_layout(language.tag, locale_of(language));
        CHECK(layout.rows.size() >= 3);
        CHECK(layout.rows.size() <= 4);
        std::set<std::string> seen;
        for (const std::vector<std::string>& keys : layout.rows) {
            CHECK(keys.size() >= 3);
            CHECK(keys.size() <= 13);
            for (const std::string& key : keys) {
                CAPTURE(key);
                CHECK(seen.insert(key).second);
                CHECK(base::code_points(key).size() == 1);
            }
        }
    }
}

TEST_CASE("letters stand where the keyboards of the language have them") {
    CHECK(row(content::latin_keyboard_layout(), 0) == "qwertyuiop");
    CHECK(row(content::keyboard_layout("nl", "nl"), 2) == "zxcvbnm");
    const content::KeyboardLayout french = content::keyboard_layout("fr", "fr");
    CHECK(row(french, 1) == "azertyuiop");
    CHECK(row(french, 2) == "qsdfghjklmù");
    const content::KeyboardLayout arabic = content::keyboard_layout("ar", "ar");
    CHECK(row(arabic, 1) == "ضصثقفغعهخحجد");
    CHECK(row(arabic, 2) == "شسيبلاتنمكط");
    CHECK(row(content::keyboard_layout("uk", "uk"), 0) == "йцукенгшщзхї");
    CHECK(row(content::keyboard_layout("ru", "ru"), 2) == "ячсмитьбюё");
    CHECK(row(content::keyboard_layout("tr", "tr"), 0) == "qwertyuıopğü");
    CHECK(row(content::keyboard_layout("pl", "pl"), 0) == "ąćęłńóśźż");
    CHECK(row(content::keyboard_layout("ckb", "ckb"), 1).starts_with("قوەرت"));
}

TEST_CASE("without an XKB layout the alphabet stands in its own order") {
    const content::KeyboardLayout layout = content::keyboard_layout("el", "el");
    REQUIRE(layout.rows.size() == 3);
    CHECK(layout.rows[0].front() == "α");
}

TEST_CASE("a syllable has its forms in their order") {
    CHECK(content::syllable_forms("በ") == std::vector<std::string>{"በ", "ቡ", "ቢ", "ባ", "ቤ", "ብ", "ቦ", "ቧ"});
    CHECK(content::syllable_forms("ቦ") == content::syllable_forms("በ"));
    const std::vector<std::string> with_w = content::syllable_forms("ከ");
    CHECK(with_w.size() == 13);
    CHECK(with_w.back() == "ኵ");
    CHECK(content::syllable_forms("ኳ") == with_w);
    CHECK(content::syllable_forms("a").empty());
    CHECK(content::syllable_forms("።").empty());
    CHECK(content::syllable_forms("").empty());
    CHECK(content::syllable_forms("በበ").empty());
}
