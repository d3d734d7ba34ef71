// Another size of the display, and other clients that do something to the kiosk's window.
#include "support/files.h"
#include "support/patience.h"
#include "support/process.h"
#include "support/roots.h"
#include "support/temporary_folder.h"
#include "system/other_client.h"
#include "system/terminal.h"

#include <doctest/doctest.h>

#include <chrono>
#include <csignal>
#include <string>
#include <thread>
#include <vector>

using system_test::Look;
using system_test::OtherClient;
using system_test::Picture;
using system_test::Terminal;

namespace {

/// What the kiosk draws on a panel as large as that of the other tests, with fewer pixels.
Picture look_of(const std::string& route, const std::string& size) {
    const test::TemporaryFolder folder;
    test::Command command{{system_test::kiosk_binary()}, {}, folder / "out", folder / "err"};
    for (const std::vector<std::string>& options :
         {system_test::common_options(),
          {"--content", test::fixture_root() / "content", "--windowed", size, "--route", route, "--lang", "nl",
           "--shot", folder / "look.png"}}) {
        command.arguments.insert(command.arguments.end(), options.begin(), options.end());
    }
    REQUIRE(test::run(command).status == 0);
    return system_test::read_png(folder / "look.png");
}

constexpr base::Rect whole{0, 0, 1080, 1920};

/// Waits until the kiosk fills the screen again.
void see_restored(Terminal& terminal, OtherClient& other, const Look& look) {
    CHECK(test::within_patience([&] { return other.window() == whole; }));
    terminal.see(look);
}

/// The kiosk's window is no more: another session begins for the next visitor, and the log says so.
void see_new_session(Terminal& terminal, pid_t old_session) {
    Terminal::wait_for_end(old_session);
    terminal.see({"attract", ""});
    CHECK(terminal.session() != old_session);
    CHECK(terminal.errors() ==
          std::vector<std::string>{"kiosk: the session ended unexpectedly; a new one takes its place"});
}

}  // namespace

TEST_CASE("the window follows the size of the display, and what is in it keeps its size in mm") {
    Terminal terminal({{}, {}, {"--route", "topic/offers"}, {}});
    const Look page{"topic/offers", ""};
    terminal.see(page);
    const pid_t session = terminal.session();
    OtherClient other(terminal.display().name());
    const Picture small = look_of("topic/offers", "720x1280");
    other.set_mode(720, 1280);
    CHECK(test::within_patience([&] { return other.window() == base::Rect{0, 0, 720, 1280}; }));
    CHECK(test::within_patience([&] { return system_test::same(terminal.glass().look(), small, {}); }));
    other.set_mode(1080, 1920);
    CHECK(test::within_patience([&] { return other.window() == base::Rect{0, 0, 1080, 1920}; }));
    terminal.see(page);
    CHECK(terminal.session() == session);
    CHECK(terminal.errors().empty());
}

TEST_CASE("a window that another client has moved, resized, taken away or covered comes back, and the visit goes on") {
    Terminal terminal({{}, {}, {"--route", "home"}, {}});
    const Look home{"home", ""};
    terminal.see(home);
    const pid_t session = terminal.session();
    OtherClient other(terminal.display().name());
    other.place({100, 200, 1080, 1920});
    see_restored(terminal, other, home);
    other.place({0, 0, 500, 700});
    see_restored(terminal, other, home);
    other.unmap();
    see_restored(terminal, other, home);
    other.cover({200, 300, 400, 500});
    CHECK_FALSE(terminal.shows(home));
    see_restored(terminal, other, home);
    other.lower();
    CHECK_FALSE(terminal.shows(home));
    see_restored(terminal, other, home);
    CHECK(terminal.session() == session);
    CHECK(terminal.errors().empty());
}

TEST_CASE("a window on a desk is left where it was put") {
    Terminal terminal({{}, {}, {"--windowed", "720x1280", "--route", "home"}, {}});
    OtherClient other(terminal.display().name());
    CHECK(test::within_patience([&] { return other.window().size() == base::Size{720, 1280}; }));
    constexpr base::Rect elsewhere{50, 60, 800, 1000};
    other.place(elsewhere);
    // Three times as long as a fullscreen window takes to be back.
    std::this_thread::sleep_for(std::chrono::seconds(2));
    CHECK(other.window() == elsewhere);
}

TEST_CASE("a session whose connection another client ends is replaced") {
    Terminal terminal({{}, {}, {"--route", "home"}, {}});
    terminal.see({"home", ""});
    const pid_t session = terminal.session();
    OtherClient(terminal.display().name()).kill();
    see_new_session(terminal, session);
}

TEST_CASE("a session whose window another client destroys is replaced") {
    Terminal terminal({{}, {}, {"--route", "home"}, {}});
    terminal.see({"home", ""});
    const pid_t session = terminal.session();
    OtherClient(terminal.display().name()).destroy();
    see_new_session(terminal, session);
}

TEST_CASE("the X server's screen saver sleeps as long as the kiosk runs, and works again afterwards") {
    Terminal terminal;
    terminal.see({"attract", ""});
    OtherClient other(terminal.display().name());
    other.blank_after(1);
    std::this_thread::sleep_for(std::chrono::seconds(3));
    CHECK_FALSE(other.is_blank());
    // The next session keeps it so.
    ::kill(terminal.session(), SIGKILL);
    static_cast<void>(terminal.wait_for_errors(1));
    terminal.see({"attract", ""});
    other.blank_after(1);
    std::this_thread::sleep_for(std::chrono::seconds(3));
    CHECK_FALSE(other.is_blank());
    CHECK(terminal.stop().status == 0);
    CHECK(test::within_patience([&] { return other.is_blank(); }));
}
