// The command check: what it prints, what it returns, and characters that no font has.
#include "staff/check.h"

#include "content/read/load.h"
#include "staff/copy.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;
using staff_test::Copy;

struct Outcome {
    int status = 0;
    std::string printed;

    [[nodiscard]] bool says(const std::string& words) const { return printed.find(words) != std::string::npos; }
};

Outcome run(const std::vector<std::string>& arguments) {
    std::ostringstream out;
    const int status = staff::check_command.run(arguments, out, out);
    return {status, out.str()};
}

Outcome run(const Copy& copy) {
    return run({copy.path().string(), "--date", "2026-11-23"});
}

}  // namespace

TEST_CASE("errors and warnings are printed one a line, then counted") {
    const Copy copy;
    copy.set("content/site.json", "/colour", "red");
    const Outcome outcome = run(copy);
    CHECK(outcome.status == 1);
    CHECK(outcome.printed.starts_with("error: content/site.json: /colour: is not known here"));
    CHECK(outcome.says("\n1 error, "));
    CHECK(outcome.printed.ends_with("\n"));
}

TEST_CASE("warnings alone are no failure") {
    const Copy copy;
    copy.set("content/help/comensha.json", "/expires_on", "2026-11-01");
    const Outcome outcome = run(copy);
    CHECK(outcome.status == 0);
    CHECK(outcome.says("warning: content/help/comensha.json: /expires_on: has expired on 2026-11-01"));
    const Outcome earlier = run({copy.path().string(), "--date", "2026-08-01"});
    CHECK_FALSE(earlier.says("comensha.json: /expires_on"));
}

TEST_CASE("a character that no font has is an error that names it") {
    const Copy copy;
    copy.set("content/topics/pay/nl.json", "/g4", "Dit is \U0001F99C en \U0001F99C.");
    const Outcome outcome = run(copy);
    CAPTURE(outcome.printed);
    CHECK(outcome.status == 1);
    CHECK(
        outcome.says("error: content/topics/pay/nl.json: /g4: has characters that no font of this language has "
                     "(\U0001F99C): a visitor would see empty boxes, as a terminal shows such a text all the same"));
}

TEST_CASE("a font or letter that is missing is an error of check alone: a terminal takes that content over") {
    const Copy copy;
    const auto loaded = [&] {
        return content::load(content::Folders{copy.path() / "content", copy.path() / "i18n"}, {2026, 11, 23});
    };
    const auto errors = [](const content::Loaded& one) {
        return std::count_if(one.problems.begin(), one.problems.end(),
                             [](const auto& problem) { return problem.severity == content::Severity::error; });
    };
    copy.set("content/topics/pay/nl.json", "/g4", "Dit is \U0001F99C.");
    copy.set("i18n/languages.json", "/languages/1/fonts/0", "Comic Sans");
    CHECK(run(copy).status == 1);
    const content::Loaded shown = loaded();
    REQUIRE(shown.content);
    CHECK(errors(shown) == 0);
    CHECK(shown.content->topics.at("pay").texts.at("g4").by_language.at("nl").pattern == "Dit is \U0001F99C.");
    // What is an error to a terminal is one to both.
    copy.set("content/site.json", "/colour", "red");
    CHECK(run(copy).status == 1);
    CHECK_FALSE(loaded().content);
}

TEST_CASE("arrows, signs of mathematics and emoji, which no font has, are refused by name") {
    const Copy copy;
    const std::vector<std::string> signs = {"\u2212", "\u2264", "\u2265", "\u2248", "\u221E", "\u221A", "\u2190",
                                            "\u2192", "\u2191", "\u2193", "\u21D2", "\u2640", "\u2642", "\U0001F600"};
    std::string text = "Dit";
    std::string list;
    for (const std::string& sign : signs) {
        text += " " + sign;
        list += (list.empty() ? "" : ", ") + sign;
    }
    copy.set("content/topics/pay/nl.json", "/g4", text + " niet.");
    const Outcome outcome = run(copy);
    CAPTURE(outcome.printed);
    CHECK(outcome.status == 1);
    CHECK(outcome.says("/g4: has characters that no font of this language has (" + list + ")"));
}

TEST_CASE("a character that no font has is found in a help point, in its language") {
    const Copy copy;
    copy.set("content/help/comensha.json", "/texts/en/description/text", "\u4E2D helps.");
    copy.set("content/help/fier.json", "/name", "\u6587");
    const Outcome outcome = run(copy);
    CAPTURE(outcome.printed);
    CHECK(outcome.status == 1);
    CHECK(outcome.says("content/help/comensha.json: /texts/en/description/text: has characters"));
    CHECK(outcome.says("content/help/fier.json: /name: has characters"));
}

TEST_CASE("a font that the terminal does not have is an error") {
    const Copy copy;
    copy.set("i18n/languages.json", "/languages/0/fonts/0", "Comic Sans");
    const Outcome outcome = run(copy);
    CHECK(outcome.status == 1);
    CHECK(outcome.says("error: i18n/languages.json: /languages/0/fonts/0: the terminal has no font \"Comic Sans\""));
}

TEST_CASE("a language that is not offered yet is checked too, at its place in the file") {
    const Copy copy;
    fs::remove(copy.path() / "i18n/ru.json");
    const nlohmann::json list = nlohmann::json::parse(copy.bytes("i18n/languages.json")).at("languages");
    const auto russian = std::find_if(list.begin(), list.end(), [](const auto& one) { return one.at("tag") == "ru"; });
    const std::string place = "/languages/" + std::to_string(russian - list.begin());
    copy.set("i18n/languages.json", place + "/endonym", "\u4E2D");
    CHECK(run(copy).says("error: i18n/languages.json: " + place + "/endonym: has characters"));
    copy.set("i18n/languages.json", place + "/fonts/0", "Comic Sans");
    CHECK(run(copy).says("error: i18n/languages.json: " + place + "/fonts/0: the terminal has no font"));
}

TEST_CASE("who names the folder content means the folder that holds it") {
    const Copy copy;
    const Outcome whole = run(copy);
    const Outcome inside = run({(copy.path() / "content").string(), "--date", "2026-11-23"});
    CHECK(inside.status == 0);
    CHECK(inside.printed == whole.printed);
}

TEST_CASE("arguments that make no sense") {
    for (const std::vector<std::string>& arguments :
         std::vector<std::vector<std::string>>{{"a", "b"}, {"--date"}, {"--date", "tomorrow"}, {"--nothing"}}) {
        const Outcome outcome = run(arguments);
        CHECK(outcome.status == 1);
        CHECK(outcome.says("usage: kiosk-staff check"));
    }
    CHECK(run({"/nowhere"}).says("2 errors, 0 warnings"));
}

TEST_CASE("what must not be published is an error only with --strict") {
    const Copy copy;
    copy.set("content/topics/pay/uk.json", "/g4/of", "0000000000000000");
    const std::vector<std::string> arguments = {copy.path().string(), "--date", "2026-11-23", "--strict"};
    CHECK(run(copy).status == 0);
    Outcome strict = run(arguments);
    CHECK(strict.status == 1);
    CHECK(strict.printed.starts_with("error: content/topics/pay/uk.json: /g4: is outdated"));
    CHECK(strict.says("1 error, "));
    SUBCASE("but not in a page for helpers") {
        copy.set("content/topics/pay/topic.json", "/audience", "helper");
        CHECK(run(arguments).status == 0);
    }
    SUBCASE("in a help point too, in the language that lacks a text") {
        copy.set("content/topics/pay/uk.json", "/g4/of", content::source_hash("x"));
        fs::remove(copy.path() / "content/topics/pay/uk.json");
        copy.drop("content/help/fier.json", "/texts/ar/note");
        strict = run(arguments);
        CHECK(strict.says("error: content/help/fier.json: /texts/ar/note: is not translated yet"));
        CHECK(strict.says("error: content/topics/pay/uk.json: is missing: not translated yet"));
        CHECK(strict.says("2 errors, "));
    }
}

TEST_CASE("a language without any text is being prepared and holds nothing back") {
    const Copy copy;
    const std::vector<std::string> arguments = {copy.path().string(), "--date", "2026-11-23", "--strict"};
    CHECK(run(arguments).status == 0);
    copy.set("i18n/pl.json", "/back", {{"text", "Wstecz"}, {"of", content::source_hash("Terug")}, {"state", "draft"}});
    CHECK(run(arguments).status == 1);
}

TEST_CASE("drafts and hard sentences do not hold back a publication, and drafts are counted") {
    const Copy copy;
    copy.set("content/topics/pay/nl.json", "/g4",
             "Dit is een zin met heel erg veel woorden die niemand meer kan volgen als hij moe is.");
    for (const char* language : {"ar", "en", "ru", "ti", "uk"}) {
        copy.set("content/topics/pay/" + std::string(language) + ".json", "/g4/of",
                 content::source_hash(
                     "Dit is een zin met heel erg veel woorden die niemand meer kan volgen als hij moe is."));
    }
    const Outcome strict = run({copy.path().string(), "--date", "2026-11-23", "--strict"});
    CAPTURE(strict.printed);
    CHECK(strict.status == 0);
    CHECK(strict.says("warning: content/topics/pay/nl.json: /g4: sentence of 18 words"));
    CHECK(strict.says("\ndrafts: uk: "));
    CHECK_FALSE(strict.says("drafts: en"));
    CHECK_FALSE(run(copy).says("drafts:"));
}

TEST_CASE("the report as JSON") {
    const Copy copy;
    copy.set("content/help/comensha.json", "/expires_on", "2026-11-01");
    copy.set("content/site.json", "/colour", "red");
    const Outcome outcome = run({copy.path().string(), "--date", "2026-11-23", "--json"});
    CHECK(outcome.status == 1);
    const nlohmann::json report = nlohmann::json::parse(outcome.printed);
    CHECK(report.at("errors") == 1);
    CHECK(report.at("warnings") == report.at("problems").size() - 1);
    const nlohmann::json& first = report.at("problems").at(0);
    CHECK(first.at("severity") == "error");
    CHECK(first.at("kind") == "other");
    CHECK(first.at("file") == "content/site.json");
    CHECK(first.at("pointer") == "/colour");
    CHECK(std::any_of(report.at("problems").begin(), report.at("problems").end(), [](const nlohmann::json& one) {
        return one.at("kind") == "expired" && one.at("severity") == "warning" &&
               one.at("file") == "content/help/comensha.json";
    }));
}
