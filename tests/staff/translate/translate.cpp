// Out to translators and back: nothing is lost, nothing wrong comes in.
#include "staff/translate/translate.h"

#include "content/read/load.h"
#include "staff/copy.h"
#include "staff/outcome.h"
#include "staff/translate/import_catalog.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

namespace fs = std::filesystem;
using nlohmann::ordered_json;
using staff_test::Copy;
using staff_test::Outcome;

namespace {

Outcome export_texts(const std::vector<std::string>& arguments) {
    return staff_test::run(staff::translate_export_command, arguments);
}

Outcome import_texts(const std::vector<std::string>& arguments) {
    return staff_test::run(staff::translate_import_command, arguments);
}

/// Exports a language into a file in the copy and returns its bytes.
std::string exported(const Copy& copy, const std::string& language, const std::string& ending = "po") {
    const fs::path file = copy.path() / (language + "." + ending);
    const Outcome outcome =
        export_texts({"--lang", language, "--out", file.string(), "--overwrite", copy.path().string()});
    CAPTURE(outcome.complaint);
    REQUIRE(outcome.status == 0);
    return copy.bytes(language + "." + ending);
}

/// Imports bytes as they come from a translator.
Outcome import(const Copy& copy, const std::string& bytes, const std::string& ending = "po",
               const std::vector<std::string>& more = {}) {
    const std::string name = "work." + ending;
    copy.write(name, bytes);
    std::vector<std::string> arguments = {(copy.path() / name).string(), copy.path().string()};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return import_texts(arguments);
}

std::string replaced(std::string text, const std::string& what, const std::string& by) {
    const std::size_t at = text.find(what);
    REQUIRE_MESSAGE(at != std::string::npos, what);
    return text.replace(at, what.size(), by);
}

/// The entry of a context, with its comments, up to the empty line behind it.
std::string entry_of(const std::string& po, const std::string& context) {
    const std::size_t at = po.find("msgctxt \"" + context + "\"");
    REQUIRE_MESSAGE(at != std::string::npos, context);
    const std::size_t begin = po.rfind("\n\n", at) + 2;
    const std::size_t end = po.find("\n\n", at);
    return po.substr(begin, end == std::string::npos ? end : end - begin);
}

/// Sets the translation of an entry whose words stand on one line, and takes away or adds a fuzzy mark.
enum class Fuzzy { no, yes };
std::string with(const std::string& po, const std::string& context, const std::string& translation,
                 Fuzzy fuzzy = Fuzzy::no) {
    const std::string entry = entry_of(po, context);
    std::string changed = entry.substr(0, entry.find("msgstr ")) + "msgstr \"" + translation + "\"";
    const std::string mark = "#, fuzzy\n";
    if (const std::size_t at = changed.find(mark); at != std::string::npos) {
        changed.erase(at, mark.size());
    }
    if (fuzzy == Fuzzy::yes) {
        changed = replaced(changed, "msgctxt ", mark + "msgctxt ");
    }
    return replaced(po, entry, changed);
}

std::size_t line_of(const std::string& text, const std::string& words) {
    const std::size_t at = text.find(words);
    REQUIRE(at != std::string::npos);
    return static_cast<std::size_t>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n')) + 1;
}

constexpr const char* page = "content/topics/holiday-and-sick/uk.json";

}  // namespace

TEST_CASE("an export that comes back unchanged changes no byte, in every language and both forms") {
    const Copy copy;
    const auto before = copy.tree();
    for (const char* language : {"uk", "ru", "ar", "ti", "en"}) {
        for (const char* ending : {"po", "csv"}) {
            CAPTURE(language);
            CAPTURE(ending);
            const Outcome outcome = import(copy, exported(copy, language, ending), ending);
            CAPTURE(outcome.complaint);
            CHECK(outcome.status == 0);
            CHECK(outcome.printed.starts_with("0 texts taken over into 0 files, "));
            CHECK(copy.tree() == before);
        }
    }
}

TEST_CASE("translations that were lost come back to their places, byte for byte") {
    for (const char* ending : {"po", "csv"}) {
        CAPTURE(ending);
        const Copy copy;
        const auto before = copy.tree();
        const std::string bytes = exported(copy, "ar", ending);
        for (const auto& [file, text] : before) {
            if (file.ends_with("/ar.json") && !file.starts_with("content/glossary")) {
                // A whole file, all its texts, or some.
                if (file.starts_with("content/topics")) {
                    fs::remove(copy.path() / file);
                } else if (file.starts_with("i18n")) {
                    copy.write(file, "{}\n");
                } else {
                    copy.drop(file, "/" + copy.read(file).begin().key());
                }
            } else if (file.starts_with("content/help/")) {
                copy.drop(file, "/texts/ar/description");
            }
        }
        REQUIRE(copy.tree() != before);
        const Outcome outcome = import(copy, bytes, ending);
        CAPTURE(outcome.complaint);
        CHECK(outcome.status == 0);
        CHECK(copy.tree() == before);
    }
}

TEST_CASE("a PO file says what a translator needs to know") {
    const Copy copy;
    copy.set(page, "/title/of", "0000000000000000");
    copy.set(page, "/summary/state", "reviewed");
    copy.drop(page, "/g3");
    const std::string po = exported(copy, "uk");
    CHECK(po.find("\"Language: uk\\n\"") != std::string::npos);
    CHECK(po.find("msgctxt \"topics/holiday-and-sick/title\"") < po.find("msgctxt \"topics/holiday-and-sick/a1\""));
    CHECK(
        entry_of(po, "topics/holiday-and-sick/g1") ==
        "#. page \"Vakantie en ziek zijn\": line of a list\n"
        "#. state: draft\n"
        "#. {holiday_weeks}: a number of weeks, now 4; keep it as it is, with the forms one, few, many, other of your "
        "language; # is the number\n"
        "#. picture: build/kiosk --route topic/holiday-and-sick --lang nl --shot picture.png\n"
        "msgctxt \"topics/holiday-and-sick/g1\"\n"
        "msgid \"\"\n"
        "\"Je hebt elk jaar minstens {holiday_weeks, plural, one {# week} other {# \"\n"
        "\"weken}} betaalde vakantie.\"\n"
        "msgstr \"\"\n"
        "\"Щороку Ви маєте щонайменше {holiday_weeks, plural, one {# тиждень} few {# \"\n"
        "\"тижні} many {# тижнів} other {# тижня}} оплачуваної відпустки.\"");
    CHECK(entry_of(po, "topics/holiday-and-sick/title").find("#. state: outdated\n") != std::string::npos);
    CHECK(entry_of(po, "topics/holiday-and-sick/title").find("\n#, fuzzy\n") != std::string::npos);
    CHECK(entry_of(po, "topics/holiday-and-sick/summary").find("#. state: reviewed\n") != std::string::npos);
    CHECK(entry_of(po, "topics/holiday-and-sick/summary").find("fuzzy") == std::string::npos);
    CHECK(entry_of(po, "topics/holiday-and-sick/g3").ends_with("\nmsgstr \"\""));
    CHECK(entry_of(po, "topics/holiday-and-sick/g2_soft").find("stands in for g2 once its figure has expired") !=
          std::string::npos);
    const std::string note = entry_of(po, "help/comensha/note");
    CHECK(note.find("#. help point CoMensha: note\n") != std::string::npos);
    CHECK(note.find("#. {phone_police}: the phone number of ") != std::string::npos);
    CHECK(note.find("--route help/comensha ") != std::string::npos);
}

TEST_CASE("new and changed translations become drafts of the present source") {
    const Copy copy;
    copy.set(page, "/title/state", "reviewed");
    copy.set(page, "/h1/state", "reviewed");
    copy.set(page, "/g3/of", "0000000000000000");
    copy.drop(page, "/g6");
    const auto before = copy.tree();
    std::string po = exported(copy, "uk");
    po = with(po, "topics/holiday-and-sick/title", "Зарплата");
    po = with(po, "topics/holiday-and-sick/g3", copy.read(page)["g3"]["text"]);  // the mark is gone: it still fits
    po = with(po, "topics/holiday-and-sick/g6", "Новий текст.");
    const Outcome outcome = import(copy, po);
    CAPTURE(outcome.complaint);
    CHECK(outcome.status == 0);
    CHECK(outcome.printed.starts_with("3 texts taken over into 1 file, "));
    CHECK(outcome.printed.find(" unchanged, 0 without") != std::string::npos);
    const ordered_json after = copy.read(page);
    const ordered_json source = copy.read("content/topics/holiday-and-sick/nl.json");
    CHECK(after["title"]["text"] == "Зарплата");
    CHECK(after["title"]["state"] == "draft");
    CHECK(after["h1"]["state"] == "reviewed");
    CHECK(after["g3"]["of"] == content::source_hash(source["g3"].get<std::string>()));
    CHECK(after["g6"]["state"] == "draft");
    // Nothing else has changed, and the new text stands where the source has it.
    auto expected = before;
    ordered_json file = ordered_json::parse(expected[page]);
    file["title"]["text"] = "Зарплата";
    file["title"]["state"] = "draft";
    file["g3"]["of"] = after["g3"]["of"];
    ordered_json ordered;
    for (const auto& item : source.items()) {
        ordered[item.key()] = item.key() == "g6" ? after["g6"] : file[item.key()];
    }
    expected[page] = ordered.dump(2) + "\n";
    CHECK(copy.tree() == expected);
}

TEST_CASE("a native speaker who has read the file makes it reviewed, but not what is outdated") {
    const Copy copy;
    copy.set(page, "/title/of", "0000000000000000");
    const Outcome outcome = import(copy, exported(copy, "uk"), "po", {"--state", "reviewed"});
    CAPTURE(outcome.complaint);
    CHECK(outcome.status == 0);
    CHECK(copy.read(page)["g2"]["state"] == "reviewed");
    CHECK(copy.read("content/help/fier.json")["texts"]["uk"]["note"]["state"] == "reviewed");
    CHECK(copy.read(page)["title"]["state"] == "draft");
    CHECK(copy.read(page)["title"]["of"] == "0000000000000000");
}

TEST_CASE("what is marked fuzzy never counts as a translation of the present source") {
    const Copy copy;
    copy.set(page, "/title/of", "0000000000000000");
    copy.drop(page, "/g6");
    const ordered_json before = copy.read(page);
    std::string po = exported(copy, "uk");
    po = with(po, "topics/holiday-and-sick/title", "Ще не те", Fuzzy::yes);
    po = with(po, "topics/holiday-and-sick/g6", "Здогад.", Fuzzy::yes);
    po = with(po, "topics/holiday-and-sick/g3", "Сумнів.", Fuzzy::yes);
    const Outcome outcome = import(copy, po);
    CHECK(outcome.status == 0);
    CHECK(outcome.complains("work.po: line " + std::to_string(line_of(po, "msgctxt \"topics/holiday-and-sick/g6\"")) +
                            ": topics/holiday-and-sick/g6: is marked fuzzy (outdated), so it is not taken over"));
    CHECK(outcome.complains("topics/holiday-and-sick/g3: is marked fuzzy"));
    const ordered_json after = copy.read(page);
    CHECK(after["title"]["text"] == "Ще не те");
    CHECK(after["title"]["of"] == "0000000000000000");
    CHECK(after["g3"] == before["g3"]);
    CHECK_FALSE(after.contains("g6"));
}

TEST_CASE("an empty translation leaves what is there") {
    const Copy copy;
    const auto before = copy.tree();
    const Outcome outcome = import(copy, with(exported(copy, "uk"), "topics/holiday-and-sick/g2", ""));
    CHECK(outcome.status == 0);
    CHECK(outcome.printed.find(", 1 without a translation, ") != std::string::npos);
    CHECK(copy.tree() == before);
}

TEST_CASE("a refused entry names its line and the remedy, and nothing at all is written") {
    const Copy copy;
    const auto before = copy.tree();
    const std::string po = exported(copy, "uk");
    const std::string good = with(po, "topics/holiday-and-sick/title", "Зарплата");
    struct Case {
        const char* context;
        const char* translation;
        const char* complaint;
    };
    for (const Case& one : std::vector<Case>{
             {"topics/holiday-and-sick/g2", "Вісім відсотків.",
              "lacks {holiday_pay}, which the source text has; write {holiday_pay}"},
             {"topics/holiday-and-sick/g2", "{holiday_payment}.", "lacks {holiday_pay}"},
             {"topics/holiday-and-sick/g2", "{holiday_pay} {sick_pay}.",
              "has {sick_pay}, which the source text does not have"},
             {"topics/holiday-and-sick/g2", "{holiday_pay, plural, other {#}}.", "uses {holiday_pay} in another way"},
             {"topics/holiday-and-sick/g2", "{holiday_pay.", "cannot be read as a message"},
             {"topics/holiday-and-sick/g1", "{holiday_weeks} тижні.",
              "uses {holiday_weeks} in another way than the source text; write {holiday_weeks, plural, one {# …} few "
              "{# …} many {# …} other {# …}}"},
             {"topics/holiday-and-sick/g1", "{holiday_weeks, plural, one {# {sick_pay}} other {#}}.",
              "has {sick_pay}, which"},
             {"topics/holiday-and-sick/g1", "Багато тижнів.", "lacks {holiday_weeks}"},
             {"topics/holiday-and-sick/g3", "Подзвоніть 030-1234567.", "/g3/text: has digits with a separator"},
             {"topics/holiday-and-sick/g3", "Текст \xE2\x80\xAEтут.",
              "/g3/text: has an invisible character that turns text around"},
             {"topics/holiday-and-sick/g3", "Текст \xF0\x9F\xA6\x9C.",
              "has characters that no font of this language has"}}) {
        CAPTURE(one.context);
        CAPTURE(one.translation);
        const std::string bytes = with(good, one.context, one.translation);
        const Outcome outcome = import(copy, bytes);
        CAPTURE(outcome.complaint);
        CHECK(outcome.status == 1);
        CHECK(outcome.complains("work.po: line " +
                                std::to_string(line_of(bytes, "msgctxt \"" + std::string(one.context) + "\"")) + ": "));
        CHECK(outcome.complains(one.complaint));
        CHECK(outcome.complaint.ends_with("nothing was taken over; mend this and import again\n"));
        CHECK(copy.tree() == before);
    }
}

TEST_CASE("a plural form that the language has and the translation lacks is remarked on") {
    const Copy copy;
    const Outcome outcome = import(copy, with(exported(copy, "uk"), "topics/holiday-and-sick/g1",
                                              "{holiday_weeks, plural, one {# тиждень} other {# тижня}}."));
    CHECK(outcome.status == 0);
    CHECK(outcome.complains("lacks the form \"few\""));
    CHECK(outcome.complains("lacks the form \"many\""));
}

TEST_CASE("files that do not fit the content are refused") {
    const Copy copy;
    const std::string po = exported(copy, "uk");
    const auto before = copy.tree();
    const auto refused = [&](const std::string& bytes, const std::string& complaint) {
        const Outcome outcome = import(copy, bytes);
        CAPTURE(outcome.complaint);
        CAPTURE(complaint);
        CHECK(outcome.status == 1);
        CHECK(outcome.complains(complaint));
        CHECK(outcome.complains("nothing was taken over"));
        CHECK(copy.tree() == before);
    };
    refused(replaced(po, "Language: uk", "Language: xx"), "is in the language \"xx\", but one can translate into");
    refused(replaced(po, "Language: uk", "Language: nl"), "is in the language \"nl\"");
    refused(replaced(po, "\"Language: uk\\n\"\n", ""), "has no header with its language");
    refused(replaced(po, "charset=UTF-8", "charset=ISO-8859-5"), "");
    refused(replaced(po, "msgid \"Nee\"", "msgid \"Neen\""),
            "i18n/answer_no: the source text has changed since the export; export again");
    refused(replaced(po, "i18n/answer_no", "i18n/answer_never"), "the content has no such text");
    refused(replaced(po, "msgctxt \"i18n/answer_no\"\n", ""), "the entry \"Nee\" has no msgctxt");
    refused(po + "\n" + entry_of(po, "topics/holiday-and-sick/g2") + "\n", "duplicate message definition");
    refused(replaced(po, "msgstr \"Ні\"", "msgstr \"Ні"), "work.po: line ");
    refused(po.substr(0, po.find("msgid \"Nee\"")), "work.po: ");
    refused(replaced(po, "msgstr \"Ні\"", R"(msgstr "\xE9")"),
            "has a code such as \"\\xFF\" that is no letter of UTF-8");
    refused("\xFF\xFE", "is no valid UTF-8");
    refused("", "work.po: ");
    const Outcome other = import(copy, po, "po", {"--lang", "ru"});
    CHECK(other.status == 1);
    CHECK(other.complains("is in the language \"uk\", not in \"ru\""));
}

TEST_CASE("programs of translators may wrap, sort and annotate") {
    const Copy copy;
    std::string po = with(exported(copy, "uk"), "topics/holiday-and-sick/title", "Зар\"\n\"плата");
    po = replaced(po, "\"Language: uk\\n\"", "\"Language: uk\\n\"\n\"X-Generator: Poedit 3.2\\n\"");
    po = replaced(po, "msgctxt \"topics/holiday-and-sick/title\"",
                  "msgctxt \"\"\n\"topics/holiday-and-sick/\"\n\"title\"");
    po += "\n#~ msgctxt \"topics/holiday-and-sick/gone\"\n#~ msgid \"Weg\"\n#~ msgstr \"Геть\"\n";
    const Outcome outcome = import(copy, po);
    CAPTURE(outcome.complaint);
    CHECK(outcome.status == 0);
    CHECK(copy.read(page)["title"]["text"] == "Зарплата");
    // The line is still found.
    const std::string wrong = replaced(po, "Зар\"\n\"плата", "{x}");
    CHECK(import(copy, wrong)
              .complains("line " + std::to_string(line_of(wrong, "msgctxt \"\"\n")) + ": topics/holiday-and-sick/t"));
}

TEST_CASE("a right-to-left text comes back from a spreadsheet as it went") {
    const Copy copy;
    const std::string csv = exported(copy, "ar", "csv");
    CHECK(csv.starts_with("\xEF\xBB\xBF\"context\",\"source (nl)\",\"translation (ar)\",\"state\",\"note\"\r\n"));
    const std::string file = "content/topics/holiday-and-sick/ar.json";
    const std::string old_title = copy.read(file)["title"]["text"];
    const std::string title = "\xD8\xA3\xD8\xAC\xD8\xB1\xD9\x83\xD8\x8C \"\xD8\xA7\xD9\x84\xD9\x8A\xD9\x88\xD9\x85\"";
    std::string quoted = title;
    for (std::size_t at = quoted.find('"'); at != std::string::npos; at = quoted.find('"', at + 2)) {
        quoted.insert(at, 1, '"');
    }
    const Outcome outcome =
        import(copy, replaced(csv, "\"Vakantie en ziek zijn\",\"" + old_title, "\"Vakantie en ziek zijn\",\"" + quoted),
               "csv");
    CAPTURE(outcome.complaint);
    CHECK(outcome.status == 0);
    CHECK(copy.read(file)["title"]["text"] == title);
    CHECK(copy.read(file)["title"]["state"] == "draft");
    CHECK(exported(copy, "ar", "csv").find("\"Vakantie en ziek zijn\",\"" + quoted + "\",\"draft\"") !=
          std::string::npos);
    const std::string again = exported(copy, "ar", "csv");
    CHECK(import(copy, again, "csv").printed.starts_with("0 texts taken over"));
    CHECK(exported(copy, "ar", "csv") == again);
}

TEST_CASE("a malformed row is refused with its line, and nothing is written") {
    const Copy copy;
    const auto before = copy.tree();
    const std::string csv = exported(copy, "ar", "csv") + "\"i18n/back\",\"Terug\"\r\n";
    const Outcome outcome = import(copy, csv, "csv");
    CHECK(outcome.status == 1);
    CHECK(outcome.complains("work.csv: line " + std::to_string(line_of(csv, "\"i18n/back\",\"Terug\"\r\n")) +
                            ": has 2 columns, the first line has 5"));
    const std::string twice = exported(copy, "ar", "csv");
    const std::size_t row = twice.find("\"i18n/back\"");
    const Outcome doubled = import(copy, twice + twice.substr(row, twice.find("\r\n", row) + 2 - row), "csv");
    CHECK(doubled.status == 1);
    CHECK(doubled.complains("i18n/back: is there twice; keep one of them"));
    CHECK(copy.tree() == before);
}

TEST_CASE("an export does not write over work by itself") {
    const Copy copy;
    copy.write("uk.po", "work");
    const std::string file = (copy.path() / "uk.po").string();
    const Outcome outcome = export_texts({"--lang", "uk", "--out", file, copy.path().string()});
    CHECK(outcome.status == 1);
    CHECK(outcome.complains("may hold work that was not imported yet"));
    CHECK(copy.bytes("uk.po") == "work");
    CHECK(exported(copy, "uk").size() > 4);
}

TEST_CASE("arguments of translate that make no sense") {
    const Copy copy;
    const std::string folder = copy.path().string();
    CHECK(export_texts({folder}).complains("--lang is required; usage: kiosk-staff translate export"));
    CHECK(export_texts({"--lang", "nl", "--out", folder + "/a.po", folder}).complains("nl is the source"));
    CHECK(export_texts({"--lang", "xx", "--out", folder + "/a.po", folder}).complains("--lang xx: is no language"));
    CHECK(export_texts({"--lang", "uk", "--out", folder + "/no/a.po", folder}).complains("cannot be written here"));
    CHECK(import_texts({folder + "/none.po", folder}).complains("none.po: there is no such file"));
    CHECK(import_texts({folder + "/none.po", folder, "--state", "good"}).complains("use draft|reviewed"));
    CHECK(import_texts({"--help"}).printed.find("--state") != std::string::npos);
}

TEST_CASE("placeholders are compared by name and use") {
    CHECK(staff::check_placeholders("Bel {x}.", "Call {x}, really {x}.", "en").ok());
    CHECK(staff::check_placeholders("{n, plural, one {# {x}} other {# {x}s}}",
                                    "{n, plural, one {# {x}} few {# {x}} many {# {x}} other {# {x}}}", "uk")
              .ok());
    CHECK(staff::check_placeholders("{n, plural, one {# {x}} other {# {x}s}}", "{n, plural, one {#} other {#}}", "en")
              .error()
              .message.starts_with("lacks {x}"));
    CHECK(staff::check_placeholders("Niets", "It's nothing", "en").ok());
}
