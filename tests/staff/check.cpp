// The command check: what it prints, what it returns, and characters that no font has.
#include "staff/check.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

/// A copy of this repository's content that a test may spoil.
class Copy {
 public:
    Copy() {
        std::string pattern = (fs::temp_directory_path() / "kiosk-check-XXXXXX").string();
        REQUIRE(mkdtemp(pattern.data()) != nullptr);
        m_path = pattern;
        for (const char* folder : {"content", "i18n"}) {
            fs::copy(fs::path(KIOSK_SOURCE_DIR) / folder, m_path / folder, fs::copy_options::recursive);
        }
    }
    ~Copy() {
        std::error_code ignored;
        fs::remove_all(m_path, ignored);
    }
    Copy(const Copy&) = delete;
    Copy& operator=(const Copy&) = delete;

    [[nodiscard]] const fs::path& path() const { return m_path; }

    void set(const std::string& file, const std::string& pointer, const nlohmann::json& value) const {
        std::ifstream in(m_path / file);
        nlohmann::json root = nlohmann::json::parse(in);
        root[nlohmann::json::json_pointer(pointer)] = value;
        std::ofstream(m_path / file) << root.dump();
    }

 private:
    fs::path m_path;
};

struct Outcome {
    int status = 0;
    std::string printed;

    [[nodiscard]] bool says(const std::string& words) const { return printed.find(words) != std::string::npos; }
};

Outcome run(const std::vector<std::string>& arguments) {
    std::ostringstream out;
    const int status = staff::check(arguments, out);
    return {status, out.str()};
}

Outcome run(const Copy& copy) {
    return run({copy.path().string(), "--date", "2026-11-23"});
}

}  // namespace

TEST_CASE("the content of this repository has no errors, and every character has a glyph") {
    const Outcome outcome = run({KIOSK_SOURCE_DIR, "--date", "2026-11-23"});
    CAPTURE(outcome.printed);
    CHECK(outcome.status == 0);
    CHECK_FALSE(outcome.says("error:"));
    CHECK(outcome.says("0 errors, "));
}

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
                     "(\U0001F99C)"));
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
    std::ifstream in(copy.path() / "i18n/languages.json");
    const nlohmann::json list = nlohmann::json::parse(in).at("languages");
    const auto russian = std::find_if(list.begin(), list.end(), [](const auto& one) { return one.at("tag") == "ru"; });
    const std::string place = "/languages/" + std::to_string(russian - list.begin());
    copy.set("i18n/languages.json", place + "/endonym", "\u4E2D");
    CHECK(run(copy).says("error: i18n/languages.json: " + place + "/endonym: has characters"));
    copy.set("i18n/languages.json", place + "/fonts/0", "Comic Sans");
    CHECK(run(copy).says("error: i18n/languages.json: " + place + "/fonts/0: the terminal has no font"));
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
