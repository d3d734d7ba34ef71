// What a terminal starts with when what its configuration names is not there any more.
#include "support/patience.h"
#include "support/roots.h"
#include "support/temporary_folder.h"
#include "system/terminal.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using system_test::Look;
using system_test::Terminal;

namespace {

/// A kiosk that begins on the home page, where staff's notes are not.
Terminal started_with(const std::string& configuration, const std::filesystem::path& content = {}) {
    return Terminal({content, {}, {"--route", "home"}, {}, configuration, {}});
}

/// The one line that it has written.
std::string only_line(const Terminal& terminal) {
    const std::vector<std::string> lines = terminal.wait_for_errors(1);
    REQUIRE(lines.size() == 1);
    CHECK(lines.front().starts_with("kiosk: "));
    return lines.front();
}

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a terminal whose content folder is gone starts with the fallback, and warns") {
    const test::TemporaryFolder folder;
    const std::string fixture = (test::fixture_root() / "content").string();
    Terminal terminal = started_with(R"("fallback_content": ")" + fixture + '"', folder / "none/content");
    system_test::Looks fallback(fixture);
    const system_test::Shown& home = fallback.of({"home", ""});
    CHECK(test::within_patience([&] { return same(terminal.glass().look(), home.picture, {}); }));
    CHECK(has(only_line(terminal), "none/content: there is no such folder"));
    CHECK(terminal.stop().status == 0);
}

TEST_CASE("a terminal whose language is gone starts in the source language, and warns") {
    Terminal terminal = started_with(R"("language": "xx")");
    terminal.see({"home", ""});
    const std::string line = only_line(terminal);
    CHECK(has(line, "--lang xx: the content has no such language"));
    CHECK(has(line, "the terminal goes on without it"));
}

TEST_CASE("a terminal whose help point is gone starts without it, and warns") {
    Terminal terminal = started_with(R"("point": "gone")");
    terminal.see({"home", ""});
    const std::string line = only_line(terminal);
    CHECK(has(line, "--point gone: the content has no such help point"));
    CHECK(has(line, "the terminal goes on without it"));
}
