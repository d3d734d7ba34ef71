// The command `kiosk-staff text`: exact dumps of sample files, and what it says when it cannot.
#include "staff/text_dump.h"

#include "content/read/languages.h"
#include "support/files.h"
#include "support/roots.h"
#include "support/temporary_folder.h"

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

const std::filesystem::path root = test::source_root();
const std::filesystem::path i18n = test::fixture_root() / "i18n";

struct Outcome {
    int status = 0;
    std::string out;
    std::string err;
};

Outcome run(std::vector<std::string> arguments) {
    if (std::find(arguments.begin(), arguments.end(), "--i18n") == arguments.end()) {
        arguments.insert(arguments.end(), {"--i18n", i18n.string()});
    }
    std::ostringstream out;
    std::ostringstream err;
    const int status = staff::text_command.run(arguments, out, err);
    return {status, out.str(), err.str()};
}

void check_fails(const Outcome& outcome, const std::string& part_of_message) {
    CHECK(outcome.status == 1);
    CHECK(outcome.out.empty());
    CHECK(outcome.err.find(part_of_message) != std::string::npos);
    CHECK(outcome.err.find('\n') == outcome.err.size() - 1);
}

}  // namespace

TEST_CASE("sample files are laid out exactly as recorded") {
    for (const char* tag : {"nl", "uk", "ar", "ti"}) {
        const std::filesystem::path sample = root / "tests/text/samples" / (std::string(tag) + ".txt");
        const std::filesystem::path silver = root / "tests/text/silver" / (std::string(tag) + ".json");
        const Outcome outcome = run({"--lang", tag, "--width-px", "420", "--size-px", "30", sample.string()});
        CHECK(outcome.status == 0);
        CHECK(outcome.err.empty());
        if (std::getenv("KIOSK_UPDATE") != nullptr) {
            std::ofstream(silver, std::ios::binary) << outcome.out;
        }
        const std::string recorded = test::read_file(silver);
        INFO(silver.string() << ": set KIOSK_UPDATE=1 to record the new layout, then read what changed");
        // Compared as a whole, shown by its first different line.
        if (outcome.out != recorded) {
            std::istringstream now(outcome.out);
            std::istringstream then(recorded);
            std::string new_line;
            std::string old_line;
            while (std::getline(now, new_line) && std::getline(then, old_line) && new_line == old_line) {
            }
            CHECK(new_line == old_line);
        }
        CHECK((outcome.out == recorded));
    }
}

TEST_CASE("every language can be laid out, whether visitors can choose it yet or not") {
    const content::LoadedLanguages known = content::load_languages(i18n / "languages.json");
    CHECK(known.languages.size() == 20);
    for (const content::Language& language : known.languages) {
        CAPTURE(language.tag);
        const std::filesystem::path sample = root / "tests/text/samples" / (language.tag + ".txt");
        const Outcome outcome = run({"--lang", language.tag, "--width-px", "420", "--size-px", "30", sample.string()});
        CHECK(outcome.status == 0);
        CHECK(outcome.err.empty());
        const nlohmann::json dump = nlohmann::json::parse(outcome.out);
        CHECK(dump.at("language") == language.tag);
        CHECK(dump.at("unknown_glyphs") == 0);
        for (const nlohmann::json& paragraph : dump.at("paragraphs")) {
            CHECK(paragraph.at("direction") == (language.script == "Arab" ? "rtl" : "ltr"));
        }
    }
}

TEST_CASE("the dump says what is where") {
    const test::TemporaryFolder folder;
    const std::string file = folder.write("text.txt", "قبل \u2066020\u20111234567\u2069\n\nx\u4E00");
    const Outcome outcome = run({"--lang", "ar", "--width-px", "600", "--size-px", "30", file});
    REQUIRE(outcome.status == 0);
    const nlohmann::json dump = nlohmann::json::parse(outcome.out);
    CHECK(dump["language"] == "ar");
    CHECK(dump["line_height_px"] == 51);
    CHECK(dump["unknown_glyphs"] == 1);
    REQUIRE(dump["paragraphs"].size() == 3);

    const nlohmann::json& first = dump["paragraphs"][0];
    CHECK(first["direction"] == "rtl");
    CHECK(first["unknown_glyphs"] == 0);
    CHECK(first["fonts"] == nlohmann::json({"Noto Sans Arabic UI Regular", "Noto Sans Regular"}));
    REQUIRE(first["lines"].size() == 1);
    const nlohmann::json& clusters = first["lines"][0]["clusters"];
    REQUIRE(clusters.size() == 15);
    std::string seen;
    double x = 0;
    for (const nlohmann::json& cluster : clusters) {
        seen += cluster["text"];
        CHECK(cluster["x"] >= x);
        x = cluster["x"];
    }
    CHECK(seen == "020\u20111234567 لبق");
    CHECK(clusters[0]["direction"] == "ltr");
    CHECK(clusters[0]["begin"] == 10);
    CHECK(clusters[0]["end"] == 11);
    CHECK(clusters[14]["direction"] == "rtl");
    CHECK(clusters[14]["begin"] == 0);
    CHECK(clusters[14]["end"] == 2);

    CHECK(dump["paragraphs"][1]["text"] == "");
    CHECK(dump["paragraphs"][2]["unknown_glyphs"] == 1);
}

TEST_CASE("what cannot be laid out is said in one line") {
    const std::string good = (root / "tests/text/samples/nl.txt").string();
    check_fails(run({"--lang", "xx", "--width-px", "420", "--size-px", "30", good}), "language xx is not known");
    check_fails(run({"--lang", "nl", "--width-px", "420", "--size-px", "30", "/nowhere/a.txt"}), "/nowhere/a.txt");
    check_fails(run({"--lang", "nl", "--width-px", "420", "--size-px", "30", root.string()}),
                "is a folder; name a text file");
    check_fails(run({"--lang", "nl", "--width-px", "0", "--size-px", "30", good}), "--width-px");
    check_fails(run({"--lang", "nl", "--width-px", "420", "--size-px", "nan", good}), "--size-px");
    check_fails(run({"--lang", "nl", "--width-px", "12px", "--size-px", "30", good}), "--width-px");
    check_fails(run({"--lang", "nl", "--width-px", "420", good}), "--size-px is required; usage: kiosk-staff text");
    check_fails(run({"--lang", "nl", "--width-px", "420", "--size-px", "30"}),
                "FILE is required; usage: kiosk-staff text");
    check_fails(run({"--lang", "nl", "--colour", "420", "--size-px", "30", good}), "--colour");
    check_fails(run({"--lang", "nl", "--width-px", "420", "--size-px", "30", good, good}), "not expected");
    check_fails(run({good, "--i18n", i18n.string(), "--lang"}), "--lang");
    check_fails(run({"--lang", "nl", "--width-px", "420", "--size-px", "30", "--i18n", "/nowhere/i18n", good}),
                "i18n/languages.json");
    check_fails(
        run({"--lang", "nl", "--width-px", "420", "--size-px", "30", "--i18n", root.parent_path().string(), good}),
        "languages.json");
    const test::TemporaryFolder folder;
    const std::string latin1 = folder.write("latin1.txt", "caf\xE9\n");
    check_fails(run({"--lang", "nl", "--width-px", "420", "--size-px", "30", latin1}), "UTF-8");
}
