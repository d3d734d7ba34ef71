// The search: what spellings have in common, what is found, in which order, and what is marked.
#include "content/search/index.h"
#include "content/search/marks.h"
#include "content/search/words.h"
#include "content/support.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

using content::SearchEntry;
using content::SearchIndex;
using content::Typo;
using content_test::today;

namespace {

std::string kind(SearchEntry::Kind kind) {
    switch (kind) {
        case SearchEntry::Kind::topic:
            return "topic/";
        case SearchEntry::Kind::check:
            return "check/";
        case SearchEntry::Kind::question:
            return "question/";
        case SearchEntry::Kind::answer:
            return "answer/";
        case SearchEntry::Kind::help:
            return "help/";
    }
    return "";
}

/// What is found, best first: "topic/pay help/desk".
std::string found(SearchIndex& index, std::string_view query, std::string_view language) {
    std::string list;
    for (const content::SearchHit& hit : index.find(query, language, 20).hits) {
        list += (list.empty() ? "" : " ") + kind(hit.entry->kind) + hit.entry->id;
    }
    return list;
}

content::Text text(const std::vector<std::pair<std::string, std::string>>& by_language) {
    content::Text made;
    for (const auto& [language, words] : by_language) {
        made.by_language[language] = {words, content::TextState::reviewed};
    }
    return made;
}

content::Language language(const std::string& tag, std::vector<std::string> fallback) {
    content::Language made;
    made.tag = tag;
    made.fallback = std::move(fallback);
    return made;
}

content::Topic topic(const std::string& id, content::Text title, content::Text summary, content::Text paragraph) {
    content::Topic made;
    made.id = id;
    made.section = "work";
    made.texts["title"] = std::move(title);
    made.texts["summary"] = std::move(summary);
    made.texts["p"] = std::move(paragraph);
    content::Block block;
    block.text = "p";
    made.blocks.push_back(block);
    return made;
}

content::HelpPoint point(const std::string& id, const std::string& name, const std::string& city) {
    content::HelpPoint made;
    made.id = id;
    made.name = name;
    made.address.city = city;
    made.provenance.confidence = content::Confidence::a;
    made.texts["description"] = text({{"nl", "Zij praten met je."}});
    return made;
}

/// Dutch, English, Arabic and Tigrinya; topics, a check, help points.
content::Content small() {
    content::Content content;
    content.source_language = "nl";
    content.languages = {language("nl", {"en"}), language("en", {"nl"}), language("ar", {"en", "nl"}),
                         language("ti", {"en", "nl"})};
    content.sections = {{"work", "hammer", content::AccentName::work, {}}};
    content.topics["pay"] =
        topic("pay", text({{"nl", "Je loon"}, {"en", "Your pay"}, {"ar", "أَجْرُك"}}),
              text({{"nl", "Je krijgt een loonstrook."}, {"en", "You get a payslip."}, {"ar", "تحصل على كشف راتب"}}),
              text({{"nl", "Bewaar je contract."}, {"en", "Keep your contract."}}));
    content.topics["care"] = topic("care", text({{"nl", "Ziek"}, {"en", "Ill"}, {"ar", "الطبيب"}, {"ti", "ሓኪም"}}),
                                   text({{"nl", "Ga naar de huisarts"}, {"en", "Go to the doctor"}}),
                                   text({{"nl", "Je loon gaat door."}, {"en", "Your wage goes on."}}));
    content.topics["helpers"] = topic("helpers", text({{"nl", "Loon uitleggen"}}), {}, {});
    content.topics["helpers"].audience = content::Audience::helper;
    content::Topic& faq = content.topics["pay"];
    faq.texts["f"] = text({{"nl", "Mag mijn baas boetes geven?"}});
    faq.texts["fa"] = text({{"nl", "Nee, dat mag niet."}});
    content::Block question;
    question.type = content::BlockType::question;
    question.title = "f";
    question.text = "fa";
    faq.blocks.push_back(question);
    content::SelfCheck check;
    check.id = "job";
    check.questions = {{"papers", "passport", content::Answer::yes}};
    check.texts["title"] = text({{"nl", "Klopt je werk?"}, {"en", "Is your work right?"}});
    check.texts["q_papers"] = text({{"nl", "Heeft iemand je paspoort?"}, {"en", "Does anyone keep your passport?"}});
    content.checks["job"] = check;
    content.help["fair"] = point("fair", "FairWork", "Amsterdam");
    content.help["legal"] = point("legal", "Juridisch Loket", "Den Haag");
    content.help["rumour"] = point("rumour", "Loket van horen zeggen", "Amsterdam");
    content.help["rumour"].provenance.confidence = content::Confidence::c;
    return content;
}

std::vector<std::string> marked(std::string_view text, const std::vector<content::QueryWord>& query) {
    content::SearchWords words;
    std::vector<std::string> pieces;
    for (const content::TextRange range : content::search_marks(words, text, query)) {
        pieces.emplace_back(text.substr(range.begin, range.end - range.begin));
    }
    return pieces;
}

}  // namespace

TEST_CASE("spellings that people use for one another are one") {
    const content::SearchWords words;
    const std::vector<std::pair<std::string_view, std::string_view>> same{
        {"LOON", "loon"},  {"café", "cafe"},   {"straße", "STRASSE"}, {"Łódź", "lodz"},
        {"İş", "is"},      {"ışık", "isik"},   {"œuvre", "oeuvre"},   {"țară", "tara"},
        {"Ёлка", "елка"},  {"Київ", "киів"},   {"п'ять", "пʼять"},    {"п’ять", "пять"},
        {"أَجْر", "اجر"},    {"إقامة", "اقامه"}, {"آمن", "امن"},        {"مستشفى", "مستشفي"},
        {"عـــمل", "عمل"}, {"کار", "كار"},     {"یار", "يار"},        {"می‌روم", "ميروم"},
        {"١٢٣", "123"},    {"۴۵۶", "456"},     {"سۆرانی", "سوراني"},  {"ﻷجل", "لاجل"},
        {"ሐኪም", "ሀኪም"},    {"ኀይል", "ሀይል"},     {"ሠራተኛ", "ሰራተኛ"},      {"ዓለም", "ኣለም"},
        {"ፀሐይ", "ጸሀይ"},    {"ａｂｃ", "abc"},  {"e\u0301", "é"},      {"\u2066033\u2069", "033"}};
    for (const auto& [one, other] : same) {
        CAPTURE(one);
        CAPTURE(other);
        CHECK_FALSE(words.fold(one).empty());
        CHECK(words.fold(one) == words.fold(other));
    }
    const std::vector<std::pair<std::string_view, std::string_view>> different{
        {"كار", "گار"}, {"ب", "پ"}, {"ሀ", "ሁ"}, {"ሰ", "ሸ"}, {"l", "1"}, {"е", "e"}, {"ц", "ч"}};
    for (const auto& [one, other] : different) {
        CAPTURE(one);
        CAPTURE(other);
        CHECK(words.fold(one) != words.fold(other));
    }
    CHECK(words.fold("?! …").empty());
}

TEST_CASE("a text falls into its words, wherever its script puts their ends") {
    content::SearchWords words;
    const auto list = [&](std::string_view text) {
        std::string all;
        for (const content::SearchWord& word : words.split(text)) {
            all += (all.empty() ? "" : "|") +
                   std::string(text.substr(word.range.begin, word.range.end - word.range.begin));
        }
        return all;
    };
    CHECK(list("Bel \u2066033\u00A0448\u2069, nu!") == "Bel|033|448\u2069|nu");
    CHECK(list("ናይ፡ስራሕ።") == "ናይ|ስራሕ");
    CHECK(list("كشف الراتب؟") == "كشف|الراتب");
    CHECK(list("").empty());
}

TEST_CASE("a town is found under all its names") {
    const content::Content content = small();
    SearchIndex index(content, today);
    for (const char* query : {"Den Haag", "'s-Gravenhage", "gravenhage", "the hague"}) {
        CAPTURE(query);
        CHECK(found(index, query, "nl") == "help/legal");
    }
    CHECK(found(index, "den bosch", "nl") == "");
}

TEST_CASE("the Arabic article and the particles before it do not hide a word") {
    CHECK(content::without_article("العمل") == "عمل");
    CHECK(content::without_article("والعمل") == "عمل");
    CHECK(content::without_article("للعمل") == "عمل");
    CHECK(content::without_article("الان") == "الان");
    CHECK(content::without_article("عمل") == "عمل");
    CHECK(content::without_article("algemeen") == "algemeen");
}

TEST_CASE("words that differ by one letter") {
    for (const auto& [a, b] : std::vector<std::pair<std::string_view, std::string_view>>{
             {"loon", "lon"}, {"lon", "loon"}, {"loon", "lood"}, {"loon", "olon"}, {"راتب", "رتب"}, {"ሓኪም", "ሓኪ"}}) {
        CAPTURE(a);
        CAPTURE(b);
        CHECK(content::differ_by_one(a, b));
    }
    for (const auto& [a, b] : std::vector<std::pair<std::string_view, std::string_view>>{
             {"loon", "loon"}, {"loon", "ln"}, {"loon", "nool"}, {"", "ab"}, {"راتب", "بتار"}}) {
        CAPTURE(a);
        CAPTURE(b);
        CHECK_FALSE(content::differ_by_one(a, b));
    }
}

TEST_CASE("a word is found as it is, by its beginning, and with one letter wrong") {
    const content::Content content = small();
    SearchIndex index(content, today);
    CHECK(found(index, "contract", "nl") == "topic/pay");
    CHECK(found(index, "cont", "nl") == "topic/pay");
    CHECK(found(index, "CONTRACT!", "nl") == "topic/pay");
    for (const char* typo : {"contrct", "conntract", "comtract", "cnotract", "ontract"}) {
        CAPTURE(typo);
        CHECK(found(index, typo, "nl") == "topic/pay");
    }
    // The beginning of a word with a letter wrong, while it is being typed.
    CHECK(found(index, "comtr", "nl") == "topic/pay");
    CHECK(found(index, "cotnrct", "nl").empty());
    // Three letters are too few to guess.
    CHECK(found(index, "zik", "nl").empty());
    CHECK(found(index, "zeik", "nl") == "topic/care");
    CHECK(found(index, "", "nl").empty());
    CHECK(found(index, " ?", "nl").empty());
}

TEST_CASE("better fits come first, then titles, then summaries, then the visitor's language") {
    content::Content content = small();
    content.topics["a-begin"] = topic("a-begin", text({{"nl", "Loonstrook lezen"}}), {}, {});
    content.topics["b-text"] = topic("b-text", text({{"nl", "Vakantie"}}), {}, text({{"nl", "Ook dan loon."}}));
    content.topics["c-summary"] = topic("c-summary", text({{"nl", "Geld"}}), text({{"nl", "Over loon"}}), {});
    content.topics["d-title"] = topic("d-title", text({{"nl", "Loon"}}), {}, {});
    SearchIndex index(content, today);
    CHECK(found(index, "loon", "nl") ==
          "topic/d-title topic/pay topic/c-summary topic/b-text topic/care topic/a-begin");
    // Nothing is guessed where enough is found: "loon" is not "boon".
    CHECK(index.find("loon", "nl", 20).words.at(0).typo == Typo::no);
    CHECK(index.find("loonstrok", "nl", 20).words.at(0).typo == Typo::allowed);
    CHECK(index.find("loon", "nl", 2).hits.size() == 2);
    CHECK(index.find("loon", "nl", 2).total == 6);

    content::Content two = small();
    two.topics["a"] = topic("a", text({{"nl", "Visum"}, {"en", "Travel"}}), {}, {});
    two.topics["b"] = topic("b", text({{"nl", "Reizen"}, {"en", "Visum"}}), {}, {});
    SearchIndex both(two, today);
    CHECK(found(both, "visum", "nl") == "topic/a topic/b");
    CHECK(found(both, "visum", "en") == "topic/b topic/a");
}

TEST_CASE("what is made ahead is found as what is made when it is asked for") {
    const content::Content content = small();
    SearchIndex ahead(content, today);
    std::size_t steps = 0;
    CHECK_FALSE(ahead.ready("ti"));
    while (!ahead.ready("ti")) {
        REQUIRE(ahead.prepare("ti"));
        ++steps;
    }
    CHECK_FALSE(ahead.ready("ar"));
    while (ahead.prepare("ti")) {
        ++steps;
    }
    CHECK(ahead.ready("ar"));
    CHECK(steps > content.languages.size());
    SearchIndex asked(content, today);
    for (const char* query : {"loon", "doctor", "ሃኪም", "الراتب", "amsterdam"}) {
        for (const char* language : {"nl", "en", "ar", "ti"}) {
            CHECK(found(ahead, query, language) == found(asked, query, language));
        }
    }
    CHECK(ahead.bytes() >= asked.bytes());
}

TEST_CASE("every word of the query must be there, in whatever language") {
    const content::Content content = small();
    SearchIndex index(content, today);
    CHECK(found(index, "loon contract", "nl") == "topic/pay");
    CHECK(found(index, "contract loonstrook payslip", "ar") == "topic/pay");
    CHECK(found(index, "loon huisarts", "nl") == "topic/care");
    CHECK(found(index, "contract huisarts", "nl").empty());
}

TEST_CASE("a word from a Dutch letter is found on an Arabic screen, an Arabic one not on a Tigrinya screen") {
    const content::Content content = small();
    SearchIndex index(content, today);
    CHECK(found(index, "huisarts", "ar") == "topic/care");
    CHECK(found(index, "doctor", "ti") == "topic/care");
    CHECK(found(index, "طبيب", "ar") == "topic/care");
    CHECK(found(index, "طبيب", "ti").empty());
    CHECK(found(index, "ሃኪም", "ti") == "topic/care");
    const content::SearchPlace place = index.find("huisarts", "ar", 1).hits.at(0).places.at(0);
    CHECK(place.language == "nl");
    CHECK(place.id == "summary");
    CHECK(place.field == content::SearchPlace::Field::summary);
    CHECK(place.texts == &content.topics.at("care").texts);
}

TEST_CASE("Arabic is found without its vowel signs, with other letter forms and with the article") {
    const content::Content content = small();
    SearchIndex index(content, today);
    for (const char* query : {"اجرك", "أجرك", "اجر", "أَجْرُكَ"}) {
        CAPTURE(query);
        CHECK(found(index, query, "ar") == "topic/pay");
    }
    CHECK(found(index, "الراتب", "ar") == "topic/pay");
    CHECK(found(index, "علي", "ar") == "topic/pay");
}

TEST_CASE("questions, answers, names and cities are found; what is hidden today and helpers' pages are not") {
    const content::Content content = small();
    SearchIndex index(content, today);
    CHECK(found(index, "paspoort", "nl") == "question/job");
    CHECK(found(index, "boetes", "nl") == "answer/pay");
    CHECK(found(index, "klopt", "nl") == "check/job");
    // The title of the page alone is no reason to list each of its questions.
    CHECK(found(index, "klopt paspoort", "nl") == "question/job");
    CHECK(found(index, "fairwork", "ar") == "help/fair");
    CHECK(found(index, "amsterdam", "nl") == "help/fair");
    CHECK(found(index, "loket", "nl") == "help/legal");
    CHECK(found(index, "uitleggen", "nl").empty());
    const content::SearchPlace place = index.find("den haag", "nl", 1).hits.at(0).places.at(1);
    CHECK(place.language.empty());
    CHECK(place.field == content::SearchPlace::Field::summary);
}

TEST_CASE("a text with a fact that has expired is not found by it") {
    const auto loaded = content_test::load_files(content_test::small_content());
    REQUIRE(loaded.content.has_value());
    SearchIndex now(*loaded.content, today);
    CHECK(found(now, "maanden", "nl") == "topic/pay");
    SearchIndex later(*loaded.content, {2027, 11, 24});
    CHECK(found(later, "maanden", "nl").empty());
    CHECK(found(now, "fairwork", "nl") == "help/fair-work");
    CHECK(found(later, "fairwork", "nl").empty());
}

TEST_CASE("the words that fit are marked whole") {
    CHECK(marked("Je loonstrook en je loon", {{"loon", Typo::no}}) == std::vector<std::string>{"loonstrook", "loon"});
    CHECK(marked("Je lood", {{"loon", Typo::no}}).empty());
    CHECK(marked("Je lood", {{"loon", Typo::allowed}}) == std::vector<std::string>{"lood"});
    CHECK(marked("Je contracten", {{"comtr", Typo::allowed}}) == std::vector<std::string>{"contracten"});
    CHECK(marked("Café, ziek", {{"cafe", Typo::no}, {"zi", Typo::no}}) == std::vector<std::string>{"Café", "ziek"});
    CHECK(marked("عن العَمَل هنا", {{"عمل", Typo::no}}) == std::vector<std::string>{"العَمَل"});
    CHECK(marked("عن عمل", {{"العمل", Typo::no}}) == std::vector<std::string>{"عمل"});
    CHECK(marked("Loon", {}).empty());
}

TEST_CASE("the sentence is shown in which most of the words stand") {
    content::SearchWords words;
    const std::string text = "Je krijgt loon. Vraag om een contract met je loon. Bewaar het contract.";
    CHECK(content::search_sentence(words, text, {{"contract", Typo::no}}) == "Vraag om een contract met je loon.");
    CHECK(content::search_sentence(words, text, {{"bewaar", Typo::no}}) == "Bewaar het contract.");
    CHECK(content::search_sentence(words, text, {{"loon", Typo::no}, {"contract", Typo::no}}) ==
          "Vraag om een contract met je loon.");
    CHECK(content::search_sentence(words, text, {{"zzz", Typo::no}}) == text);
}
