// The command coverage: numbers of a small content, and what needs somebody.
#include "staff/coverage.h"

#include "authoring/check/coverage.h"
#include "content/support.h"
#include "staff/outcome.h"
#include "support/temporary_folder.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using authoring::Counts;
using content::TextKind;
using content_test::Files;
using staff_test::Outcome;
using test::TemporaryFolder;

namespace {

Outcome run(const std::vector<std::string>& arguments) {
    return staff_test::run(staff::coverage_command, arguments);
}

Counts counts(std::size_t missing, std::size_t outdated, std::size_t draft, std::size_t reviewed, std::size_t audio) {
    Counts result;
    result.missing = missing;
    result.outdated = outdated;
    result.draft = draft;
    result.reviewed = reviewed;
    result.audio = audio;
    return result;
}

/// English: one text of the topic missing, one outdated, one a draft; the description of one help point missing.
Files some_gaps() {
    Files files = content_test::small_content();
    files.json["content/topics/pay/en.json"].erase("summary");
    files.json["content/topics/pay/en.json"]["p1"]["of"] = "0000000000000000";
    files.json["content/topics/pay/en.json"]["p2"]["state"] = "draft";
    files.json["content/help/desk.json"]["texts"].erase("en");
    files.raw["content/audio/en/topics/pay/title.opus"] = "clip";
    files.raw["content/audio/en/topics/pay/unknown.opus"] = "clip";
    files.raw["content/audio/nl/i18n/back.opus"] = "clip";
    files.raw["content/audio/en/help/fair-work/description.opus"] = "clip";
    return files;
}

}  // namespace

TEST_CASE("texts are counted by language, kind and state") {
    const TemporaryFolder folder;
    some_gaps().write_to(folder.path());
    const content::Loaded loaded = content_test::load_folder(folder.path());
    REQUIRE_MESSAGE(loaded.content, content_test::all(loaded));
    const std::vector<authoring::LanguageCounts> languages = authoring::count_texts(*loaded.content, folder.path());
    REQUIRE(languages.size() == 2);
    const authoring::LanguageCounts& dutch = languages[0];
    const authoring::LanguageCounts& english = languages[1];
    CHECK(dutch.tag == "nl");
    CHECK(dutch.visitors.source == 23);
    CHECK(dutch.visitors.texts() == 23);
    CHECK(dutch.visitors.audio == 1);
    CHECK(dutch.visitors.reviewed_percent() == 100);
    REQUIRE(english.kinds.size() == 5);
    CHECK(english.kinds[0].kind == TextKind::interface);
    CHECK(english.kinds[0].counts == counts(0, 0, 0, 3, 0));
    CHECK(english.kinds[1].counts == counts(0, 0, 0, 4, 0));
    CHECK(english.kinds[2].kind == TextKind::topic);
    CHECK(english.kinds[2].counts == counts(1, 1, 1, 1, 1));
    CHECK(english.kinds[3].counts == counts(0, 0, 0, 9, 0));
    CHECK(english.kinds[4].kind == TextKind::help);
    CHECK(english.kinds[4].counts == counts(1, 0, 0, 2, 1));
    CHECK(english.visitors == counts(2, 1, 1, 19, 2));
    CHECK(english.visitors.translated_percent() == 86);  // 20 of 23, rounded down
    CHECK(english.visitors.reviewed_percent() == 82);
}

TEST_CASE("texts for helpers count by kind but not as visitors' texts") {
    Files files = some_gaps();
    files.json["content/topics/pay/topic.json"]["audience"] = "helper";
    const TemporaryFolder folder;
    files.write_to(folder.path());
    const content::Loaded loaded = content_test::load_folder(folder.path());
    REQUIRE(loaded.content);
    const authoring::LanguageCounts english = authoring::count_texts(*loaded.content, folder.path()).at(1);
    CHECK(english.kinds[2].counts == counts(1, 1, 1, 1, 1));
    CHECK(english.visitors == counts(1, 0, 0, 18, 1));
}

TEST_CASE("what needs somebody, the most urgent first") {
    Files files = content_test::small_content();
    files.json["content/facts.json"]["wage"]["expires_on"] = "2027-01-22";   // in 60 days
    files.json["content/facts.json"]["rest"]["expires_on"] = "2027-01-23";   // in 61 days
    files.json["content/facts.json"]["until"]["expires_on"] = "2026-11-23";  // today
    files.json["content/help/fair-work.json"]["confidence"] = "C";
    files.json["content/help/fair-work.json"]["expires_on"] = "";
    files.json["content/help/desk.json"]["expires_on"] = "2026-01-01";  // always shown
    const content::Loaded loaded = content_test::load_files(files);
    REQUIRE_MESSAGE(loaded.content, content_test::all(loaded));
    const std::vector<authoring::Due> due = authoring::find_due(*loaded.content, content_test::today);
    REQUIRE(due.size() == 3);
    CHECK(due[0].id == "until");
    CHECK(due[0].age.expired());
    CHECK(due[1].id == "wage");
    CHECK(due[1].age.expires_soon());
    CHECK(due[2].id == "fair-work");
    CHECK(due[2].kind == authoring::Due::Kind::help_point);
    CHECK(due[2].age.unconfirmed);
}

TEST_CASE("the table is aligned and the JSON says the same") {
    const TemporaryFolder folder;
    some_gaps().write_to(folder.path());
    const Outcome table = run({folder.path().string(), "--date", "2026-11-23"});
    CHECK(table.status == 0);
    CHECK(table.printed.find("                         texts   missing  outdated     draft  reviewed     audio\n"
                             "nl      interface            3         -         -         -         -         1\n") ==
          0);
    CHECK(table.printed.find("\n        visitors            23         2         1         1        19         2  "
                             "86% translated, 82% reviewed\n") != std::string::npos);
    CHECK(table.printed.ends_with("No fact or help point needs anybody within 60 days.\n"));

    const Outcome later = run({folder.path().string(), "--date", "2027-11-22"});
    CHECK(later.printed.find("\n  fact rest       expires on 2027-11-23, in 1 day\n") != std::string::npos);
    CHECK(later.printed.find("\n  help fair-work  expires on 2027-11-23, in 1 day\n") != std::string::npos);

    const Outcome machine = run({folder.path().string(), "--date", "2027-11-22", "--json"});
    const nlohmann::json root = nlohmann::json::parse(machine.printed);
    CHECK(root.at("languages").at(1).at("visitors").at("missing") == 2);
    CHECK(root.at("languages").at(1).at("kinds").at("topic").at("outdated") == 1);
    CHECK(root.at("languages").at(1).at("translated_percent") == 86);
    CHECK(root.at("due").at(0).at("days_left") == 1);
}

TEST_CASE("content with errors has no coverage") {
    Files files = content_test::small_content();
    files.json["content/site.json"]["colour"] = "red";
    const TemporaryFolder folder;
    files.write_to(folder.path());
    const Outcome outcome = run({folder.path().string()});
    CHECK(outcome.status == 1);
    CHECK(outcome.complaint.find("content/site.json: /colour: is not known here") == 0);
    CHECK(outcome.complaint.find("mend this first: kiosk-staff check") != std::string::npos);
    CHECK(run({"--nothing"}).complaint.find("usage: kiosk-staff coverage") != std::string::npos);
}
