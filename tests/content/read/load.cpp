// Every rule of the loader: a small content is spoilt in one place, and the finding must name that place.
#include "content/read/load.h"

#include "content/support.h"
#include "support/temporary_folder.h"

#include <doctest/doctest.h>

#include <fstream>

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

using content::Severity;
using content_test::Files;
using content_test::load_files;
using content_test::small_content;
using content_test::translation;
using nlohmann::json;

namespace {

using Spoil = std::function<void(Files&)>;

Spoil set(const std::string& file, const std::string& pointer, const json& value) {
    return [=](Files& files) { files.json.at(file)[json::json_pointer(pointer)] = value; };
}

Spoil drop(const std::string& file, const std::string& pointer) {
    return [=](Files& files) {
        files.json.at(file) = files.json.at(file).patch({{{"op", "remove"}, {"path", pointer}}});
    };
}

Spoil raw(const std::string& file, const std::string& text) {
    return [=](Files& files) { files.raw[file] = text; };
}

Spoil remove(const std::string& file) {
    return [=](Files& files) { files.json.erase(file); };
}

/// A paragraph of the topic in both languages.
Spoil paragraph(const std::string& dutch, const std::string& english) {
    return [=](Files& files) { files.set_text("content/topics/pay", "p1", dutch, english); };
}

/// The same words in both languages.
Spoil paragraph(const std::string& words) {
    return paragraph(words, words);
}

/// Words of one letter with spaces between, so many characters in all.
std::string spaced(std::size_t letters) {
    std::string text;
    for (std::size_t i = 0; i < letters; ++i) {
        text += i % 2 == 0 ? 'a' : ' ';
    }
    return text;
}

struct Rule {
    std::string name;
    Spoil spoil;
    Severity severity;
    std::string file;
    std::string pointer;
    std::string message;
};

const std::string site = "content/site.json";
const std::string facts = "content/facts.json";
const std::string topic = "content/topics/pay/topic.json";
const std::string topic_nl = "content/topics/pay/nl.json";
const std::string topic_en = "content/topics/pay/en.json";
const std::string check_file = "content/checks/my-work/check.json";
const std::string point = "content/help/fair-work.json";
const std::string languages = "i18n/languages.json";
constexpr Severity error = Severity::error;
constexpr Severity warning = Severity::warning;

std::vector<Rule> rules_of_files() {
    return {
        {"site.json is missing", remove(site), error, site, "", "is missing"},
        {"facts.json is missing", remove(facts), error, facts, "", "is missing"},
        {"topic.json is missing", remove(topic), error, topic, "", "is missing"},
        {"source texts are missing", remove(topic_nl), error, topic_nl, "", "is missing"},
        {"a translation is missing", remove(topic_en), warning, topic_en, "", "not translated"},
        {"languages.json is missing", remove(languages), error, languages, "", "is missing"},
        {"syntax error", raw(topic_nl, "{\n \"title\" \"x\"\n}"), error, topic_nl, "", "line 2, column"},
        {"empty file", raw(facts, ""), error, facts, "", "no valid JSON"},
        {"invalid UTF-8", raw(topic_nl, "{\n\"title\": \"\xFF\"}"), error, topic_nl, "", "no valid UTF-8: line 2"},
        {"too large", raw(facts, std::string(5 << 20, ' ')), error, facts, "", "larger than 4 MB"},
        {"too deep", raw(facts, std::string(3 << 20, '[')), error, facts, "", "32 deep"},
        {"no object", raw(facts, "[]"), error, facts, "", "an object"},
        {"a key twice", raw(facts, R"({"wage":{"unit":"eur","unit":"eur"}})"), error, facts, "/wage/unit", "twice"},
        {"a key twice in a list", raw(topic, R"({"blocks":[{},{"a/b":1,"a/b":2}]})"), error, topic, "/blocks/1/a~1b",
         "twice"},
        {"a number beyond measure", raw(facts, R"({"wage":{"value":1e999}})"), error, facts, "", "no valid JSON"},
        {"an unknown file", raw("content/topcis.json", "{}"), warning, "content/topcis.json", "", "read by nobody"},
        {"an unknown language file", raw("content/topics/pay/xx.json", "{}"), warning, "content/topics/pay/xx.json", "",
         "read by nobody"},
        {"a stray file in help", raw("content/help/notes.txt", ""), warning, "content/help/notes.txt", "",
         "read by nobody"},
        {"a help point with a bad id", raw("content/help/Fair_Work.json", "{}"), error, "content/help/Fair_Work.json",
         "", "no id"},
        {"a topic with a bad id", raw("content/topics/My Topic/nl.json", "{}"), error, "content/topics/My Topic", "",
         "no id"},
    };
}

std::vector<Rule> rules_of_types() {
    return {
        {"unknown field", set(topic, "/colour", "red"), error, topic, "/colour", "not known here"},
        {"unknown field of a block", set(topic, "/blocks/0/txt", "p1"), error, topic, "/blocks/0/txt",
         "not known here"},
        {"unknown field of a point", set(point, "/phone", "112"), error, point, "/phone", "not known here"},
        {"unknown field of a phone", set(point, "/phones/0/nr", "1"), error, point, "/phones/0/nr", "not known here"},
        {"missing field", drop(topic, "/icon"), error, topic, "/icon", "is missing"},
        {"missing name", drop(point, "/name"), error, point, "/name", "is missing"},
        {"wrong type", set(topic, "/sensitive", "yes"), error, topic, "/sensitive", "true or false, not a text"},
        {"wrong type of a list", set(topic, "/help", "desk"), error, topic, "/help", "a list"},
        {"wrong type in a list", set(topic, "/help/0", 7), error, topic, "/help/0", "a text, not a number"},
        {"wrong type of a text", set(topic_nl, "/title", 7), error, topic_nl, "/title", "a text"},
        {"empty source text", set(topic_nl, "/title", ""), error, topic_nl, "/title", "empty"},
        {"unknown block", set(topic, "/blocks/0/type", "poem"), error, topic, "/blocks/0/type", "no block \"poem\""},
        {"link to nothing", drop(topic, "/blocks/2/check"), error, topic, "/blocks/2", "either"},
        {"unknown word", set(point, "/cost", "cheap"), error, point, "/cost", "one of \"free\""},
        {"unknown unit", set(facts, "/wage/unit", "dollar"), error, facts, "/wage/unit", "one of \"eur\""},
        {"unknown setting", set(site, "/unreviewed", "maybe"), error, site, "/unreviewed", "one of"},
        {"value of another type", set(facts, "/wage/value", "14"), error, facts, "/wage/value", "a number, not a text"},
        {"a date that is none", set(facts, "/until/value", "2027-02-30"), error, facts, "/until/value", "a date"},
        {"a negative figure", set(facts, "/wage/value", -1), error, facts, "/wage/value", "from 0"},
        {"a fact with a bad id", set(facts, "/Wage-2", json::object()), error, facts, "/Wage-2", "no id"},
        {"a fact with a reserved id", set(facts, "/phone_x", json::object()), error, facts, "/phone_x",
         "must not begin"},
        {"bad expires_on", set(facts, "/wage/expires_on", "2027"), error, facts, "/wage/expires_on", "2027-01-01"},
        {"bad checked_on", set(facts, "/wage/checked_on", "07-2026"), error, facts, "/wage/checked_on", "must be 2026"},
        {"bad confirmed_on", set(point, "/confirmed_on", "soon"), error, point, "/confirmed_on", "must be a date"},
        {"tile with two targets", set(site, "/home/0/help", true), error, site, "/home/0", "a tile is one of"},
        {"no tile", set(site, "/home", json::array()), error, site, "/home", "at least one"},
        {"page without a person", set(topic, "/help", json::array()), error, topic, "/help", "ends in a person"},
        {"too many signs", set(check_file, "/signs_for_help", 2), error, check_file, "/signs_for_help", "from 1"},
        {"half a sign", set(check_file, "/signs_for_help", 0.5), error, check_file, "/signs_for_help", "whole number"},
        {"no question", set(check_file, "/questions", json::array()), error, check_file, "/questions", "at least one"},
        {"sign when unsure", set(check_file, "/questions/0/sign_when", "unsure"), error, check_file,
         "/questions/0/sign_when", "one of"},
    };
}

const std::string lesson = "content/lessons/signs/lesson.json";

/// Adds a lesson with a page to read and a question, then changes it.
std::function<void(Files&)> with_lesson(const std::function<void(json&)>& change) {
    return [change](Files& files) {
        json value = {{"icon", "school"},
                      {"minutes", 4},
                      {"pages",
                       {{{"title", "t1"}, {"blocks", {{{"type", "paragraph"}, {"text", "p1"}}}}},
                        {{"question", "q1"}, {"options", {"a", "b"}}, {"correct", {"b"}}, {"feedback", "why"}}}},
                      {"help", {"desk"}}};
        change(value);
        files.json[lesson] = value;
        for (const char* id : {"title", "summary", "t1", "p1", "q1", "a", "b", "why"}) {
            files.json["content/lessons/signs/nl.json"][id] = "Tekst.";
        }
        files.json[site]["sections"][0]["pages"].push_back({{"lesson", "signs"}});
    };
}

std::vector<Rule> rules_of_lessons() {
    const auto page = [](const char* key, const json& value) {
        return with_lesson([=](json& one) { one["pages"][1][key] = value; });
    };
    return {
        {"an answer that is no option", page("correct", {"c"}), error, lesson, "/pages/1/correct",
         "none of the options"},
        {"a question without an answer", page("correct", json::array()), error, lesson, "/pages/1/correct",
         "at least one"},
        {"a question with one option", page("options", {"b"}), error, lesson, "/pages/1/options", "two to five"},
        {"a question without feedback", page("feedback", ""), error, lesson, "/pages/1/feedback", ""},
        {"a lesson without pages", with_lesson([](json& one) { one["pages"] = json::array(); }), error, lesson,
         "/pages", "at least one page"},
        {"a lesson of half a minute", with_lesson([](json& one) { one["minutes"] = 0.5; }), error, lesson, "/minutes",
         "whole number"},
        {"a lesson in no section",
         [](Files& f) {
             with_lesson([](json&) {})(f);
             f.json[site]["sections"][0]["pages"].erase(1);
         },
         warning, lesson, "", "nobody will find it"},
        {"unknown lesson", set(site, "/sections/0/pages/0", {{"lesson", "x"}}), error, site,
         "/sections/0/pages/0/lesson", "no lesson \"x\""},
        {"a page of two kinds", set(site, "/sections/0/pages/0", {{"lesson", "x"}, {"topic", "pay"}}), error, site,
         "/sections/0/pages/0", "a page is one of"},
    };
}

std::vector<Rule> rules_of_ids() {
    return {
        {"unknown topic", set(site, "/sections/0/pages/0/topic", "py"), error, site, "/sections/0/pages/0/topic",
         "no topic \"py\""},
        {"unknown linked check", set(topic, "/blocks/2/check", "x"), error, topic, "/blocks/2/check", "no check \"x\""},
        {"unknown accent", set(site, "/sections/0/accent", "purple"), error, site, "/sections/0/accent", "\"travel\""},
        {"unknown sentence", set(site, "/categories/0/sentence", "say_x"), error, site, "/categories/0/sentence",
         "no word \"say_x\""},
        {"unknown section", set(site, "/home/0/section", "x"), error, site, "/home/0/section", "no section \"x\""},
        {"unknown tile", set(site, "/home/1/check", "x"), error, site, "/home/1/check", "no check \"x\""},
        {"unknown help point", set(topic, "/help/1", "x"), error, topic, "/help/1", "no help point \"x\""},
        {"unknown desk", set(site, "/desk", "x"), error, site, "/desk", "no help point \"x\""},
        {"unknown fact", set(topic, "/blocks/1/fact", "x"), error, topic, "/blocks/1/fact", "no fact \"x\""},
        {"unknown category", set(point, "/categories/0", "x"), error, point, "/categories/0", "no category \"x\""},
        {"no category", set(point, "/categories", json::array()), error, point, "/categories", "at least one"},
        {"unknown situation", set(topic, "/blocks/0/situations", {"x"}), error, topic, "/blocks/0/situations/0",
         "no situation \"x\""},
        {"unknown source language", set(site, "/source_language", "xx"), error, site, "/source_language",
         "no language \"xx\""},
        {"unknown language of a point", set(point, "/texts/xx", json::object()), error, point, "/texts/xx",
         "no language \"xx\""},
        {"unknown fallback", set(languages, "/languages/1/fallback/0", "xx"), error, languages,
         "/languages/1/fallback/0", "\"xx\""},
        {"a section twice", [](Files& f) { f.json[site]["sections"].push_back(f.json[site]["sections"][0]); }, error,
         site, "/sections/1/id", "twice"},
        {"a topic in two sections",
         [](Files& f) {
             f.json[site]["sections"].push_back(f.json[site]["sections"][0]);
             f.json[site]["sections"][1]["id"] = "work";
         },
         error, site, "/sections/1/pages/0", "already in the section"},
        {"a help point twice", set(topic, "/help/1", "desk"), error, topic, "/help/1", "listed twice"},
        {"a question twice",
         [](Files& f) { f.json[check_file]["questions"].push_back(f.json[check_file]["questions"][0]); }, error,
         check_file, "/questions/1/id", "twice"},
        {"a topic in no section", set(site, "/sections/0/pages", json::array({{{"check", "my-work"}}})), warning, topic,
         "", "no section"},
        {"a fact that is not used", set(facts, "/more", small_content().json[facts]["wage"]), warning, facts, "/more",
         "used nowhere"},
        {"a check that is nowhere",
         [](Files& f) {
             f.json[site]["home"].erase(1);
             f.json[topic]["blocks"].erase(2);
         },
         warning, check_file, "", "nobody will find it"},
    };
}

std::vector<Rule> rules_of_texts() {
    return {
        {"source text is missing", drop(topic_nl, "/title"), error, topic_nl, "/title", "is missing"},
        {"text of a question is missing", drop("content/checks/my-work/nl.json", "/why_papers"), error,
         "content/checks/my-work/nl.json", "/why_papers", "is missing"},
        {"name of a section is missing", drop("content/site/nl.json", "/section_rights_title"), error,
         "content/site/nl.json", "/section_rights_title", "is missing"},
        {"description is missing", drop(point, "/texts/nl/description"), error, point, "/texts/nl/description",
         "is missing"},
        {"note of a phone is missing", set(point, "/phones/0/note", "phone_abroad"), error, point,
         "/texts/nl/phone_abroad", "is missing"},
        {"directions are missing", set(point, "/directions", "way"), error, point, "/texts/nl/way", "is missing"},
        {"translation is missing", drop(topic_en, "/p1"), warning, topic_en, "/p1", "not translated"},
        {"translation of a point is missing", drop(point, "/texts/en"), warning, point, "/texts/en", "not translated"},
        {"translation of one text of a point is missing", set(point, "/texts/nl/note", "Bel eerst."), warning, point,
         "/texts/en/note", "not translated"},
        {"outdated", set(topic_nl, "/title", "Het loon"), warning, topic_en, "/title", "outdated"},
        {"hash is none", set(topic_en, "/title/of", "123"), error, topic_en, "/title/of",
         "the fingerprint of the source text: \""},
        {"unknown state", set(topic_en, "/title/state", "done"), error, topic_en, "/title/state", "one of \"draft\""},
        {"translation is only a text", set(topic_en, "/title", "Your pay"), error, topic_en, "/title", "a translation"},
        {"text that the source lacks", set(topic_en, "/titel", translation("", "x")), error, topic_en, "/titel",
         "no text \"titel\""},
        {"text that nobody uses", [](Files& f) { f.set_text("content/topics/pay", "p9", "Weg", "Gone"); }, warning,
         topic_nl, "/p9", "used nowhere"},
        {"bad text id", set(topic_nl, "/P-1", "Weg"), error, topic_nl, "/P-1", "no id of a text"},
        {"not NFC", set(topic_nl, "/title", "Cafe\u0301"), error, topic_nl, "/title", "NFC"},
        {"not NFC, escaped", raw(topic_nl, R"({"title":"Cafe\u0301","summary":"x","p1":"y","p2":"z"})"), error,
         topic_nl, "/title", "NFC"},
        {"name not NFC", set(point, "/name", "Cafe\u0301"), error, point, "/name", "NFC"},
        {"read in the wrong encoding", set(topic_nl, "/title", "Eén cafÃ©"), error, topic_nl, "/title", "\"Ã©\""},
        {"a name read in the wrong encoding", set(point, "/name", "Mensâ€™ Huis"), error, point, "/name", "â€™"},
        {"Cyrillic read in the wrong encoding", set(topic_en, "/title/text", "Ð”Ð¾Ð¼"), error, topic_en, "/title/text",
         "encoding"},
        {"Ethiopic read in the wrong encoding", set(point, "/name", "áŠ£á‹­"), error, point, "/name", "encoding"},
        {"read as DOS", set(point, "/name", "caf├®"), error, point, "/name", "encoding"},
        {"a lost letter", set(point, "/name", "Caf\uFFFD"), error, point, "/name", "encoding"},
        {"override", set(topic_nl, "/title", "a\u202Eb"), error, topic_nl, "/title", "U+202A"},
        {"isolate", set(topic_nl, "/title", "a\u2066b\u2069"), error, topic_nl, "/title", "isolate"},
        {"mark", set(topic_en, "/title/text", "a\u200Fb"), error, topic_en, "/title/text", "direction mark"},
        {"control", raw(topic_nl, R"({"title":"a\u0007","summary":"x","p1":"y","p2":"z"})"), error, topic_nl, "/title",
         "control"},
        {"a lost letter", set(topic_nl, "/title", "a\uFFFDb"), error, topic_nl, "/title", "has lost a letter"},
        {"line separator", set(topic_nl, "/title", "a\u2028b"), error, topic_nl, "/title", "invisible character"},
        {"paragraph separator", set(topic_nl, "/title", "a\u2029b"), error, topic_nl, "/title", "invisible character"},
        {"byte order mark inside", set(topic_nl, "/title", "a\uFEFFb"), error, topic_nl, "/title", "U+FEFF"},
        {"old shaping", set(topic_nl, "/title", "a\u206Ab"), error, topic_nl, "/title", "U+206A"},
        {"annotation", set(topic_nl, "/title", "a\uFFF9b"), error, topic_nl, "/title", "invisible character"},
        {"tag", set(topic_nl, "/title", "a\U000E0061b"), error, topic_nl, "/title", "a tag"},
        {"a text too long", set(topic_nl, "/title", std::string(4001, 'a').replace(50, 1, " ")), error, topic_nl,
         "/title", "has 4001 letters"},
        {"a word too long", set(topic_nl, "/title", std::string(61, 'a')), error, topic_nl, "/title",
         "a word of 61 letters"},
        {"a word too long in a translation", set(topic_en, "/title/text", std::string(61, 'a')), error, topic_en,
         "/title/text", "a word of 61 letters"},
        {"a name too long", set(point, "/name", spaced(201)), error, point, "/name", "at most 200"},
        {"a street too long", set(point, "/address/street", spaced(201)), error, point, "/address/street",
         "at most 200"},
        {"a word of a name too long", set(point, "/name", std::string(61, 'a')), error, point, "/name",
         "a word of 61 letters"},
        {"an address too long", set(point, "/url", "https://x.nl/" + std::string(300, 'a')), error, point, "/url",
         "at most 300 letters"},
        {"a term too long", set(facts, "/wage", {{"value", spaced(201)}, {"unit", "term"}}), error, facts,
         "/wage/value", "at most 200"},
        {"own name of a language too long", set(languages, "/languages/0/endonym", spaced(201)), error, languages,
         "/languages/0/endonym", "at most 200"},
        {"another script", set(topic_en, "/title/text", "\u0417\u0430\u0440\u043F\u043B\u0430\u0442\u0430"), error,
         topic_en, "/title/text", "is not written in the script of this language (Latn"},
    };
}

std::vector<Rule> rules_of_patterns() {
    return {
        {"open brace", paragraph("Bel {until"), error, topic_nl, "/p1", "cannot be read as a message"},
        {"stray brace", paragraph("Bel until}"), error, topic_nl, "/p1", "brace"},
        {"stray brace beside a placeholder", paragraph("Bel {until} }"), error, topic_nl, "/p1", "brace"},
        {"quoted placeholder", paragraph("Bel '{until}'"), error, topic_nl, "/p1", "brace"},
        {"apostrophe before a placeholder", paragraph("Bel '{until}'"), error, topic_nl, "/p1",
         "has an apostrophe (') before {until}"},
        {"quoted number sign", paragraph("{rest, plural, one {'#'} other {#}}"), error, topic_nl, "/p1", "before #"},
        {"translated word of a plural", paragraph("{rest, plural, een {#} other {#}}"), error, topic_nl, "/p1",
         "stay English"},
        {"translated other", paragraph("{rest, plural, one {#} ander {#}}"), error, topic_nl, "/p1", "stay English"},
        {"too deep",
         paragraph("{rest, plural, other {{rest, plural, other {{rest, plural, other {{rest, plural, other "
                   "{{rest}}}}}}}}}"),
         error, topic_nl, "/p1", "more than 8 deep"},
        {"translation loses a number",
         paragraph("{rest, plural, one {# dag} other {# dagen}}", "{rest, plural, one {one day} other {some days}}"),
         error, topic_en, "/p1/text", "loses the number in its form \"other\""},
        {"plural without other", paragraph("{rest, plural, one {#}}"), error, topic_nl, "/p1", "cannot be read"},
        {"other kinds", paragraph("{rest, number}"), error, topic_nl, "/p1", "of a kind"},
        {"select", paragraph("{rest, select, other {x}}"), error, topic_nl, "/p1", "of a kind"},
        {"unknown placeholder", paragraph("{untill}"), error, topic_nl, "/p1", "{untill} is not known"},
        {"unknown point", paragraph("{phone_nobody}"), error, topic_nl, "/p1", "{phone_nobody} is not known"},
        {"point without phone", paragraph("{phone_desk}"), error, topic_nl, "/p1", "has no phone"},
        {"point without url", paragraph("{url_desk}"), error, topic_nl, "/p1", "has no url"},
        {"argument of another text", paragraph("{count}"), error, topic_nl, "/p1", "{count} is not known"},
        {"plural of a date", paragraph("{until, plural, other {#}}"), error, topic_nl, "/p1", "no plural"},
        {"plural of a phone", paragraph("{phone_fair_work, plural, other {#}}"), error, topic_nl, "/p1", "no plural"},
        {"plural of words", [](Files& f) { f.set_text("i18n", "source_date", "{date, plural, other {#}}", "{date}"); },
         error, "i18n/nl.json", "/source_date", "no plural"},
        {"translation lacks a placeholder", paragraph("Bel {until}", "Call"), error, topic_en, "/p1/text",
         "lacks {until}"},
        {"translation has one too many", paragraph("Bel", "Call {until}"), error, topic_en, "/p1/text", "has {until}"},
        {"outdated translation lacks a placeholder", set(topic_nl, "/title", "Loon {wage}"), warning, topic_en,
         "/title/text", "lacks {wage}"},
        {"plural form is missing", paragraph("{rest, plural, other {#}}"), warning, topic_nl, "/p1",
         "lacks the form \"one\""},
        {"plural form too many", paragraph("{rest, plural, one {#} few {#} other {#}}"), warning, topic_nl, "/p1",
         "form \"few\""},
        {"price", paragraph("Je krijgt 12,50"), error, topic_nl, "/p1", "separator"},
        {"time", paragraph("Open om 09:00"), error, topic_nl, "/p1", "separator"},
        {"phone", paragraph("Bel 020-123"), error, topic_nl, "/p1", "separator"},
        {"thousand", paragraph("Max 1 000"), error, topic_nl, "/p1", "separator"},
        {"no-break thousand", paragraph("Max 1\u00A0000"), error, topic_nl, "/p1", "separator"},
        {"date", paragraph("Op 2026-11-23"), error, topic_nl, "/p1", "separator"},
        {"dash", paragraph("Van 9\u201317"), error, topic_nl, "/p1", "separator"},
        {"price inside a plural", paragraph("{rest, plural, one {1,5} other {#}}"), error, topic_nl, "/p1",
         "separator"},
        {"phone in a translation", paragraph("Bel", "Call 020-123"), error, topic_en, "/p1/text", "separator"},
        {"long number", paragraph("Bel 0201234567"), error, topic_nl, "/p1", "long number"},
        {"separator and spaces", paragraph("Bel 0900 - 8844"), error, topic_nl, "/p1", "separator"},
        {"brackets", paragraph("Bel 020(627)24"), error, topic_nl, "/p1", "separator"},
        {"hidden digits", paragraph("Bel 0900\u200B8844"), error, topic_nl, "/p1", "separator"},
        {"postcode", paragraph("In 1234 AB Utrecht"), error, topic_nl, "/p1", "a postcode"},
        {"web address", paragraph("Kijk op comensha.nl."), error, topic_nl, "/p1", "write {url_ID} here"},
        {"e-mail address in a translation", paragraph("Mail", "Mail info@example.de"), error, topic_en, "/p1/text",
         "a web or e-mail address (info@example.de)"},
        {"space before a mark", paragraph("Wat nu ?"), error, topic_nl, "/p1", "has a space before \"?\""},
        {"digits of another script", paragraph("\u0661\u0662"), error, topic_nl, "/p1", "another script"},
    };
}

/// Makes the help point confidential, in a category with secret places, and changes it.
Spoil secret(const std::string& pointer, const json& value) {
    return [=](Files& files) {
        files.json[site]["categories"][0]["secret_places"] = true;
        json& one = files.json[point];
        one["confidential"] = "yes";
        one["location_precision"] = "city";
        one["address"]["street"] = "";
        one[json::json_pointer(pointer)] = value;
    };
}

std::vector<Rule> rules_of_points() {
    return {
        {"a secret place with a street", secret("/address/street", "Kade 73"), error, point, "/address/street",
         "leave the street out"},
        {"a secret place with the letters of a street", secret("/address/postal_code", "3511 AB"), error, point,
         "/address/postal_code", "four digits alone"},
        {"a secret place known to the street", secret("/location_precision", "street"), error, point,
         "/location_precision", "\"national\""},
        {"a PO box as a place to visit", set(point, "/address/street", "Postbus 123"), error, point, "/address/street",
         "PO box"},
        {"a PO box behind a street", set(point, "/address/street", "Kade 9, postbus 123"), error, point,
         "/address/street", "PO box"},
        {"a postal code that no street has", set(point, "/address/postal_code", "1234 SA"), error, point,
         "/address/postal_code", "3511 AB"},
        {"a town under two names",
         [](Files& f) {
             f.json[point]["address"]["city"] = "Den Haag";
             f.json["content/help/desk.json"]["address"] = {{"city", "'s-Gravenhage"}};
         },
         warning, point, "/address/city", "\"'s-Gravenhage\"; write one name"},
        {"phone without country", set(point, "/phones/0/number", "020 760 0809"), error, point, "/phones/0/number",
         "+31"},
        {"phone too short", set(point, "/phones/0/number", "+31 20 760 080"), error, point, "/phones/0/number", "+31"},
        {"phone too long", set(point, "/phones/0/number", "+31 20 760 08090"), error, point, "/phones/0/number", "+31"},
        {"phone with brackets", set(point, "/phones/0/number", "+31 (0)20 760 0809"), error, point, "/phones/0/number",
         "+31"},
        {"free number with spaces", set(point, "/phones/0/number", "0800 2000"), error, point, "/phones/0/number",
         "0800-2000"},
        {"other short number", set(point, "/phones/0/number", "911"), error, point, "/phones/0/number", "112"},
        {"whatsapp", set(point, "/whatsapp", "0800-2000"), error, point, "/whatsapp", "+31 6"},
        {"e-mail", set(point, "/email", "info at x"), error, point, "/email", "e-mail"},
        {"url", set(point, "/url", "www.fairwork.nu"), error, point, "/url", "https://"},
        {"opening hours", set(point, "/opening_hours", "Mo-Fr 9-17"), error, point, "/opening_hours", "cannot be read"},
        {"opening hours of the sun", set(point, "/opening_hours", "sunrise-sunset"), error, point, "/opening_hours",
         "sun"},
        {"opening hours with a comment", set(point, "/opening_hours", "Mo 09:00-17:00 \"bel\""), error, point,
         "/opening_hours", "comment"},
        {"opening hours without an end", set(point, "/opening_hours", "Mo 09:00+"), error, point, "/opening_hours",
         "until when"},
        {"coordinates swapped", set(point, "/latitude", 4.9), warning, point, "/latitude", "outside the Netherlands"},
        {"coordinates swapped the other way", set(point, "/longitude", 52.37), warning, point, "/longitude", "outside"},
        {"no coordinates", drop(point, "/latitude"), error, point, "/latitude", "is missing"},
        {"address of a hidden place", set(point, "/location_precision", "national"), error, point, "/address",
         "street"},
        {"for whom", set(point, "/for_whom", {"cats"}), error, point, "/for_whom/0", "women"},
        {"closed until some time", set(point, "/closed_until", "spring"), error, point, "/closed_until", "a date"},
        {"wheelchair", set(point, "/wheelchair", true), error, point, "/wheelchair", "\"unknown\""},
        {"anonymous", set(point, "/anonymous", "maybe"), error, point, "/anonymous", "\"unknown\""},
        {"opening hours in a loose form", set(point, "/opening_hours", "mo 9:00-17:00, ph off"), error, point,
         "/opening_hours", "must be written \"Mo 09:00-17:00, PH off\""},
        {"opening hours without hours", set(point, "/opening_hours", "Mo-Fr"), error, point, "/opening_hours",
         "from when until when"},
        {"point has expired", set(point, "/expires_on", "2026-11-23"), warning, point, "/expires_on", "has expired"},
        {"point expires soon", set(point, "/expires_on", "2027-01-22"), warning, point, "/expires_on", "in 60 days"},
        {"point is not confirmed", set(point, "/confidence", "C"), warning, point, "/confidence",
         "nobody has confirmed"},
        {"fact has expired", set(facts, "/wage/expires_on", "2026-01-01"), warning, facts, "/wage/expires_on",
         "has expired"},
        {"fact expires soon", set(facts, "/wage/expires_on", "2026-11-24"), warning, facts, "/wage/expires_on",
         "in 1 day"},
        {"fact is not confirmed", set(facts, "/wage/confidence", "C"), warning, facts, "/wage/confidence",
         "nobody has confirmed"},
    };
}

void check_rules(const std::vector<Rule>& rules) {
    for (const Rule& rule : rules) {
        CAPTURE(rule.name);
        Files files = small_content();
        rule.spoil(files);
        const content::Loaded loaded = load_files(files);
        CAPTURE(content_test::all(loaded));
        CHECK(std::any_of(loaded.problems.begin(), loaded.problems.end(), [&](const content::Problem& problem) {
            return problem.severity == rule.severity && problem.file == rule.file && problem.pointer == rule.pointer &&
                   problem.message.find(rule.message) != std::string::npos;
        }));
        CHECK(loaded.content.has_value() == (rule.severity == Severity::warning));
    }
}

}  // namespace

TEST_CASE("a good content loads without a finding") {
    const content::Loaded loaded = load_files(small_content());
    CHECK(content_test::all(loaded).empty());
    REQUIRE(loaded.content);
    const content::Content& content = *loaded.content;
    CHECK(content.languages.size() == 2);
    REQUIRE(content.home.size() == 3);
    CHECK(content.home[1].kind == content::HomeTile::Kind::check);
    CHECK(content.home[1].target == "my-work");
    REQUIRE(content.topic("pay") != nullptr);
    CHECK(content.topic("pay")->section == "rights");
    REQUIRE(content.topic("pay")->blocks.size() == 3);
    CHECK(content.topic("pay")->blocks[1].type == content::BlockType::key_figure);
    CHECK(content.topic("pay")->blocks[1].fact == "wage");
    CHECK(content.topic("pay")->blocks[2].type == content::BlockType::link_check);
    CHECK(content.topic("pay")->texts.at("p1").by_language.at("en").state == content::TextState::reviewed);
    REQUIRE(content.check("my-work") != nullptr);
    CHECK(content.check("my-work")->questions.at(0).sign_when == content::Answer::yes);
    CHECK(std::get<double>(content.facts.at("wage").value) == doctest::Approx(14.99));
    CHECK(std::get<base::Date>(content.facts.at("until").value) == base::Date{2027, 3, 4});
    REQUIRE(content.help_point("fair-work") != nullptr);
    CHECK(content.help_point("fair-work")->phones.at(0).number == "+31 20 760 0809");
    CHECK(content.help_point("fair-work")->location_precision == content::LocationPrecision::street);
    CHECK(content.help_point("fair-work")->provenance.expires_on == base::Date{2027, 11, 23});
    CHECK(content.section("rights")->accent == content::AccentName::rights);
    CHECK(content.category("labour")->icon == "hat");
    CHECK(content.topic("py") == nullptr);
    CHECK(content.language("xx") == nullptr);
}

TEST_CASE("what decides whether somebody goes is read, and is unknown where it is not said") {
    Files files = small_content();
    json& point = files.json["content/help/fair-work.json"];
    point["wheelchair"] = "no";
    point["anonymous"] = "yes";
    point["closed_until"] = "2026-12-01";
    files.json["content/site.json"]["lines"] = {"emergency-112", "fair-work"};
    const content::Loaded loaded = load_files(files);
    CHECK(content_test::all(loaded).empty());
    const content::HelpPoint& read = *loaded.content->help_point("fair-work");
    CHECK(read.wheelchair == content::Tristate::no);
    CHECK(read.anonymous == content::Tristate::yes);
    CHECK(read.closed_until == base::Date{2026, 12, 1});
    CHECK(loaded.content->help_point("desk")->wheelchair == content::Tristate::unknown);
    CHECK_FALSE(loaded.content->help_point("desk")->closed_until.has_value());
    CHECK(loaded.content->phone_lines == std::vector<std::string>{"emergency-112", "fair-work"});
    files.json["content/site.json"]["lines"] = {"nobody"};
    CHECK(content_test::all(load_files(files)).find("content/site.json: /lines/0: ") != std::string::npos);
}

TEST_CASE("what is wrong with a file is found") {
    check_rules(rules_of_files());
}
TEST_CASE("what is wrong with a value is found") {
    check_rules(rules_of_types());
}
TEST_CASE("ids that do not exist, and things that nobody reaches, are found") {
    check_rules(rules_of_ids());
    check_rules(rules_of_lessons());
}
TEST_CASE("what is wrong with a text is found") {
    check_rules(rules_of_texts());
}
TEST_CASE("what is wrong with a message is found") {
    check_rules(rules_of_patterns());
}
TEST_CASE("only places where people may hide keep their street to themselves") {
    Files files = small_content();
    secret("/address/street", "")(files);
    CHECK_MESSAGE(load_files(files).problems.empty(), content_test::all(load_files(files)));
    // An office where what you tell stays confidential has a street.
    files.json[site]["categories"][0].erase("secret_places");
    files.json[point]["address"]["street"] = "Kade 73";
    files.json[point]["location_precision"] = "street";
    CHECK(load_files(files).problems.empty());
    // A shelter that everybody may know has one too.
    files.json[site]["categories"][0]["secret_places"] = true;
    files.json[point]["confidential"] = "unknown";
    CHECK(load_files(files).problems.empty());
}

TEST_CASE("what is wrong with a help point or a fact is found") {
    check_rules(rules_of_points());
}

TEST_CASE("all findings come at once, errors first and by file") {
    Files files = small_content();
    set(topic_nl, "/title", "12,50")(files);
    set(topic, "/colour", 1)(files);
    set(point, "/cost", "cheap")(files);
    remove(facts)(files);
    const content::Loaded loaded = load_files(files);
    std::vector<std::string> error_files;
    bool warnings_began = false;
    for (const content::Problem& problem : loaded.problems) {
        CHECK_FALSE((warnings_began && problem.severity == error));
        warnings_began = problem.severity == warning;
        if (problem.severity == error) {
            error_files.push_back(problem.file);
        }
    }
    CHECK(warnings_began);
    CHECK(std::is_sorted(error_files.begin(), error_files.end()));
    for (const std::string& file : {facts, point, topic, topic_nl}) {
        CAPTURE(file);
        CHECK(std::count(error_files.begin(), error_files.end(), file) > 0);
    }
}

TEST_CASE("small counts, numbers glued to letters and years may stand in a text") {
    for (const char* words :
         {"Na 3 dagen, op 1 plek.", "A1 en B2", "Sinds 2026.", "Stap 1. 2 mensen", "Je krijgt 5, niet meer"}) {
        CAPTURE(words);
        Files files = small_content();
        paragraph(words)(files);
        CHECK(load_files(files).content.has_value());
    }
}

TEST_CASE("an apostrophe is no quote unless it stands before a brace") {
    Files files = small_content();
    paragraph("Foto's van 's-Gravenhage voor {until}", "It's {until}")(files);
    CHECK(content_test::all(load_files(files)).find("/p1") == std::string::npos);
}

TEST_CASE("a draft is a draft until the source changes") {
    Files files = small_content();
    set(topic_en, "/title/state", "draft")(files);
    content::Loaded loaded = load_files(files);
    REQUIRE(loaded.content);
    CHECK(loaded.content->topic("pay")->texts.at("title").by_language.at("en").state == content::TextState::draft);
    set(topic_nl, "/title", "Het loon")(files);
    loaded = load_files(files);
    REQUIRE(loaded.content);
    CHECK(loaded.content->topic("pay")->texts.at("title").by_language.at("en").state == content::TextState::outdated);
}

TEST_CASE("emergency and desk give no warning about their age") {
    Files files = small_content();
    set("content/help/emergency-112.json", "/expires_on", "2020-01-01")(files);
    CHECK(content_test::all(load_files(files)).empty());
}

TEST_CASE("folders that are not there, links in circles and pipes are findings, not crashes") {
    const test::TemporaryFolder folder;
    CHECK(content_test::load_folder(folder.path()).problems.size() == 2);
    small_content().write_to(folder.path());
    namespace fs = std::filesystem;
    fs::remove(folder.path() / facts);
    fs::create_symlink(folder.path() / facts, folder.path() / facts);
    fs::create_directory_symlink(folder.path() / "content/topics", folder.path() / "content/topics/round");
    fs::remove(folder.path() / point);
    fs::create_directory(folder.path() / point);
    const content::Loaded loaded = content_test::load_folder(folder.path());
    const std::string found = content_test::all(loaded);
    CAPTURE(found);
    CHECK(found.find("content/facts.json: cannot be read") != std::string::npos);
    CHECK(found.find("content/topics/round/topic.json: is missing") != std::string::npos);
    CHECK(found.find("content/help/fair-work.json: is no ordinary file") != std::string::npos);
}

TEST_CASE("a trailing slash does not change how files are called") {
    const test::TemporaryFolder folder;
    Files files = small_content();
    set(topic, "/colour", 1)(files);
    files.write_to(folder.path());
    const content::Loaded loaded =
        content::load({folder.path() / "content/", folder.path() / "i18n/"}, content_test::today);
    REQUIRE(loaded.problems.size() == 1);
    CHECK(content::to_string(loaded.problems[0]) ==
          topic + ": /colour: is not known here; check the spelling or remove it");
}

TEST_CASE("the hash is FNV-1a of 64 bits") {
    // Test vectors of the algorithm's authors.
    CHECK(content::source_hash("") == "cbf29ce484222325");
    CHECK(content::source_hash("a") == "af63dc4c8601ec8c");
    CHECK(content::source_hash("foobar") == "85944171f73967e8");
}

namespace {

/// The small content with a third language before the others, which has nothing but its line in languages.json.
Files with_planned_language() {
    Files files = small_content();
    json polish = files.json.at(languages)["languages"][1];
    polish["tag"] = "pl";
    polish["endonym"] = "Polski";
    json& list = files.json.at(languages)["languages"];
    list.insert(list.begin(), polish);
    return files;
}

}  // namespace

TEST_CASE("a language without words of the interface is known, but not offered and not called untranslated") {
    const content::Loaded loaded = load_files(with_planned_language());
    CHECK(content_test::all(loaded).empty());
    REQUIRE(loaded.content);
    CHECK(loaded.content->languages.size() == 2);
    CHECK(loaded.content->languages[0].tag == "nl");
    REQUIRE(loaded.content->planned.size() == 1);
    CHECK(loaded.content->planned[0].tag == "pl");
    CHECK(loaded.content->language("pl") == nullptr);
    REQUIRE(loaded.content->known_language("pl") != nullptr);
    CHECK(loaded.content->known_language("pl")->endonym == "Polski");
    CHECK(loaded.content->known_language("nl") == loaded.content->language("nl"));
    CHECK(loaded.content->known_language("xx") == nullptr);
}

TEST_CASE("a language is offered in its place in the menu as soon as its interface has words") {
    Files files = with_planned_language();
    files.json["i18n/pl.json"]["back"] = content_test::translation("Terug", "Wstecz");
    const content::Loaded loaded = load_files(files);
    REQUIRE(loaded.content);
    REQUIRE(loaded.content->languages.size() == 3);
    CHECK(loaded.content->languages[0].tag == "pl");
    CHECK(loaded.content->planned.empty());
    const std::string found = content_test::all(loaded);
    CHECK(found.find("content/topics/pay/pl.json: is missing: not translated yet") != std::string::npos);
    CHECK(found.find("i18n/pl.json: /idle_seconds: is not translated yet") != std::string::npos);
}

TEST_CASE("texts in a language that is not offered are read by nobody, and the check says why") {
    Files files = with_planned_language();
    files.json["content/topics/pay/pl.json"]["title"] = content_test::translation("Je loon", "Twoja płaca");
    files.json.at(point)["texts"]["pl"] = json::object();
    const content::Loaded loaded = load_files(files);
    CHECK(loaded.content.has_value());
    CHECK(content_test::all(loaded) ==
          point + ": /texts/pl: is read by nobody yet: translate the words of the interface first, i18n/pl.json\n" +
              "content/topics/pay/pl.json: is read by nobody yet: translate the words of the interface first, "
              "i18n/pl.json\n");
}

TEST_CASE("without its words of the interface the source language is an error, not an unknown language") {
    Files files = small_content();
    files.json.erase("i18n/nl.json");
    const std::string found = content_test::all(load_files(files));
    CHECK(found.find("i18n/nl.json: is missing: the texts in the source language") != std::string::npos);
    CHECK(found.find("no language") == std::string::npos);
}

TEST_CASE("pages for helpers lack no translation, pages for visitors do") {
    Files files = small_content();
    with_lesson([](json&) {})(files);
    CHECK(content_test::all(load_files(files)).empty());
    files.json[topic]["audience"] = "helper";
    files.json.erase(topic_en);
    CHECK(content_test::all(load_files(files)).empty());
    files.json[topic]["audience"] = "visitor";
    CHECK(content_test::all(load_files(files)).find(topic_en + ": is missing") != std::string::npos);
}

TEST_CASE("a pictogram that does not exist is an error where the pictograms are known") {
    const test::TemporaryFolder folder;
    Files files = small_content();
    files.json["assets/icons.json"] = {{"scale", 1}, {"hat", 2}, {"list", 3}, {"passport", 4}};
    files.write_to(folder.path());
    const content::Loaded loaded =
        content::load({folder.path() / "content", folder.path() / "i18n", folder.path() / "assets/icons.json"}, {});
    CHECK(content_test::all(loaded) == topic + ": /icon: there is no pictogram \"cash\" in assets/icons.json\n");
}

TEST_CASE("the words alone are read without what they refer to, and not when they have errors") {
    const test::TemporaryFolder folder;
    content_test::Files files = small_content();
    files.write_to(folder.path());
    const content::Folders folders{folder.path() / "content", folder.path() / "i18n"};
    const auto words = content::load_words(folders, content_test::today);
    REQUIRE(words.has_value());
    CHECK(words->languages.size() == 2);
    CHECK_FALSE(words->interface.empty());
    CHECK(words->topics.empty());
    CHECK(words->help.empty());
    files.raw["content/site.json"] = "{";
    files.write_to(folder.path());
    CHECK_FALSE(content::load_words(folders, content_test::today).has_value());
}

TEST_CASE("content is large from a thousand help points on") {
    const test::TemporaryFolder folder;
    const content::Folders folders{folder.path() / "content", folder.path() / "i18n"};
    CHECK_FALSE(content::is_large(folders));
    std::filesystem::create_directories(folders.content / "help");
    for (std::size_t i = 0; i <= content::most_at_once; ++i) {
        if (i == content::most_at_once) {
            CHECK_FALSE(content::is_large(folders));
        }
        std::ofstream(folders.content / "help" / (std::to_string(i) + ".json")) << "{}";
    }
    CHECK(content::is_large(folders));
}

namespace {

std::string lines_of(const content::Loaded& loaded) {
    std::string lines;
    for (const content::Problem& problem : loaded.problems) {
        lines += content::to_string(problem) + "\n";
    }
    return lines;
}

}  // namespace

TEST_CASE("a file that cannot be read comes first, and nothing is said of what only follows from it") {
    // What is wrong besides has nothing to do with it and is still told.
    const std::string other = "i18n/languages.json: /colour: is not known here; check the spelling or remove it\n";
    const auto spoilt = [&](const std::string& file, const std::string& bytes) {
        Files files = small_content();
        set(languages, "/colour", 1)(files);
        files.raw[file] = bytes;
        return load_files(files);
    };
    for (const std::string& file : {site, facts, topic, topic_nl, check_file, point, std::string("i18n/nl.json"),
                                    std::string("content/site/nl.json"), std::string("content/checks/my-work/nl.json"),
                                    std::string("content/help/desk.json")}) {
        for (const std::string bytes : {"{\"a\" 1}", "", "{\"a\": \"\xFF\"}"}) {
            CAPTURE(file);
            const content::Loaded loaded = spoilt(file, bytes);
            CAPTURE(lines_of(loaded));
            REQUIRE(loaded.problems.size() == 2);
            CHECK(loaded.problems[0].file == file);
            CHECK(loaded.problems[0].kind == content::ProblemKind::unreadable);
            CHECK(content::to_string(loaded.problems[1]) + "\n" == other);
        }
    }
    const content::Loaded without_languages = spoilt(languages, "{");
    CAPTURE(lines_of(without_languages));
    CHECK(without_languages.problems.size() == 1);
}

TEST_CASE("names of files go into messages without what would colour a console") {
    Files files = small_content();
    files.raw["content/topics/a\x1B[31m\nb/nl.json"] = "{}";
    CHECK(lines_of(load_files(files)).starts_with("content/topics/a\\x1B[31m\\x0Ab: is no id of a topic"));
}
