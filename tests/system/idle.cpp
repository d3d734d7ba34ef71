// What happens when a visitor walks away.
#include "system/terminal.h"

#include <doctest/doctest.h>

#include <vector>

using system_test::Look;
using system_test::Terminal;

namespace {

/// Draws what is expected before the kiosk begins to count: on a busy machine that takes longer than an idle visit.
void draw_ahead(Terminal& terminal, const std::vector<Look>& looks) {
    for (const Look& look : looks) {
        static_cast<void>(terminal.looks().of(look));
    }
}

}  // namespace

TEST_CASE("a visitor who is still there keeps the visit") {
    Terminal terminal({{}, R"("idle_warning": 6, "idle_countdown": 3600)", {"--lang", "uk", "--route", "home"}, {}});
    const Look home{"home", "uk"};
    const Look section{"section/rights", "uk"};
    draw_ahead(terminal, {home, section, {"idle", "uk"}});
    terminal.see(home);
    terminal.touch(home, "open:section/rights");
    terminal.see(section);
    const pid_t session = terminal.session();
    terminal.see_but_for({"idle", "uk"}, {"idle-seconds"});
    terminal.touch({"idle", "uk"}, "stay");
    terminal.see(section);
    CHECK(terminal.session() == session);
    CHECK(terminal.errors().empty());
}

TEST_CASE("a visit nobody comes back to ends, and nothing of it is left") {
    Terminal terminal({{}, R"("idle_warning": 5, "idle_countdown": 10)", {"--route", "attract"}, {}});
    draw_ahead(terminal, {{"attract", ""}, {"language", ""}, {"idle", "ar"}});
    terminal.see({"attract", ""});
    terminal.touch({"attract", ""}, "begin");
    terminal.see({"language", ""});
    terminal.touch({"language", ""}, "language:ar");
    const pid_t session = terminal.session();
    terminal.see_but_for({"idle", "ar"}, {"idle-seconds"});
    terminal.see({"attract", ""});
    Terminal::wait_for_end(session);
    terminal.touch({"attract", ""}, "begin");
    terminal.see({"language", ""});  // with the source language marked, not Arabic
    CHECK(terminal.errors().empty());
}
