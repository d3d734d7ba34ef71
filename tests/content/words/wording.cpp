// The words a visitor reads, in six languages: numbers, phones, dates, plurals, fallback, soft forms.
#include "content/words/wording.h"

#include "content/words/locale_data.h"

#include <doctest/doctest.h>

#include <initializer_list>
#include <string>
#include <utility>

using content::Confidence;
using content::Content;
using content::TextState;
using content::Unit;
using content::Wording;

namespace {

constexpr base::Date today{2026, 11, 23};

/// What stands inside a left-to-right isolate.
std::string ltr(const std::string& inside) {
    return "\u2066" + inside + "\u2069";
}

std::string rtl(const std::string& inside) {
    return "\u2067" + inside + "\u2069";
}

content::Language language(const std::string& tag, std::vector<std::string> fallback,
                           base::Direction direction = base::Direction::left_to_right) {
    content::Language result;
    result.tag = tag;
    result.endonym = "own " + tag;
    result.direction = direction;
    result.fallback = std::move(fallback);
    return result;
}

content::Text text(std::initializer_list<std::pair<const char*, const char*>> words,
                   TextState state = TextState::reviewed) {
    content::Text result;
    for (const auto& [tag, pattern] : words) {
        result.by_language[tag] = {pattern, std::string(tag) == "nl" ? TextState::source : state};
    }
    return result;
}

content::Fact fact(const std::string& id, Unit unit, std::variant<double, base::Date, std::string> value) {
    content::Fact result;
    result.id = id;
    result.unit = unit;
    result.value = std::move(value);
    result.provenance.confidence = Confidence::a;
    result.provenance.expires_on = base::Date{2027, 1, 1};
    return result;
}

content::HelpPoint point(const std::string& name, const std::string& phone, const std::string& url) {
    content::HelpPoint result;
    result.name = name;
    result.phones.push_back({phone, {}, {}});
    result.url = url;
    result.provenance.confidence = Confidence::a;
    return result;
}

Content sample() {
    Content content;
    content.source_language = "nl";
    content.languages = {language("nl", {"en"}),
                         language("en", {"nl"}),
                         language("uk", {"ru", "en", "nl"}),
                         language("ru", {"uk", "en", "nl"}),
                         language("ar", {"en", "nl"}, base::Direction::right_to_left),
                         language("ti", {"en", "nl"})};
    content.languages[1].locale = "en-GB";
    content.facts = {{"wage", fact("wage", Unit::eur_per_hour, 14.99)},
                     {"fine", fact("fine", Unit::eur, 25.0)},
                     {"share", fact("share", Unit::percent, 25.0)},
                     {"rest", fact("rest", Unit::months, 3.0)},
                     {"days", fact("days", Unit::days, 2.5)},
                     {"until", fact("until", Unit::date, base::Date{2027, 3, 4})},
                     {"form", fact("form", Unit::url, std::string("https://www.ind.nl/form/"))}};
    content.help = {{"co-mensha", point("CoMensha", "+31 33 448 1186", "https://www.comensha.nl/")},
                    {"line", point("Lijn", "0800-2000", "")}};
    content.interface["seconds"] =
        text({{"nl", "{count, plural, one {nog # seconde} other {nog # seconden}}"},
              {"uk", "{count, plural, one {# секунда} few {# секунди} many {# секунд} other {# секунди}}"},
              {"ar", "{count, plural, zero {# z} one {# o} two {# t} few {# f} many {# m} other {# x}}"},
              {"ti", "{count, plural, one {# o} other {# x}}"}});
    content.interface["of"] = text({{"nl", "Bron van {date}."}});
    return content;
}

/// One text, all by itself.
content::Texts texts(content::Text one) {
    content::Texts result;
    result["a"] = std::move(one);
    return result;
}

}  // namespace

TEST_CASE("money is written as the language does, with ASCII digits and no direction marks") {
    const Content content = sample();
    const std::pair<const char*, const char*> expected[] = {{"nl", "€\u00A014,99"}, {"en", "€14.99"},
                                                            {"uk", "14,99\u00A0€"}, {"ru", "14,99\u00A0€"},
                                                            {"ar", "14.99\u00A0€"}, {"ti", "€14.99"}};
    for (const auto& [language_tag, money] : expected) {
        const std::string tag = language_tag;  // A structured binding cannot be captured.
        CAPTURE(tag);
        const content::Phrase phrase = Wording(content, tag, today).fact("wage");
        CHECK(phrase.text == ltr(money));
        CHECK(phrase.language == tag);
    }
    CHECK(Wording(content, "nl", today).fact("fine").text == ltr("€\u00A025"));
}

TEST_CASE("percentages, counts and addresses") {
    const Content content = sample();
    CHECK(Wording(content, "nl", today).fact("share").text == ltr("25%"));
    CHECK(Wording(content, "ru", today).fact("share").text == ltr("25\u00A0%"));
    CHECK(Wording(content, "ar", today).fact("share").text == ltr("25%"));
    for (const content::Language& one : content.languages) {
        CHECK(Wording(content, one.tag, today).fact("rest").text == ltr("3"));
    }
    CHECK(Wording(content, "nl", today).fact("days").text == ltr("2,5"));
    CHECK(Wording(content, "ar", today).fact("days").text == ltr("2.5"));
    CHECK(Wording(content, "nl", today).fact("form").text == ltr("ind.\u200Bnl/\u200Bform"));
    CHECK(Wording(content, "nl", today).fact("nothing").empty());
}

TEST_CASE("dates are Gregorian with ASCII digits and run as the language does") {
    const Content content = sample();
    const bool month_first_in_tigrinya = content_test::locale_data() == content_test::LocaleData::cldr_46;
    const std::string tigrinya = month_first_in_tigrinya ? "መጋቢት\u00A04,\u00A02027" : "4\u00A0መጋቢት\u00A02027";
    const std::pair<const char*, std::string> dates[] = {{"nl", ltr("4\u00A0maart\u00A02027")},
                                                         {"en", ltr("4\u00A0March\u00A02027")},
                                                         {"uk", ltr("4\u00A0березня\u00A02027\u202Fр.")},
                                                         {"ru", ltr("4\u00A0марта\u00A02027\u202Fг.")},
                                                         {"ar", rtl("4\u00A0مارس\u00A02027")},
                                                         {"ti", ltr(tigrinya)}};
    for (const auto& [language_tag, date] : dates) {
        const std::string tag = language_tag;
        CAPTURE(tag);
        const Wording wording(content, tag, today);
        CHECK(wording.fact("until").text == date);
        CHECK(wording.source_date("2027-03-04").text == date);
    }
    const Wording dutch(content, "nl", today);
    CHECK(dutch.source_date("2027-03").text == ltr("maart\u00A02027"));
    CHECK(dutch.source_date("2027").text == ltr("2027"));
    CHECK(dutch.source_date("").empty());
    CHECK(dutch.weekday_and_date(today).text == ltr("maandag 23 november"));
    CHECK(dutch.weekday_name(0).text == "maandag");
    CHECK(dutch.weekday_name(6).text == "zondag");
    const Wording arabic(content, "ar", today);
    CHECK(arabic.source_date("2027").text == ltr("2027"));
    CHECK(arabic.weekday_and_date(today).text == rtl("الاثنين، 23 نوفمبر"));
    CHECK(arabic.time(9, 5).text == ltr("09:05"));
    CHECK(arabic.ui("of", {{"date", arabic.source_date("2027-03").text}}).text ==
          "Bron van " + rtl("مارس\u00A02027") + ".");
}

TEST_CASE("Amharic and Persian keep the calendar and digits of the telephone") {
    Content content = sample();
    content.languages.push_back(language("am", {"nl"}));
    content.languages.push_back(language("fa", {"nl"}, base::Direction::right_to_left));
    for (const char* tag : {"am", "fa"}) {
        CAPTURE(tag);
        const std::string date = Wording(content, tag, today).fact("until").text;
        CHECK(date.find("2027") != std::string::npos);
        CHECK(date.find('4') != std::string::npos);
    }
}

TEST_CASE("phones are national, isolated and unbreakable") {
    const Content content = sample();
    for (const content::Language& one : content.languages) {
        CAPTURE(one.tag);
        const Wording wording(content, one.tag, today);
        CHECK(wording.phone("+31 33 448 1186").text == ltr("033\u00A0448\u00A01186"));
        CHECK(wording.phone_international("+31 33 448 1186").text == ltr("+31\u00A033\u00A0448\u00A01186"));
        CHECK(wording.phone("0800-2000").text == ltr("0800\u20112000"));
        CHECK(wording.phone_international("0800-2000").empty());
        CHECK(wording.phone("112").text == ltr("112"));
        CHECK(wording.phone_international("112").empty());
        CHECK(wording.text(texts(text({{"nl", "Bel {phone_co_mensha}!"}})), "a").text ==
              "Bel " + ltr("033\u00A0448\u00A01186") + "!");
    }
}

TEST_CASE("names and addresses are isolated; long ones may break where they may") {
    const Content content = sample();
    const Wording wording(content, "ar", today);
    CHECK(wording.verbatim("Oudegracht 12-bis").text == ltr("Oudegracht\u00A012\u2011bis"));
    CHECK(wording.verbatim("3511 AX Utrecht").text == ltr("3511\u00A0AX\u00A0Utrecht"));
    CHECK(wording.verbatim("Vluchtelingen in de Knel Eindhoven").text == ltr("Vluchtelingen in de Knel Eindhoven"));
    CHECK(wording.verbatim("info@co-mensha.nl").text == ltr("info@\u200Bco\u2011mensha.\u200Bnl"));
    CHECK(wording.verbatim("https://a.nl/b/").text == ltr("https://\u200Ba.\u200Bnl/\u200Bb/"));
    CHECK(wording.verbatim("").empty());
    const content::Texts link = texts(text({{"nl", "{name_co_mensha}: {url_co_mensha}"}}));
    CHECK(wording.text(link, "a").text == ltr("CoMensha") + ": " + ltr("comensha.\u200Bnl"));
}

TEST_CASE("plurals choose by the number and show it isolated in ASCII digits") {
    const Content content = sample();
    const auto seconds = [&](const char* tag, int count) {
        return Wording(content, tag, today).ui("seconds", {{"count", count}}).text;
    };
    CHECK(seconds("nl", 1) == "nog " + ltr("1") + " seconde");
    CHECK(seconds("nl", 2) == "nog " + ltr("2") + " seconden");
    CHECK(seconds("uk", 21) == ltr("21") + " секунда");
    CHECK(seconds("uk", 3) == ltr("3") + " секунди");
    CHECK(seconds("uk", 11) == ltr("11") + " секунд");
    const std::pair<int, const char*> arabic[] = {{0, " z"}, {1, " o"}, {2, " t"}, {3, " f"}, {11, " m"}, {100, " x"}};
    for (const auto& [count, form] : arabic) {
        CHECK(seconds("ar", count) == ltr(std::to_string(count)) + form);
    }
    CHECK(seconds("ti", 1) == ltr("1") + " o");
    CHECK(seconds("ti", 2) == ltr("2") + " x");
}

TEST_CASE("a fact may be shown and choose a plural in one text") {
    const Content content = sample();
    const content::Texts one = texts(
        text({{"nl", "x"},
              {"ru", "{rest} | {rest, plural, one {# месяц} few {# месяца} many {# месяцев} other {# месяца}}"}}));
    CHECK(Wording(content, "ru", today).text(one, "a").text == ltr("3") + " | " + ltr("3") + " месяца");
}

TEST_CASE("an apostrophe stays an apostrophe, with placeholders and without") {
    const Content content = sample();
    content::Texts some = texts(text({{"nl", "foto's en 's ochtends"}}));
    some["b"] = text({{"nl", "foto's tot {until}"}});
    const Wording wording(content, "nl", today);
    CHECK(wording.text(some, "a").text == "foto's en 's ochtends");
    CHECK(wording.text(some, "b").text == "foto's tot " + ltr("4\u00A0maart\u00A02027"));
}

TEST_CASE("a text that is missing comes from the fallback languages in order, and says so") {
    const Content content = sample();
    const content::Texts in_three = texts(text({{"nl", "hallo"}, {"en", "hello {wage}"}, {"ru", "привет"}}));
    const auto shown = [&](const char* tag) { return Wording(content, tag, today).text(in_three, "a"); };
    CHECK(shown("uk").text == "привет");
    CHECK(shown("uk").language == "ru");
    CHECK(shown("uk").state == TextState::reviewed);
    // Values follow the language of the words, not that of the reader.
    CHECK(shown("ar").text == "hello " + ltr("€14.99"));
    CHECK(shown("ar").language == "en");
    CHECK(shown("ar").direction == base::Direction::left_to_right);
    CHECK(shown("nl").state == TextState::source);
    const content::Texts arabic = texts(text({{"nl", "hallo"}, {"ar", "مرحبا"}}));
    CHECK(Wording(content, "ar", today).text(arabic, "a").direction == base::Direction::right_to_left);
    CHECK(Wording(content, "ti", today).text(arabic, "a").language == "nl");
}

TEST_CASE("a site may hide what nobody reviewed") {
    Content content = sample();
    for (const TextState state : {TextState::draft, TextState::outdated}) {
        content::Texts some = texts(text({{"nl", "hallo"}, {"en", "hello"}, {"uk", "привіт"}}));
        some["a"].by_language["uk"].state = state;
        content.unreviewed = content::Unreviewed::show_with_note;
        CHECK(Wording(content, "uk", today).text(some, "a").text == "привіт");
        CHECK(Wording(content, "uk", today).text(some, "a").state == state);
        content.unreviewed = content::Unreviewed::hide;
        CHECK(Wording(content, "uk", today).text(some, "a").text == "hello");
        some["a"].by_language["en"].state = state;
        CHECK(Wording(content, "uk", today).text(some, "a").text == "hallo");
    }
}

TEST_CASE("from the day it expires a fact gives way to the soft form, or its text is hidden") {
    const Content content = sample();
    content::Texts some = texts(text({{"nl", "Loon: {wage}"}}));
    const base::Date last{2026, 12, 31};
    const base::Date expired{2027, 1, 1};
    CHECK(Wording(content, "nl", last).text(some, "a").text == "Loon: " + ltr("€\u00A014,99"));
    CHECK(Wording(content, "nl", expired).text(some, "a").empty());
    CHECK(Wording(content, "nl", expired).fact("wage").empty());
    some["a_soft"] = text({{"nl", "Vraag naar het loon."}});
    CHECK(Wording(content, "nl", last).text(some, "a").text == "Loon: " + ltr("€\u00A014,99"));
    CHECK(Wording(content, "nl", expired).text(some, "a").text == "Vraag naar het loon.");
    some["a_soft"] = text({{"nl", "Ook {share}"}});
    CHECK(Wording(content, "nl", expired).text(some, "a").empty());
}

TEST_CASE("what nobody has confirmed is not shown as a fact") {
    Content content = sample();
    const content::Texts some = texts(text({{"nl", "Loon: {wage}"}}));
    content.facts.at("wage").provenance.confidence = Confidence::c;
    CHECK(Wording(content, "nl", today).text(some, "a").empty());
    content.facts.at("wage").provenance.confirmed_on = base::Date{2026, 11, 1};
    CHECK_FALSE(Wording(content, "nl", today).text(some, "a").empty());
}

TEST_CASE("a phone number of a point that may not be shown is not shown in a text either") {
    Content content = sample();
    const content::Texts phone = texts(text({{"nl", "Bel {phone_line}"}}));
    const content::Texts name = texts(text({{"nl", "Vraag {name_line}"}}));
    CHECK_FALSE(Wording(content, "nl", today).text(phone, "a").empty());
    content::HelpPoint& line = content.help.at("line");
    line.provenance.expires_on = today;
    CHECK_FALSE(Wording(content, "nl", today).shows(line));
    CHECK(Wording(content, "nl", today).text(phone, "a").empty());
    CHECK_FALSE(Wording(content, "nl", today).text(name, "a").empty());
    line.provenance.expires_on.reset();
    line.provenance.confidence = Confidence::c;
    CHECK_FALSE(Wording(content, "nl", today).shows(line));
    line.kind = content::HelpKind::emergency;
    CHECK(Wording(content, "nl", today).shows(line));
    CHECK_FALSE(Wording(content, "nl", today).text(phone, "a").empty());
}

TEST_CASE("words know whether staff have confirmed the figures and phones in them") {
    Content content = sample();
    const content::Texts wage = texts(text({{"nl", "Loon: {wage}"}}));
    const content::Texts phone = texts(text({{"nl", "Bel {phone_line}"}}));
    const content::Texts name = texts(text({{"nl", "Vraag {name_line}"}}));
    const auto confirmed = [&](const content::Texts& some) {
        return Wording(content, "nl", today).text(some, "a").confirmed;
    };
    CHECK_FALSE(confirmed(wage));
    CHECK_FALSE(confirmed(phone));
    CHECK_MESSAGE(confirmed(name), "a name is no figure");
    CHECK_FALSE(Wording(content, "nl", today).fact("wage").confirmed);
    content.facts.at("wage").provenance.confirmed_on = today;
    content.help.at("line").provenance.confirmed_on = today;
    CHECK(confirmed(wage));
    CHECK(confirmed(phone));
    CHECK(Wording(content, "nl", today).fact("wage").confirmed);
    content.help.at("line").provenance.confirmed_on.reset();
    content.help.at("line").kind = content::HelpKind::emergency;
    CHECK_MESSAGE(confirmed(phone), "the emergency number needs nobody's word");
}

TEST_CASE("names of languages") {
    const Content content = sample();
    const Wording dutch(content, "nl", today);
    CHECK(dutch.language_name("en").text == "Engels");
    CHECK(dutch.language_name("pl").text == "Pools");
    CHECK(Wording(content, "ar", today).language_name("nl").text == "الهولندية");
    CHECK_FALSE(Wording(content, "ti", today).language_name("pl").empty());
    Content odd = sample();
    odd.languages.push_back(language("qaa", {}, base::Direction::right_to_left));
    const content::Phrase own = Wording(odd, "nl", today).language_name("qaa");
    CHECK(own.text == rtl("own qaa"));
    CHECK(own.language == "qaa");
    CHECK(own.direction == base::Direction::right_to_left);
}

TEST_CASE("a word of the interface that does not exist is plain to see") {
    const Content content = sample();
    const content::Phrase phrase = Wording(content, "nl", today).ui("nothing");
    CHECK(phrase.text == "⟨nothing⟩");
    CHECK(phrase.state == TextState::missing);
    CHECK(Wording(content, "nl", today).text(content.site, "nothing").empty());
}

TEST_CASE("asking again gives the same words, also after a move and for an unknown language") {
    const Content content = sample();
    const content::Texts some = texts(text({{"nl", "Loon: {wage}"}}));
    Wording first(content, "ar", today);
    const content::Phrase phrase = first.text(some, "a");
    Wording second = std::move(first);
    CHECK(second.text(some, "a").text == phrase.text);
    CHECK(second.language().tag == "ar");
    CHECK(Wording(content, "xx", today).language().tag == "nl");
    CHECK(Wording(Content{}, "xx", today).language().tag == "xx");
}
