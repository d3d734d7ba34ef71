// Nothing a visitor did is left in any process once the visit is over.
#include "support/files.h"
#include "support/process.h"
#include "support/roots.h"
#include "support/temporary_folder.h"
#include "system/memory.h"
#include "system/terminal.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include <csignal>
#include <random>
#include <string>

using system_test::Look;
using system_test::Terminal;

namespace {

std::string random_word() {
    std::random_device device;
    std::string word;
    for (int i = 0; i < 20; ++i) {
        word += static_cast<char>('a' + device() % 26);
    }
    return word;
}

void replace_all(std::string& text, const std::string& from, const std::string& to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
}

/// Content whose check and first question have names that occur nowhere else.
struct MarkedContent {
    std::string check = random_word();
    std::string question = random_word();
    std::filesystem::path folder;

    explicit MarkedContent(const std::filesystem::path& parent)
        : folder(test::copy_content(test::fixture_root(), parent)) {
        const std::filesystem::path old_check = folder / "checks/my-work";
        const std::string old_question =
            nlohmann::json::parse(test::read_file(old_check / "check.json"))["questions"][0]["id"];
        for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
            if (entry.path().extension() != ".json") {
                continue;
            }
            std::string text = test::read_file(entry.path());
            replace_all(text, "\"my-work\"", '"' + check + '"');
            if (entry.path().parent_path() == old_check) {
                replace_all(text, '"' + old_question + '"', '"' + question + '"');
                replace_all(text, "\"q_" + old_question, "\"q_" + question);
                replace_all(text, "\"why_" + old_question, "\"why_" + question);
            }
            test::write_file(entry.path(), text);
        }
        std::filesystem::rename(old_check, folder / "checks" / check);
    }

    /// What only the answer to the question brings together in memory: State::answers has it as a key.
    [[nodiscard]] std::string key() const { return check + "/" + question; }
    /// A piece from the middle of it, for what is left of a string that was freed and partly written over.
    [[nodiscard]] std::string fragment() const { return check.substr(check.size() - 8) + "/" + question.substr(0, 8); }
};

/// A visit up to the second question, the first one answered.
void answer_the_question(Terminal& terminal, const MarkedContent& content) {
    terminal.see({"attract", ""});
    terminal.touch({"attract", ""}, "begin");
    terminal.see({"language", ""});
    terminal.touch({"language", ""}, "language:uk");
    terminal.see({"home", "uk"});
    terminal.touch({"home", "uk"}, "open:section/checks");
    terminal.see({"section/checks", "uk"});
    terminal.touch({"section/checks", "uk"}, "open:check/" + content.check);
    const Look introduction{"check/" + content.check, "uk"};
    terminal.see(introduction);
    terminal.touch(introduction, "start");
    const Look question{introduction.route + "?answers=-", "uk"};
    terminal.see(question);
    terminal.touch(question, "answer-answer_yes");
    terminal.see({introduction.route + "?answers=y", "uk"});
}

void check_forgotten(const Terminal& terminal, const MarkedContent& content) {
    for (const pid_t process : test::tree_of(terminal.supervisor())) {
        CAPTURE(process);
        CHECK(system_test::memory_has(process, content.key()) == false);
        CHECK(system_test::memory_has(process, content.fragment()) == false);
    }
}

}  // namespace

TEST_CASE("after leaving, no process remembers an answer") {
    system_test::gain_sight();
    const test::TemporaryFolder folder;
    const MarkedContent content(folder.path());
    Terminal terminal({content.folder, {}, {}, {}});
    answer_the_question(terminal, content);
    const pid_t session = terminal.session();
    // It is there while the visit goes on: the search can find it.
    REQUIRE(system_test::memory_has(session, content.key()) == true);
    REQUIRE(system_test::memory_has(session, content.fragment()) == true);

    terminal.leave({"check/" + content.check + "?answers=y", "uk"});
    check_forgotten(terminal, content);
    CHECK(terminal.errors().empty());
}

TEST_CASE("after a crash, no process remembers an answer") {
    system_test::gain_sight();
    const test::TemporaryFolder folder;
    const MarkedContent content(folder.path());
    Terminal terminal({content.folder, {}, {}, {}});
    answer_the_question(terminal, content);
    const pid_t session = terminal.session();
    REQUIRE(system_test::memory_has(session, content.key()) == true);

    ::kill(session, SIGKILL);
    terminal.see({"attract", ""});
    check_forgotten(terminal, content);
    CHECK(terminal.errors().size() == 1);
}
