// Plurals, dates, numbers, alphabets and names of languages, for each of the twenty languages.
#include "content/read/languages.h"
#include "content/read/text_rules.h"
#include "content/words/collation.h"
#include "content/words/formats.h"
#include "content/words/locale_data.h"
#include "content/words/message.h"
#include "content/words/wording.h"
#include "support/roots.h"

#include <doctest/doctest.h>
#include <unicode/locid.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace {

/// What a language must come out as. Dates are of Thursday 4 March 2027.
struct Expected {
    std::string tag;
    std::string plural_forms;
    std::string plurals;  ///< of 0, 1, 2, 5, 11, 21 and 100
    std::string date;
    std::string month;
    std::string weekday_and_date;  ///< empty: the weekday, then the date in figures
    std::string monday;
    std::string money;
    std::string percent;
    std::string number;
    std::string alphabet;  ///< words in the order of a dictionary
};

/// As CLDR 42 has it, the data of ICU 72.
const std::vector<Expected> languages_in_cldr_42 = {
    // clang-format off
    {"uk", "one few many other", "many one few many many one many",
     "4 березня 2027\u202Fр.", "березень 2027\u202Fр.", "четвер, 4 березня", "понеділок", "14,99\u00A0€", "25%", "12\u00A0000,5",
     "гора ґанок дім ера єдність жито ирій іграшка їжа йод"},
    {"en", "one other", "other one other other other other other",
     "4 March 2027", "March 2027", "Thursday, 4 March", "Monday", "€14.99", "25%", "12,000.5",
     "apple Banana cherry Zebra"},
    {"ar", "zero one two few many other", "zero one two few many many other",
     "4 مارس 2027", "مارس 2027", "الخميس، 4 مارس", "الاثنين", "14.99\u00A0€", "25%", "12,000.5",
     "أب باب تاج ثوب جمل هدف وقت يد"},
    {"ti", "one other", "one one other other other other other",
     "4 መጋቢት 2027", "መጋቢት 2027", "ሓሙስ፣ 4 መጋቢት", "ሰኑይ", "€14.99", "25%", "12,000.5",
     "ሃገር ልቢ ሓቂ ማይ ሰብ በሪ ኣቦ"},
    {"ru", "one few many other", "many one few many many one many",
     "4 марта 2027\u202Fг.", "март 2027\u202Fг.", "четверг, 4 марта", "понедельник", "14,99\u00A0€", "25\u00A0%", "12\u00A0000,5",
     "ежевика ёлка ель жук"},
    {"tr", "one other", "other one other other other other other",
     "4 Mart 2027", "Mart 2027", "4 Mart Perşembe", "Pazartesi", "€14,99", "%25", "12.000,5",
     "cam çay dağ gece hava ılık inek oda öğle su şeker un üzüm"},
    {"fa", "one other", "one one other other other other other",
     "4 مارس 2027", "مارس 2027", "پنجشنبه 4 مارس", "دوشنبه", "€\u00A014.99", "25%", "12,000.5",
     "آب بار پا تار جان چای زن ژاله سر کار گل ماه نان وقت هوا یار"},
    {"prs", "one other", "one one other other other other other",
     "4 مارچ 2027", "مارچ 2027", "پنجشنبه 4 مارچ", "دوشنبه", "€\u00A014.99", "25%", "12,000.5",
     "آب بار پا تار جان چای زن ژاله سر کار گل ماه نان وقت یار"},
    {"ps", "one other", "other one other other other other other",
     "د 2027 د مارچ 4", "2027 مارچ", "پينځنۍ, مارچ 4", "دونۍ", "€\u00A014,99", "25%", "12.000,5",
     "پلار تور ټول جنګ ځای چا څوک خور دا ډوډۍ رنګ ړوند زوی ژوند ږیره سر شل ښه کور ګل"},
    {"kmr", "one other", "other one other other other other other",
     "2027-03-04", "2027-03", "", "duşem", "14,99\u00A0€", "%25", "12.000,5",
     "cil çav dil erd êvar ix îsal ser şev un ûr"},
    {"ckb", "one other", "other one other other other other other",
     "4ی ئازاری 2027", "2027 ئازار", "پێنجشەممە، 4ی ئازار", "دووشەممە", "€\u00A014.99", "25%", "12,000.5",
     "باخ پارە تاک جار چا ڕۆژ ژن سارد فیل ڤیزا گوڵ لەش ناو"},
    {"so", "one other", "other one other other other other other",
     "Bisha Saddexaad 4, 2027", "Bisha Saddexaad 2027", "Khamiis, Bisha Saddexaad 4", "Isniin", "€14.99", "25%", "12,000.5",
     "aabo bad caano dad xaas"},
    {"am", "one other", "one one other other other other other",
     "4 ማርች 2027", "ማርች 2027", "ሐሙስ፣ ማርች 4", "ሰኞ", "€14.99", "25%", "12,000.5",
     "ሀገር ለምን መንገድ ሰላም በር አባት"},
    {"pl", "one few many other", "many one few many many many many",
     "4 marca 2027", "marzec 2027", "czwartek, 4 marca", "poniedziałek", "14,99\u00A0€", "25%", "12\u00A0000,5",
     "czas ćma dom las luty łapa mama ser śnieg zupa źle żona"},
    {"ro", "one few other", "few one few few few other other",
     "4 martie 2027", "martie 2027", "joi, 4 martie", "luni", "14,99\u00A0€", "25\u00A0%", "12.000,5",
     "arbore ăsta barcă iarbă înalt jos sat șase tare țară"},
    {"bg", "one other", "other one other other other other other",
     "4 март 2027\u202Fг.", "март 2027\u202Fг.", "четвъртък, 4 март", "понеделник", "14,99\u00A0€", "25%", "12\u00A0000,5",
     "ад баба шум щат ъгъл юг яма"},
    {"hu", "one other", "other one other other other other other",
     "2027. március 4.", "2027. március", "március 4., csütörtök", "hétfő", "14,99\u00A0€", "25%", "12\u00A0000,5",
     "cukor csak dal gond gyár ovi öt ut üt zab zseb"},
    {"fr", "one other", "one one other other other other other",
     "4 mars 2027", "mars 2027", "jeudi 4 mars", "lundi", "14,99\u00A0€", "25\u00A0%", "12\u202F000,5",
     "cote coté côte côté zèbre"},
    {"es", "one other", "other one other other other other other",
     "4 de marzo de 2027", "marzo de 2027", "jueves, 4 de marzo", "lunes", "14,99\u00A0€", "25\u00A0%", "12.000,5",
     "llama luna nube ñu oso"},
    {"nl", "one other", "other one other other other other other",
     "4 maart 2027", "maart 2027", "donderdag 4 maart", "maandag", "€\u00A014,99", "25%", "12.000,5",
     "appel één eend zon"},
    // clang-format on
};

/// What CLDR 46, the data of ICU 76, has otherwise.
struct Change {
    std::string tag;
    std::string Expected::*member;
    std::string value;
    std::string reason;
};

const std::vector<Change> changes_in_cldr_46 = {
    {"en", &Expected::weekday_and_date, "Thursday 4 March", "British English goes without the comma"},
    {"ti", &Expected::date, "መጋቢት 4, 2027", "the month goes first in a whole date"},
    {"ps", &Expected::date, "2027 مارچ 4", "the order is the one of Pashto's months, without particles"},
    {"kmr", &Expected::date, "4ê adara 2027an", "Kurmanji has got an order of dates of its own"},
    {"kmr", &Expected::month, "adara 2027an", "the same"},
    {"kmr", &Expected::weekday_and_date, "pêncşem, 4ê adarê", "the same"},
    {"so", &Expected::date, "Maarso 4, 2027", "months have names in place of numbers"},
    {"so", &Expected::month, "Maarso 2027", "the same"},
    {"so", &Expected::weekday_and_date, "Khamiis, Maarso 4", "the same"}};

std::vector<Expected> languages_in_this_data() {
    std::vector<Expected> all = languages_in_cldr_42;
    if (content_test::locale_data() == content_test::LocaleData::cldr_46) {
        for (const Change& change : changes_in_cldr_46) {
            for (Expected& expected : all) {
                if (expected.tag == change.tag) {
                    expected.*change.member = change.value;
                }
            }
        }
    }
    return all;
}

const std::vector<Expected> languages = languages_in_this_data();

constexpr base::Date day{2027, 3, 4};

std::vector<std::string> words_of(const std::string& line) {
    std::istringstream stream(line);
    std::vector<std::string> words;
    for (std::string word; stream >> word;) {
        words.push_back(word);
    }
    return words;
}

std::string joined(const std::vector<std::string>& words) {
    std::string line;
    for (const std::string& word : words) {
        line += (line.empty() ? "" : " ") + word;
    }
    return line;
}

/// A content with nothing but the twenty languages, of which only these are offered.
content::Content with_languages(const std::set<std::string>& offered) {
    const content::LoadedLanguages loaded = content::load_languages(test::fixture_root() / "i18n/languages.json");
    REQUIRE(loaded.problems.empty());
    content::Content content;
    content.source_language = "nl";
    for (const content::Language& language : loaded.languages) {
        (offered.contains(language.tag) ? content.languages : content.planned).push_back(language);
    }
    return content;
}

const std::set<std::string> six = {"nl", "en", "uk", "ru", "ar", "ti"};

/// All twenty offered, as when everything is translated.
content::Content twenty() {
    std::set<std::string> tags;
    for (const Expected& expected : languages) {
        tags.insert(expected.tag);
    }
    return with_languages(tags);
}

/// The form of a plural that a language takes for a number.
std::string form_for(int number, const std::string& locale) {
    const content::Message message("{n, plural, zero {zero} one {one} two {two} few {few} many {many} other {other}}",
                                   locale);
    return message.format({{"n", std::to_string(number), static_cast<double>(number)}});
}

std::vector<content::Problem> problems_of_plural(const std::string& forms, const std::string& locale) {
    std::string pattern = "{n, plural, ";
    for (const std::string& form : words_of(forms)) {
        pattern += form + " {#} ";
    }
    content::Findings findings;
    const std::string file = "a.json";
    content::check_pattern(content::read_pattern(pattern + "}"), locale, content::Place(file), findings);
    return std::move(findings).sorted();
}

}  // namespace

TEST_CASE("the table has every language, in the order of the menu") {
    const content::Content content = twenty();
    REQUIRE(content.languages.size() == languages.size());
    CHECK(content.planned.empty());
    for (std::size_t i = 0; i < languages.size(); ++i) {
        CHECK(content.languages[i].tag == languages[i].tag);
        CHECK(content::has_locale_data(content.locale_of(languages[i].tag)));
    }
}

TEST_CASE("plurals follow the language's own rules") {
    const content::Content content = twenty();
    for (const Expected& expected : languages) {
        CAPTURE(expected.tag);
        std::string forms;
        for (const int number : {0, 1, 2, 5, 11, 21, 100}) {
            forms += (forms.empty() ? "" : " ") + form_for(number, content.locale_of(expected.tag));
        }
        CHECK(forms == expected.plurals);
    }
}

TEST_CASE("the check asks for the plural forms of a language, and for no others") {
    const content::Content content = twenty();
    for (const Expected& expected : languages) {
        CAPTURE(expected.tag);
        const std::string locale = content.locale_of(expected.tag);
        CHECK(problems_of_plural(expected.plural_forms, locale).empty());
        const std::vector<std::string> forms = words_of(expected.plural_forms);
        CHECK(problems_of_plural("other", locale).size() == forms.size() - 1);
        for (const char* form : {"zero", "one", "two", "few", "many"}) {
            const bool known = std::find(forms.begin(), forms.end(), form) != forms.end();
            // French and Spanish have a form for whole millions: nobody need write it, but whoever does is right.
            const bool of_millions = std::string(form) == "many" && (expected.tag == "fr" || expected.tag == "es");
            if (!known) {
                CAPTURE(form);
                const auto problems = problems_of_plural(expected.plural_forms + " " + form, locale);
                CHECK(problems.empty() == of_millions);
            }
        }
    }
}

TEST_CASE("dates, money and numbers are written as the language writes them") {
    const content::Content content = twenty();
    for (const Expected& expected : languages) {
        CAPTURE(expected.tag);
        const std::string locale = content.locale_of(expected.tag);
        CHECK(content::format_date(locale, day) == expected.date);
        CHECK(content::format_month(locale, day) == expected.month);
        CHECK(content::format_weekday_and_date(locale, day) == expected.weekday_and_date);
        CHECK(content::format_weekday(locale, 0) == expected.monday);
        CHECK(content::format_money(locale, 14.99) == expected.money);
        CHECK(content::format_percent(locale, 25) == expected.percent);
        CHECK(content::format_number(locale, 12000.5) == expected.number);
    }
}

TEST_CASE("a price has its sign, point and spaces as CLDR has them, and runs from left to right in every language") {
    // Decided by the data: Arabic, Persian, Dari and Sorani have a point, Pashto a comma, all where CLDR gives them for
    // ASCII digits. But for direction: CLDR lets an Arabic price run from right to left (U+200F in front), Persian from
    // left to right (U+200E), Pashto says nothing. A price is read beside Dutch pay slips and tags, and by helpers of
    // every language, so it looks the same in all: its marks are taken away, its isolate is U+2066.
    struct Prices {
        std::string tag;
        std::string cents;      ///< € 14.99
        std::string whole;      ///< € 25
        std::string thousands;  ///< € 1234.50
    };
    std::vector<Prices> all = {
        {"uk", "14,99\u00A0€", "25\u00A0€", "1\u00A0234,50\u00A0€"},
        {"en", "€14.99", "€25", "€1,234.50"},
        {"ar", "14.99\u00A0€", "25\u00A0€", "1,234.50\u00A0€"},
        {"ti", "€14.99", "€25", "€1,234.50"},
        {"ru", "14,99\u00A0€", "25\u00A0€", "1\u00A0234,50\u00A0€"},
        {"tr", "€14,99", "€25", "€1.234,50"},
        {"fa", "€\u00A014.99", "€\u00A025", "€\u00A01,234.50"},
        {"prs", "€\u00A014.99", "€\u00A025", "€\u00A01,234.50"},
        {"ps", "€\u00A014,99", "€\u00A025", "€\u00A01.234,50"},
        {"kmr", "14,99\u00A0€", "25\u00A0€", "1.234,50\u00A0€"},
        {"ckb", "€\u00A014.99", "€\u00A025", "€\u00A01,234.50"},
        {"so", "€14.99", "€25", "€1,234.50"},
        {"am", "€14.99", "€25", "€1,234.50"},
        {"pl", "14,99\u00A0€", "25\u00A0€", "1234,50\u00A0€"},
        {"ro", "14,99\u00A0€", "25\u00A0€", "1.234,50\u00A0€"},
        {"bg", "14,99\u00A0€", "25\u00A0€", "1234,50\u00A0€"},
        {"hu", "14,99\u00A0€", "25\u00A0€", "1\u00A0234,50\u00A0€"},
        {"fr", "14,99\u00A0€", "25\u00A0€", "1\u202F234,50\u00A0€"},
        {"es", "14,99\u00A0€", "25\u00A0€", "1234,50\u00A0€"},
        {"nl", "€\u00A014,99", "€\u00A025", "€\u00A01.234,50"},
    };
    if (content_test::locale_data() == content_test::LocaleData::cldr_46) {
        const auto hungarian = std::find_if(all.begin(), all.end(), [](const Prices& one) { return one.tag == "hu"; });
        hungarian->thousands = "1234,50\u00A0€";  // groups begin at five digits
    }
    REQUIRE(all.size() == languages.size());
    content::Content content = twenty();
    for (const auto& [id, euros] : {std::pair{"cents", 14.99}, {"whole", 25.0}, {"thousands", 1234.5}}) {
        content::Fact fact;
        fact.id = id;
        fact.unit = content::Unit::eur;
        fact.value = euros;
        fact.provenance.confidence = content::Confidence::a;
        content.facts.emplace(id, fact);
    }
    for (const Prices& prices : all) {
        CAPTURE(prices.tag);
        const content::Wording wording(content, prices.tag, day);
        const auto isolated = [](const std::string& words) { return "\u2066" + words + "\u2069"; };
        CHECK(wording.fact("cents").text == isolated(prices.cents));
        CHECK(wording.fact("whole").text == isolated(prices.whole));
        CHECK(wording.fact("thousands").text == isolated(prices.thousands));
    }
}

TEST_CASE("no language shows other digits than a telephone's, and no two months look the same") {
    const content::Content content = twenty();
    for (const Expected& expected : languages) {
        CAPTURE(expected.tag);
        const std::string locale = content.locale_of(expected.tag);
        std::set<std::string> months;
        std::set<std::string> days;
        for (int i = 1; i <= 12; ++i) {
            const std::string date = content::format_date(locale, {2027, i, 9});
            CHECK(date.find("2027") != std::string::npos);
            CHECK(date.find('9') != std::string::npos);
            months.insert(content::format_month(locale, {2027, i, 1}));
        }
        for (int i = 0; i < 7; ++i) {
            days.insert(content::format_weekday(locale, i));
        }
        CHECK(months.size() == 12);
        CHECK(days.size() == 7);
    }
}

TEST_CASE("where the data do not know how a date is put together, it stands in figures, the year first") {
    content::Content content = twenty();
    // Chechen has names of days and months, but no order, in CLDR 42 and 46; Kurmanji only in 42 (see above).
    content::Language chechen;
    chechen.tag = "ce";
    content.languages.push_back(chechen);
    const content::Wording wording(content, "ce", {2026, 11, 23});
    CHECK(wording.source_date("2027-03-04").text == "\u20662027\u201103\u201104\u2069");
    CHECK(wording.source_date("2027-03").text == "\u20662027\u201103\u2069");
    const content::Phrase today = wording.weekday_and_date({2026, 11, 23});
    CHECK(today.text == "\u2066оршот \u20662026\u201111\u201123\u2069\u2069");
    CHECK(today.language == "ce");
}

TEST_CASE("a language without any data takes nothing from the computer's language") {
    content::Content content = twenty();
    content::Language romani;
    romani.tag = "rom";
    romani.endonym = "Romani";
    romani.fallback = {"ar", "nl"};
    content.languages.push_back(romani);
    const icu::Locale before = icu::Locale::getDefault();
    for (const char* computer : {"en_US", "nl_NL", "ar_EG"}) {
        CAPTURE(computer);
        UErrorCode status = U_ZERO_ERROR;
        icu::Locale::setDefault(icu::Locale(computer), status);
        CHECK_FALSE(content::has_locale_data("rom"));
        CHECK_FALSE(content::has_locale_data("kmr"));
        CHECK(content::has_locale_data("fa-AF"));
        CHECK(content::has_locale_data("uk-NL"));
        CHECK(content::format_date("rom", day) == "2027-03-04");
        CHECK(content::format_month("rom", day) == "2027-03");
        CHECK(content::format_weekday("rom", 0).empty());
        CHECK(content::format_money("rom", 14.99) == "€\u00A014.99");
        CHECK(content::format_language_name("rom", "nl").empty());
        CHECK(content::Collation("rom").compare("b", "a") > 0);
        CHECK(form_for(1, "rom") == "other");
        const content::Wording wording(content, "rom", day);
        // The days have names in the next language, which goes its own way.
        CHECK(wording.weekday_name(0).text == "الاثنين");
        CHECK(wording.weekday_name(0).language == "ar");
        const content::Phrase date = wording.weekday_and_date({2027, 3, 1});
        CHECK(date.text == "\u2067الاثنين \u20662027\u201103\u201101\u2069\u2069");
        CHECK(date.direction == base::Direction::right_to_left);
        CHECK(wording.language_name("pl").text == "\u2066Polski\u2069");
    }
    UErrorCode status = U_ZERO_ERROR;
    icu::Locale::setDefault(before, status);
}

TEST_CASE("words sort by the alphabet of the language") {
    const content::Content content = twenty();
    for (const Expected& expected : languages) {
        CAPTURE(expected.tag);
        const content::Collation collation(content.locale_of(expected.tag));
        const std::vector<std::string> right = words_of(expected.alphabet);
        std::vector<std::string> sorted(right.rbegin(), right.rend());
        std::sort(sorted.begin(), sorted.end(),
                  [&](const std::string& a, const std::string& b) { return collation.compare(a, b) < 0; });
        CHECK(joined(sorted) == expected.alphabet);
        std::sort(sorted.rbegin(), sorted.rend());
        std::sort(sorted.begin(), sorted.end(),
                  [&](const std::string& a, const std::string& b) { return collation.key(a) < collation.key(b); });
        CHECK(joined(sorted) == expected.alphabet);
        CHECK(collation.compare(right[0], right[0]) == 0);
        CHECK(collation.key(right[0]) == collation.key(right[0]));
    }
    // The same words, another alphabet.
    CHECK(content::Collation("tr").compare("ılık", "inek") < 0);
    CHECK(content::Collation("tr").compare("çay", "cuma") > 0);
    CHECK(content::Collation("fr").compare("çay", "cuma") < 0);
    CHECK(content::Collation("fa").compare("وقت", "هوا") < 0);
    CHECK(content::Collation("ar").compare("وقت", "هوا") > 0);
}

TEST_CASE("capitals and accents decide only between words that are else the same") {
    const content::Collation collation("nl");
    CHECK(collation.compare("appel", "Banaan") < 0);
    CHECK(collation.compare("Appel", "banaan") < 0);
    CHECK(collation.compare("een", "één") < 0);
    CHECK(collation.compare("één", "eend") < 0);
    CHECK(collation.compare("", "a") < 0);
}

TEST_CASE("every language has a name in every language, and no two have the same") {
    for (const content::Content& content : {twenty(), with_languages(six)}) {
        for (const content::Language& reader : content.languages) {
            CAPTURE(reader.tag);
            const content::Wording wording(content, reader.tag, day);
            std::set<std::string> names;
            for (const Expected& expected : languages) {
                CAPTURE(expected.tag);
                const content::Phrase name = wording.language_name(expected.tag);
                CHECK_FALSE(name.empty());
                CHECK(name.text != expected.tag);
                CHECK(name.text.find("\u2066" + expected.tag) == std::string::npos);
                CHECK(content.known_language(name.language) != nullptr);
                names.insert(name.text);
            }
            CHECK(names.size() == languages.size());
        }
    }
}

TEST_CASE("names of languages that the data know only in part") {
    const content::Content content = with_languages(six);
    const auto name = [&](const char* reader, const char* tag) {
        return content::Wording(content, reader, day).language_name(tag).text;
    };
    CHECK(name("nl", "kmr") == "Koerdisch (\u2066Kurmancî\u2069)");
    CHECK(name("ar", "kmr") == "الكردية (\u2066Kurmancî\u2069)");
    CHECK(name("nl", "ckb") == "Soranî");
    CHECK(name("en", "prs") == "Dari");
    CHECK(name("ti", "prs") == "ዳሪ");
    CHECK(name("nl", "fa") == "Perzisch");
    CHECK(name("en", "en") == "English");
    const content::Content all = twenty();
    const content::Phrase dari = content::Wording(all, "ckb", day).language_name("prs");
    CHECK(dari.text == "\u2067دری\u2069");
    CHECK(dari.language == "prs");
}
