// Reading i18n/languages.json: the real one, and files with every kind of mistake.
#include "content/read/languages.h"

#include "content/read/font_files.h"
#include "support/files.h"
#include "support/roots.h"
#include "support/temporary_folder.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

namespace {

/// What comes of reading this text as a languages.json.
content::LoadedLanguages load_text(const std::string& json) {
    const test::TemporaryFolder folder;
    return content::load_languages(folder.write("languages.json", json));
}

const std::string good =
    R"({"tag":"nl","endonym":"Nederlands","script":"Latn","direction":"ltr","fonts":["Noto Sans"],"line_height":1.4,"fallback":[]})";

/// The good language with one part of it replaced.
std::string with(const std::string& from, const std::string& to) {
    std::string changed = good;
    const std::size_t at = changed.find(from);
    REQUIRE(at != std::string::npos);
    return R"({"languages":[)" + changed.replace(at, from.size(), to) + "]}";
}

}  // namespace

TEST_CASE("the languages of the terminal are read in menu order") {
    const content::LoadedLanguages loaded = content::load_languages(test::fixture_root() / "i18n/languages.json");
    CHECK(loaded.problems.empty());
    REQUIRE(loaded.languages.size() >= 6);
    const auto arabic = std::find_if(loaded.languages.begin(), loaded.languages.end(),
                                     [](const content::Language& one) { return one.tag == "ar"; });
    REQUIRE(arabic != loaded.languages.end());
    CHECK(arabic->direction == base::Direction::right_to_left);
    CHECK(arabic->endonym == "العربية");
    CHECK(arabic->script == "Arab");
    CHECK(arabic->fonts.front() == "Noto Sans Arabic UI");
    CHECK(arabic->fallback.back() == "nl");
    for (const content::Language& one : loaded.languages) {
        CHECK((one.direction == base::Direction::right_to_left) == (one.script == "Arab"));
    }
}

TEST_CASE("the font files are read in their order, and every mistake in their list is named") {
    const content::LoadedFontFiles own = content::load_font_files(test::fixture_root() / "i18n");
    CHECK(own.problems.empty());
    CHECK(own.files.front().filename() == "NotoSans-Regular.ttf");

    const test::TemporaryFolder temporary;
    const std::filesystem::path folder = temporary / "i18n";
    const auto read = [&](const std::string& json) {
        test::write_file(folder / "fonts.json", json);
        return content::load_font_files(folder);
    };
    const content::LoadedFontFiles good = read(R"({"files": ["/fonts/b.ttf", "a.ttf"]})");
    CHECK(good.problems.empty());
    CHECK(good.files == std::vector<std::filesystem::path>{"/fonts/b.ttf", folder / "a.ttf"});
    for (const char* wrong : {"", "[]", "{}", R"({"files": []})", R"({"files": [1]})", R"({"files": ["a"], "x": 1})"}) {
        CAPTURE(wrong);
        const content::LoadedFontFiles bad = read(wrong);
        REQUIRE_FALSE(bad.problems.empty());
        CHECK(bad.problems.front().file == "i18n/fonts.json");
    }
    std::filesystem::remove_all(folder);
    CHECK_FALSE(content::load_font_files(folder).problems.empty());
}

TEST_CASE("a good language gives no problem") {
    const content::LoadedLanguages loaded = load_text(R"({"languages":[)" + good + "]}");
    CHECK(loaded.problems.empty());
    REQUIRE(loaded.languages.size() == 1);
    CHECK(loaded.languages[0].line_height == doctest::Approx(1.4));
}

TEST_CASE("a language may use the locale data of another tag") {
    const content::LoadedLanguages loaded = load_text(with(R"("fallback":[])", R"("fallback":[],"locale":"nl-BE")"));
    CHECK(loaded.problems.empty());
    REQUIRE(loaded.languages.size() == 1);
    CHECK(loaded.languages[0].locale == "nl-BE");
    content::Content content;
    content.planned = loaded.languages;
    CHECK(content.locale_of("nl") == "nl-BE");
    CHECK(content.locale_of("xx") == "xx");
    content.planned[0].locale.clear();
    CHECK(content.locale_of("nl") == "nl");
}

TEST_CASE("every mistake is an error with its place") {
    struct Mistake {
        std::string json;
        std::string pointer;
    };
    const std::vector<Mistake> mistakes = {
        {"{", ""},
        {"[]", ""},
        {"{}", "/languages"},
        {R"({"languages":[]})", "/languages"},
        {R"({"languages":["nl"]})", "/languages/0"},
        {with(R"("nl")", R"("NL")"), "/languages/0/tag"},
        {with(R"("nl")", R"("")"), "/languages/0/tag"},
        {with(R"("nl")", R"("nl-")"), "/languages/0/tag"},
        {with(R"("nl")", "7"), "/languages/0/tag"},
        {with(R"("Nederlands")", R"("")"), "/languages/0/endonym"},
        {with(R"("Latn")", R"("latin")"), "/languages/0/script"},
        {with(R"("ltr")", R"("left")"), "/languages/0/direction"},
        {with(R"(["Noto Sans"])", "[]"), "/languages/0/fonts"},
        {with(R"(["Noto Sans"])", R"("Noto Sans")"), "/languages/0/fonts"},
        {with(R"(["Noto Sans"])", R"(["Noto Sans",""])"), "/languages/0/fonts/1"},
        {with("1.4", "0.4"), "/languages/0/line_height"},
        {with("1.4", R"("1.4")"), "/languages/0/line_height"},
        {with(R"("fallback":[])", R"("fallback":["xx"])"), "/languages/0/fallback/0"},
        {with(R"("fallback":[])", R"("fallback":["nl"])"), "/languages/0/fallback/0"},
        {with(R"("fallback":[])", R"("fall_back":[])"), "/languages/0/fall_back"},
        {with(R"("fallback":[])", R"("fallback":[],"locale":"fa_AF")"), "/languages/0/locale"},
        {with(R"("fallback":[])", R"("fallback":[],"locale":"prs")"), "/languages/0/locale"},
        {with(R"("fallback":[])", R"("fallback":[],"locale":7)"), "/languages/0/locale"},
        {R"({"languages":[)" + good + "," + good + "]}", "/languages/1/tag"},
    };
    for (const Mistake& mistake : mistakes) {
        CAPTURE(mistake.json);
        const content::LoadedLanguages loaded = load_text(mistake.json);
        CHECK(std::any_of(loaded.problems.begin(), loaded.problems.end(), [&](const content::Problem& problem) {
            return problem.severity == content::Severity::error && problem.pointer == mistake.pointer &&
                   !problem.message.empty();
        }));
    }
}

TEST_CASE("a missing file is one problem") {
    const content::LoadedLanguages loaded = content::load_languages("/nowhere/i18n/languages.json");
    REQUIRE(loaded.problems.size() == 1);
    CHECK(loaded.problems[0].file == "i18n/languages.json");
    CHECK(loaded.languages.empty());
    CHECK(content::load_languages(test::source_root()).problems.size() == 1);
}
