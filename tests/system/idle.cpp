// What happens when a visitor walks away. Time-outs are short here and machines may be slow: each test goes on from
// whatever is on the glass, so it does not matter how often the warning comes before the next touch.
#include "support/patience.h"
#include "system/terminal.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using system_test::Look;
using system_test::Terminal;

namespace {

/// Touches it if this page is on the glass, and waits until another one is: a second tap would hit that. Says whether
/// it has touched.
bool touch_if_shown(Terminal& terminal, const Look& page, std::string_view key) {
    const std::vector<std::string> counts =
        page.route == "idle" ? std::vector<std::string>{"idle-seconds"} : std::vector<std::string>{};
    if (!terminal.shows(page, counts)) {
        return false;
    }
    terminal.touch(page, key);
    test::within_patience([&] { return !terminal.shows(page, counts); });
    return true;
}

/// Draws what the test will look for, so that no time-out passes meanwhile.
void draw_first(Terminal& terminal, const std::vector<Look>& looks) {
    for (const Look& look : looks) {
        static_cast<void>(terminal.looks().of(look));
    }
}

}  // namespace

TEST_CASE("a visitor who is still there keeps the visit") {
    Terminal terminal({{}, R"("idle_warning": 4, "idle_countdown": 600)", {"--lang", "uk", "--route", "home"}, {}});
    const Look home{"home", "uk"};
    const Look section{"section/rights", "uk"};
    draw_first(terminal, {home, section, {"idle", "uk"}});
    const pid_t session = terminal.session();
    int warnings = 0;
    // The section is open and a warning has come and gone since.
    const auto kept = [&] {
        if (touch_if_shown(terminal, home, "open:section/rights")) {
            warnings = 0;
        } else if (touch_if_shown(terminal, {"idle", "uk"}, "stay")) {
            ++warnings;
        }
        return warnings > 0 && terminal.shows(section);
    };
    CHECK(test::within_patience(kept));
    CHECK(terminal.session() == session);
    CHECK(terminal.errors().empty());
}

TEST_CASE("a visit nobody comes back to ends, and nothing of it is left") {
    Terminal terminal({{}, R"("idle_warning": 1.5, "idle_countdown": 3)", {"--route", "attract"}, {}});
    const Look attract{"attract", ""};
    const Look language{"language", ""};
    draw_first(terminal, {attract, language, {"idle", ""}, {"idle", "ar"}});
    const auto choose_a_language = [&] {
        touch_if_shown(terminal, attract, "begin");
        touch_if_shown(terminal, {"idle", ""}, "stay");
        return terminal.shows(language);
    };
    pid_t session = -1;
    CHECK(test::within_patience([&] {
        if (choose_a_language()) {
            session = terminal.session();
            touch_if_shown(terminal, language, "language:ar");
        }
        return terminal.shows({"idle", "ar"}, {"idle-seconds"});
    }));
    terminal.see(attract);
    Terminal::wait_for_end(session);
    // With the source language marked, not Arabic.
    CHECK(test::within_patience(choose_a_language));
    CHECK(terminal.errors().empty());
}
