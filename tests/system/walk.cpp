// Whole visits, in a language written from right to left and in one written from left to right.
#include "support/files.h"
#include "support/roots.h"
#include "system/terminal.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include <string>

using system_test::Look;
using system_test::Terminal;

namespace {

/// How many questions the check has that the frozen content has.
std::size_t questions_of_my_work() {
    const auto check =
        nlohmann::json::parse(test::read_file(test::fixture_root() / "content/checks/my-work/check.json"));
    return check["questions"].size();
}

void visit(const std::string& language) {
    Terminal terminal;
    const auto look = [&](const std::string& route) { return Look{route, language}; };

    terminal.see({"attract", ""});
    terminal.touch({"attract", ""}, "begin");
    terminal.see({"language", ""});
    terminal.touch({"language", ""}, "language:" + language);
    terminal.see(look("home"));

    terminal.touch(look("home"), "open:section/travel");
    terminal.see(look("section/travel"));
    terminal.touch(look("section/travel"), "open:topic/offers");
    terminal.see(look("topic/offers"));
    terminal.touch(look("topic/offers"), "open:help/comensha");
    terminal.see(look("help/comensha"));
    terminal.touch(look("help/comensha"), "back");
    // Back to where the topic was left: far enough down to see the help point again.
    Look left = look("topic/offers");
    while (system_test::find(terminal.looks().of(left), "open:help/comensha")
               .rect.intersection(system_test::page_of(terminal.looks().of(left)))
               .empty()) {
        ++left.more;
    }
    terminal.see(left);
    terminal.touch(left, "home");
    terminal.see(look("home"));

    terminal.touch(look("home"), "open:section/checks");
    terminal.see(look("section/checks"));
    terminal.touch(look("section/checks"), "open:check/my-work");
    terminal.see(look("check/my-work"));
    terminal.touch(look("check/my-work"), "start");
    Look page = look("check/my-work?answers=-");
    std::string answers;
    for (std::size_t i = 0; i < questions_of_my_work(); ++i) {
        CAPTURE(answers);
        terminal.see(page);
        const char answer = "yyn"[i % 3] == 'y' ? (i == 4 ? 'u' : 'y') : 'n';
        terminal.touch(page, answer == 'y'   ? "answer-answer_yes"
                             : answer == 'n' ? "answer-answer_no"
                                             : "answer-answer_unsure");
        answers += answer;
        page = look("check/my-work?answers=" + answers);
    }
    terminal.see(page);
    terminal.leave(page);
    terminal.uncover();
    terminal.see({"attract", ""});
    CHECK(terminal.errors().empty());
    CHECK(terminal.stop().status == 0);
}

}  // namespace

TEST_CASE("a whole visit in Arabic") {
    visit("ar");
}

TEST_CASE("a whole visit in Ukrainian") {
    visit("uk");
}
