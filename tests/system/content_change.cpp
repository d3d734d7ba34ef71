// Content that changes or breaks under a running kiosk.
#include "support/files.h"
#include "support/patience.h"
#include "support/roots.h"
#include "support/temporary_folder.h"
#include "system/terminal.h"

#include <doctest/doctest.h>

#include <chrono>
#include <fstream>
#include <sstream>
#include <string>
#include <thread>
#include <utility>

using system_test::Look;
using system_test::Picture;
using system_test::Terminal;

namespace {

/// Ends the visit on the home screen and goes to the attract screen of the next session.
void end_visit(Terminal& terminal) {
    terminal.leave({"home", "uk"});
    terminal.uncover();
}

void begin_visit(Terminal& terminal) {
    terminal.touch({"attract", ""}, "begin");
    terminal.see({"language", ""});
    terminal.touch({"language", ""}, "language:uk");
}

/// CPU time that a process has used, in the kernel's ticks (100 a second).
long ticks_of(pid_t process) {
    std::ifstream file("/proc/" + std::to_string(process) + "/stat");
    std::string line;
    std::getline(file, line);
    // After the name in brackets: the 12th and 13th word are user and system time.
    std::istringstream words(line.substr(line.rfind(')') + 2));
    std::string word;
    long user = 0;
    long system = 0;
    for (int i = 0; i < 11; ++i) {
        words >> word;
    }
    words >> user >> system;
    return user + system;
}

}  // namespace

TEST_CASE("content that breaks leaves the last good one in use, and staff hear of it") {
    const test::TemporaryFolder folder;
    const std::filesystem::path content = test::copy_content(test::fixture_root(), folder.path());
    Terminal terminal({content, {}, {}, {}});
    terminal.see({"attract", ""});
    begin_visit(terminal);
    terminal.see({"home", "uk"});
    // Drawn while the content is whole.
    static_cast<void>(terminal.looks().of({"cover", ""}));

    const std::string whole = test::read_file(content / "site.json");
    test::write_file(content / "site.json", whole.substr(0, whole.size() / 2));
    terminal.see({"home", "uk"});
    CHECK(terminal.errors().empty());
    end_visit(terminal);
    const std::vector<std::string> told = terminal.wait_for_errors(1);
    REQUIRE(told.size() == 1);
    CHECK(told.front().starts_with("kiosk: "));
    CHECK(told.front().find("site.json") != std::string::npos);
    const Picture whole_attract = terminal.looks().of({"attract", ""}).picture;

    // Visitors are served all the same.
    begin_visit(terminal);
    terminal.see({"home", "uk"});
    end_visit(terminal);
    CHECK(terminal.errors().size() == 1);  // not said again while nothing changes

    test::write_file(content / "site.json", whole);
    begin_visit(terminal);
    terminal.see({"home", "uk"});
    end_visit(terminal);
    terminal.see({"attract", ""});
    CHECK(terminal.errors().size() == 1);
}

TEST_CASE("new content comes with the next session, not in the middle of a visit") {
    const test::TemporaryFolder folder;
    const std::filesystem::path content = test::copy_content(test::fixture_root(), folder.path());
    Terminal terminal({content, {}, {}, {}});
    terminal.see({"attract", ""});
    begin_visit(terminal);
    terminal.see({"home", "uk"});
    static_cast<void>(terminal.looks().of({"section/travel", "uk"}));

    // The same tiles in another order.
    std::string site = test::read_file(content / "site.json");
    const std::string travel = "\"section\": \"travel\"";
    const std::string rights = "\"section\": \"rights\"";
    const std::size_t first = site.find(travel);
    const std::size_t second = site.find(rights);
    REQUIRE(first < second);
    REQUIRE(second != std::string::npos);
    site.replace(second, rights.size(), travel);
    site.replace(first, travel.size(), rights);
    test::write_file(content / "site.json", site);

    terminal.touch({"home", "uk"}, "open:section/travel");
    terminal.see({"section/travel", "uk"});
    terminal.touch({"section/travel", "uk"}, "home");
    terminal.see({"home", "uk"});
    end_visit(terminal);
    terminal.see({"attract", ""});
    begin_visit(terminal);

    system_test::Looks reordered(content);
    const Picture expected = reordered.of({"home", "uk"}).picture;
    CHECK_FALSE(system_test::same(expected, terminal.looks().of({"home", "uk"}).picture, {}));
    CHECK(test::within_patience([&] { return system_test::same(terminal.glass().look(), expected, {}); }));
    CHECK(terminal.errors().empty());
}

TEST_CASE("a terminal without usable content tells staff, and goes on by itself when it is mended") {
    const test::TemporaryFolder folder;
    const std::filesystem::path content = test::copy_content(test::fixture_root(), folder.path());
    const std::string whole = test::read_file(content / "site.json");
    test::write_file(content / "site.json", "{");
    Terminal terminal({content, {}, {}, {}});
    const std::vector<std::string> told = terminal.wait_for_errors(1);
    REQUIRE(told.size() == 1);
    CHECK(told.front().find("site.json") != std::string::npos);
    // A screen with words on a ground; which words is for the tests of that screen.
    Picture staff;
    CHECK(test::within_patience([&] {
        staff = terminal.glass().look();
        const std::vector<base::Rect> edge{};
        Picture plain = staff;
        for (std::size_t i = 0; i < plain.rgb.size(); ++i) {
            plain.rgb[i] = staff.rgb[i % 3];
        }
        return system_test::black_rows(staff) == 0 && system_test::difference(staff, plain, edge) > 20'000;
    }));
    CHECK(terminal.running());

    test::write_file(content / "site.json", whole);
    terminal.see({"attract", ""});
    CHECK_FALSE(system_test::same(staff, terminal.looks().of({"attract", ""}).picture, {}));
    CHECK(terminal.errors().size() == 1);
}

TEST_CASE("a visit that begins while new content is read is not thrown back") {
    const test::TemporaryFolder folder;
    const std::filesystem::path content = test::copy_content(test::fixture_root(), folder.path());
    // Enough to take a second to read.
    constexpr int copies = 15'000;
    for (int i = 0; i < copies; ++i) {
        std::filesystem::create_hard_link(content / "help/fairwork.json",
                                          content / "help" / ("fairwork-" + std::to_string(i) + ".json"));
    }
    Terminal terminal({content, {}, {}, {}});
    const Look attract{"attract", ""};
    const Look language{"language", ""};
    terminal.see(attract);
    static_cast<void>(terminal.looks().of(language));
    const pid_t supervisor = terminal.supervisor();
    // It has nothing to do any more: all is read, and the search is made.
    long ticks = -1;
    const auto rests = [&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(500));
        return std::exchange(ticks, ticks_of(supervisor)) == ticks;
    };
    REQUIRE(test::within_patience(rests));
    const pid_t session = terminal.session();

    const std::string whole = test::read_file(content / "site.json");
    test::write_file(content / "site.json", whole + "\n");
    // Looking for changes takes less.
    constexpr long is_reading = 15;
    REQUIRE(test::within_patience([&] { return ticks_of(supervisor) > ticks + is_reading; }));
    terminal.touch(attract, "begin");
    terminal.see(language);
    REQUIRE(test::within_patience(rests));
    CHECK(terminal.session() == session);
    CHECK(terminal.shows(language));
    CHECK(terminal.errors().empty());
}
