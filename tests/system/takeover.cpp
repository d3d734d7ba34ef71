// One session process takes over from another: after "Leave this page", and after a crash.
#include "support/process.h"
#include "system/film.h"
#include "system/terminal.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <csignal>
#include <string>
#include <utility>
#include <vector>

using system_test::Look;
using system_test::Picture;
using system_test::Terminal;

namespace {

/// Whether all of it has one colour.
bool is_plain(const Picture& picture, const std::uint8_t* color) {
    for (std::size_t i = 0; i < picture.rgb.size(); i += 3) {
        if (!std::equal(color, color + 3, picture.rgb.begin() + static_cast<std::ptrdiff_t>(i))) {
            return false;
        }
    }
    return true;
}

}  // namespace

TEST_CASE("leaving shows the page, then the cover, and nothing in between") {
    Terminal terminal({{}, {}, {"--route", "topic/offers"}, {}});
    const Look page{"topic/offers", ""};
    const Look cover{"cover", ""};
    terminal.see(page);
    const Picture before = terminal.looks().of(page).picture;
    const Picture after = terminal.looks().of(cover).picture;
    // The button may show that it is pressed.
    const std::vector<base::Rect> button{system_test::find(terminal.looks().of(page), "leave").rect.inset(-2)};
    const pid_t supervisor = terminal.supervisor();
    const pid_t old_session = terminal.session();

    terminal.touch(page, "leave");
    bool ended = false;
    const std::vector<Picture> film = system_test::film(terminal.glass(), [&](const Picture& now) {
        // The newest picture must have been taken when the old process was gone already.
        const bool alone = std::exchange(ended, !test::is_running(old_session));
        return alone && system_test::same(now, after, {});
    });
    REQUIRE_FALSE(test::is_running(old_session));
    REQUIRE(system_test::same(film.back(), after, {}));
    bool covered = false;
    for (const Picture& picture : film) {
        CHECK(system_test::black_rows(picture) == 0);
        const bool is_cover = system_test::same(picture, after, {});
        // Once covered, the page never comes back.
        CHECK((is_cover || (!covered && system_test::same(picture, before, button))));
        covered = covered || is_cover;
    }
    CHECK(terminal.supervisor() == supervisor);
    CHECK(terminal.session() != old_session);
    CHECK(terminal.errors().empty());
}

TEST_CASE("a session that is killed is replaced, without a black screen") {
    Terminal terminal({{}, {}, {"--lang", "ar", "--route", "home"}, {}});
    const Look home{"home", "ar"};
    const Look section{"section/work", "ar"};
    terminal.see(home);
    terminal.touch(home, "open:section/work");
    terminal.see(section);
    // Under --lang the attract screen begins with the greeting of the first language all the same.
    const Picture before = terminal.looks().of(section).picture;
    const Picture after = terminal.looks().of({"attract", ""}).picture;
    const std::uint8_t* ground = before.at(1, before.height / 2);
    const pid_t supervisor = terminal.supervisor();
    const pid_t old_session = terminal.session();

    ::kill(old_session, SIGKILL);
    const std::vector<Picture> film =
        system_test::film(terminal.glass(), [&](const Picture& now) { return system_test::same(now, after, {}); });
    REQUIRE(system_test::same(film.back(), after, {}));
    for (const Picture& picture : film) {
        CHECK(system_test::black_rows(picture) == 0);
        CHECK((system_test::same(picture, before, {}) || is_plain(picture, ground) ||
               system_test::same(picture, after, {})));
    }
    CHECK(terminal.supervisor() == supervisor);
    CHECK(terminal.session() != old_session);
    CHECK(terminal.wait_for_errors(1) ==
          std::vector<std::string>{"kiosk: the session ended unexpectedly; a new one takes its place"});

    // The new session serves the next visitor as ever.
    terminal.touch({"attract", ""}, "begin");
    terminal.see({"language", "ar"});
    CHECK(terminal.errors().size() == 1);
}

TEST_CASE("stopping the kiosk ends the session with it") {
    Terminal terminal;
    terminal.see({"attract", ""});
    const pid_t session = terminal.session();
    CHECK(terminal.stop().status == 0);
    Terminal::wait_for_end(session);
    CHECK(terminal.errors().empty());
}

TEST_CASE("a session does not outlive a supervisor that is killed") {
    Terminal terminal;
    terminal.see({"attract", ""});
    const pid_t session = terminal.session();
    ::kill(terminal.supervisor(), SIGKILL);
    Terminal::wait_for_end(session);
}

TEST_CASE("a display that goes away ends the kiosk, which says why") {
    Terminal terminal;
    terminal.see({"attract", ""});
    const pid_t session = terminal.session();
    CHECK(terminal.lose_display().status == 1);
    Terminal::wait_for_end(session);
    for (const std::string& line : terminal.errors()) {
        CAPTURE(line);
        CHECK(line.starts_with("kiosk: "));
    }
    REQUIRE_FALSE(terminal.errors().empty());
    CHECK(terminal.errors().back().find("display") != std::string::npos);
}
