// Files as other programs and other people write them: taken where they can be, else refused with what to do.
#include "staff/translate/translate.h"

#include "content/read/load.h"
#include "staff/copy.h"
#include "staff/files/encoding.h"
#include "staff/outcome.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using staff_test::Copy;
using staff_test::Outcome;

namespace {

const std::string page = "content/topics/holiday-and-sick/";

std::string header(const std::string& language) {
    return "msgid \"\"\nmsgstr \"\"\n\"Language: " + language +
           "\\n\"\n\"X-Source-Language: nl\\n\"\n\"MIME-Version: 1.0\\n\"\n"
           "\"Content-Type: text/plain; charset=UTF-8\\n\"\n\"Content-Transfer-Encoding: 8bit\\n\"\n\n";
}

std::string source_of(const Copy& copy, const std::string& id) {
    return copy.read(page + "nl.json")[id].get<std::string>();
}

/// A PO file with one text of the page.
std::string po(const Copy& copy, const std::string& language, const std::string& id, const std::string& translation) {
    return header(language) + "msgctxt \"topics/holiday-and-sick/" + id + "\"\nmsgid \"" + source_of(copy, id) +
           "\"\nmsgstr \"" + translation + "\"\n";
}

std::string csv(const Copy& copy, const std::string& language, const std::string& id, const std::string& translation) {
    return "context,source (nl),translation (" + language + "),state,note\r\n\"topics/holiday-and-sick/" + id +
           "\",\"" + source_of(copy, id) + "\",\"" + translation + "\",draft,\r\n";
}

Outcome import(const Copy& copy, const std::string& bytes, const std::string& ending = "po") {
    copy.write("work." + ending, bytes);
    return staff_test::run(staff::translate_import_command,
                           {(copy.path() / ("work." + ending)).string(), copy.path().string()});
}

std::string text_in(const Copy& copy, const std::string& language, const std::string& id) {
    const nlohmann::ordered_json file = copy.read(page + language + ".json");
    return file.contains(id) ? file[id]["text"].get<std::string>() : std::string();
}

/// Imports a text as PO and as CSV, each of which must be refused with these words; nothing may change.
void refused(const std::string& language, const std::string& id, const std::string& translation,
             const std::string& words) {
    const Copy copy;
    const auto before = copy.tree();
    for (const Outcome& outcome : {import(copy, po(copy, language, id, translation)),
                                   import(copy, csv(copy, language, id, translation), "csv")}) {
        CAPTURE(translation);
        CAPTURE(outcome.complaint);
        CHECK(outcome.status == 1);
        CHECK(outcome.complains(words));
        CHECK_FALSE(outcome.complains("U_"));
        CHECK(copy.tree() == before);
    }
}

}  // namespace

TEST_CASE("a byte order mark and the line ends of any system are taken, and lines are counted alike") {
    for (const std::string& mark : {std::string(), std::string(staff::byte_order_mark)}) {
        for (const std::string end : {"\n", "\r\n", "\r"}) {
            const Copy copy;
            const auto written = [&](const std::string& translation) {
                std::string bytes = mark;
                for (const char c : po(copy, "uk", "h1", translation)) {
                    bytes += c == '\n' ? end : std::string(1, c);
                }
                return bytes;
            };
            const Outcome outcome = import(copy, written("Відпустки"));
            CAPTURE(outcome.complaint);
            CHECK(outcome.status == 0);
            CHECK(text_in(copy, "uk", "h1") == "Відпустки");
            CHECK(import(copy, written("{x}")).complains("work.po: line 9: topics/holiday-and-sick/h1: "));
        }
    }
}

TEST_CASE("a file in another encoding is refused by its name") {
    const Copy copy;
    const std::string text = po(copy, "uk", "h1", "X");
    const auto with_charset = [&](const std::string& charset, const std::string& letters) {
        std::string bytes = text;
        bytes.replace(bytes.find("UTF-8"), 5, charset);
        return bytes.replace(bytes.rfind("X\""), 1, letters);
    };
    CHECK(import(copy, with_charset("windows-1251", "\xC2\xB3\xE4")).complains("windows-1251"));
    CHECK(import(copy, with_charset("ISO-8859-5", "Відпустки")).complains("ISO-8859-5"));
    CHECK(import(copy, std::string("\xFF\xFEm\0s\0", 6)).complains("no valid UTF-8 but UTF-16"));
    CHECK(import(copy, std::string("\xFE\xFF\0m\0s", 6), "csv").complains("no valid UTF-8 but UTF-16"));
    CHECK(import(copy, std::string("\xFF\xFE\0\0m\0\0\0", 8)).complains("no valid UTF-8 but UTF-32"));
    CHECK(import(copy, std::string("m\0s\0", 4)).complains("as UTF-16 does"));
}

TEST_CASE("the plurals of gettext are refused by name, and nothing is dropped in silence") {
    const Copy copy;
    const auto before = copy.tree();
    const std::string plural =
        header("uk") +
        "msgctxt \"topics/holiday-and-sick/h1\"\nmsgid \"Vakantie\"\nmsgid_plural "
        "\"Vakanties\"\nmsgstr[0] \"Відпустка\"\nmsgstr[1] \"Відпустки\"\nmsgstr[2] \"Відпусток\"\n";
    const Outcome outcome = import(copy, plural);
    CAPTURE(outcome.complaint);
    CHECK(outcome.status == 1);
    CHECK(outcome.complains("work.po: line 9: topics/holiday-and-sick/h1: has msgid_plural"));
    CHECK(outcome.complains("plurals stay inside braces"));
    const Outcome other = import(copy, po(copy, "uk", "h1", "Відпустки") + "\ndomain \"more\"\n\n" +
                                           "msgctxt \"topics/holiday-and-sick/h3\"\nmsgid \"x\"\nmsgstr \"y\"\n");
    CAPTURE(other.complaint);
    CHECK(other.status == 1);
    CHECK(other.complains("domain \"more\""));
    CHECK(copy.tree() == before);
}

TEST_CASE("what happens to braces in a translation is told with the remedy") {
    refused("en", "g1", "At least {holiday_weeks, plural, one {'#' week} other {'#' weeks}} of holiday.",
            "has an apostrophe (') before #, ");
    refused("en", "a1", "Ask '{name_sncu}' which rules there are: {phone_sncu}.",
            "has an apostrophe (') before {name_sncu}, ");
    refused("uk", "g1",
            "Ви маєте {holiday_weeks, plural, one {# тиждень} few {# тижні} many {# тижнів} інше {# тижня}}.",
            "other stay English");
    refused("uk", "g1", "Ви маєте {holiday_weeks, plural, один {# тиждень} other {# тижня}} відпустки.",
            "has the form \"один\"; the words zero, one, two, few, many and other stay English");
    refused("uk", "g1", "Ви маєте {holiday_weeks, множина, one {# тиждень} other {# тижня}} відпустки.",
            "the words plural, zero, one, two, few, many and other");
    refused("en", "g1", "You have at least {holiday_weeks, plural, one {one week} other {some weeks}} of holiday.",
            "loses the number in its form \"other\"; write # where the number belongs");
}

TEST_CASE("a translation in the script of another language is refused, offered or not") {
    refused("ckb", "h1", "Vegere", "is not written in the script of this language (Arab in i18n/languages.json)");
    refused("kmr", "h1", "گەڕانەوە", "is not written in the script of this language (Latn in i18n/languages.json)");
    refused("uk", "h1", "Vidpustka", "is not written in the script of this language (Cyrl");
    refused("ti", "g1", "U heeft minstens {holiday_weeks, plural, one {# week} other {# weken}} vakantie.",
            "is not written in the script of this language (Ethi");
    const Copy copy;
    CHECK(import(copy, po(copy, "uk", "h1", "CAO: DigiD, BSN та UWV")).status == 0);
    CHECK(import(copy, po(copy, "kmr", "h1", "Vegere")).status == 0);
}

TEST_CASE("a text of a language that is not offered yet is held to every rule") {
    refused("ckb", "h1", "ژمارە 0900-8844", "has digits with a separator");
}

TEST_CASE("other programs' names of a language are understood, and what they cannot tell is asked for") {
    const Copy copy;
    CHECK(import(copy, po(copy, "fa_AF", "h1", "بازگشت")).status == 0);
    CHECK(text_in(copy, "prs", "h1") == "بازگشت");
    CHECK(text_in(copy, "fa", "h1").empty());
    CHECK(import(copy, po(copy, "fa-IR", "h1", "مرخصی")).status == 0);
    CHECK(text_in(copy, "fa", "h1") == "مرخصی");
    CHECK(import(copy, po(copy, "uk_UA.UTF-8", "h1", "Відпустки")).status == 0);
    CHECK(text_in(copy, "uk", "h1") == "Відпустки");
    CHECK(import(copy, csv(copy, "ti_ER", "h1", "ዕረፍቲ"), "csv").status == 0);
    CHECK(text_in(copy, "ti", "h1") == "ዕረፍቲ");
    refused("ku", "h1", "Vegere",
            "is in the language \"ku\", which is several; write kmr for Kurmanji or ckb for Sorani");
    refused("ku_IQ", "h1", "Vegere", "write kmr for Kurmanji or ckb for Sorani");
    refused("nl_NL", "h1", "Vakantie", "is in the language \"nl_NL\", but one can translate into uk, en, ");
}

TEST_CASE("accents that stand apart, as files from a Mac have them, join their letters") {
    for (const std::string ending : {"po", "csv"}) {
        const Copy copy;
        const std::string apart = "І\u0308і\u0308 и\u0306од";
        const Outcome outcome =
            import(copy, ending == "po" ? po(copy, "uk", "h3", apart) : csv(copy, "uk", "h3", apart), ending);
        CAPTURE(outcome.complaint);
        CHECK(outcome.status == 0);
        CHECK(text_in(copy, "uk", "h3") == "\u0407\u0457 \u0439од");
    }
}
