// A visit leaves no trace on a disk or a network: what the kiosk asks of the system, watched with strace.
#include "support/files.h"
#include "support/temporary_folder.h"
#include "system/terminal.h"

#include <doctest/doctest.h>

#include <array>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

using system_test::Look;
using system_test::Terminal;

namespace {

/// Everything that names a file, and the ways to other computers and processes.
constexpr const char* watched = "trace=%file,socket,connect,bind,listen,sendto,mq_open";

/// Opened for writing all the same, and why that keeps nothing:
constexpr std::array<std::string_view, 2> devices{
    "/dev/dri/",  // the graphics card
    "/dev/null",  // swallows everything
};

/// Calls that change a file system. None may succeed.
constexpr std::array<std::string_view, 21> changes{
    "creat(",     "mkdir(", "mkdirat(",  "unlink(",  "unlinkat(",  "rename(", "renameat(",
    "renameat2(", "link(",  "linkat(",   "symlink(", "symlinkat(", "mknod(",  "mknodat(",
    "truncate(",  "chmod(", "fchmodat(", "chown(",   "fchownat(",  "rmdir(",  "setxattr("};

bool contains(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

/// The call of a line such as "123 openat(AT_FDCWD, …) = 3"; empty when it failed or is none.
std::string_view successful_call(std::string_view line) {
    const std::size_t start = line.find_first_not_of("0123456789 ");
    if (start == std::string_view::npos || contains(line, ") = -1 ")) {
        return {};
    }
    return line.substr(start);
}

bool writes(std::string_view call) {
    for (const std::string_view change : changes) {
        if (call.starts_with(change)) {
            return true;
        }
    }
    if (!call.starts_with("open")) {
        return false;
    }
    for (const std::string_view device : devices) {
        if (contains(call, '"' + std::string(device))) {
            return false;
        }
    }
    return contains(call, "O_WRONLY") || contains(call, "O_RDWR") || contains(call, "O_CREAT") ||
           contains(call, "O_TRUNC");
}

bool talks(std::string_view call) {
    if (call.starts_with("socket(")) {
        return !call.starts_with("socket(AF_UNIX");
    }
    if (call.starts_with("connect(")) {
        return !contains(call, "/.X11-unix/");
    }
    // A message without an address goes to the display server, which the socket is connected to.
    return call.starts_with("bind(") || call.starts_with("listen(") ||
           (call.starts_with("sendto(") && contains(call, "sa_family"));
}

/// A visit with everything in it that a visitor might want to be forgotten.
void visit(Terminal& terminal) {
    terminal.see({"attract", ""});
    terminal.touch({"attract", ""}, "begin");
    terminal.see({"language", ""});
    terminal.touch({"language", ""}, "language:ar");
    terminal.see({"home", "ar"});
    terminal.touch({"home", "ar"}, "open:help");
    terminal.see({"help", "ar"});
    terminal.touch({"help", "ar"}, "home");
    terminal.see({"home", "ar"});
    terminal.touch({"home", "ar"}, "open:section/work");
    terminal.see({"section/work", "ar"});
    terminal.touch({"section/work", "ar"}, "open:topic/warning-signs");
    terminal.see({"topic/warning-signs", "ar"});
    terminal.touch({"topic/warning-signs", "ar"}, "home");
    terminal.see({"home", "ar"});
    terminal.touch({"home", "ar"}, "open:section/checks");
    terminal.see({"section/checks", "ar"});
    terminal.touch({"section/checks", "ar"}, "open:check/my-work");
    terminal.see({"check/my-work", "ar"});
    terminal.touch({"check/my-work", "ar"}, "start");
    terminal.see({"check/my-work?answers=-", "ar"});
    terminal.touch({"check/my-work?answers=-", "ar"}, "answer-answer_yes");
    terminal.see({"check/my-work?answers=y", "ar"});
    terminal.leave({"check/my-work?answers=y", "ar"});
    terminal.uncover();
    terminal.see({"attract", ""});
}

void check_visit(const std::string& renderer) {
    const test::TemporaryFolder log;
    Terminal terminal(
        {{}, {}, {"--renderer", renderer}, {"strace", "-f", "-qq", "-s", "300", "-o", log / "calls", "-e", watched}});
    visit(terminal);
    CHECK(terminal.stop().status == 0);
    CHECK(terminal.errors().empty());

    std::istringstream calls(test::read_file(log / "calls"));
    std::size_t opened = 0;
    std::size_t connected = 0;
    std::vector<std::string> wrong;
    for (std::string line; std::getline(calls, line);) {
        const std::string_view call = successful_call(line);
        opened += call.starts_with("openat(") ? 1 : 0;
        connected += call.starts_with("connect(") ? 1 : 0;
        if (writes(call) || talks(call)) {
            wrong.push_back(line);
        }
    }
    // The watch did see the kiosk at work: it has read its content, and each session has opened its window.
    CHECK(opened > 100);
    CHECK(connected >= 2);
    CHECK(wrong == std::vector<std::string>{});
    // Its home holds nothing that was not there before.
    CHECK(std::filesystem::is_empty(terminal.folder() / "home"));
}

}  // namespace

TEST_CASE("the search for writing calls finds them") {
    CHECK(writes(successful_call(R"(12 openat(AT_FDCWD, "/root/.cache/x", O_RDWR|O_CREAT|O_CLOEXEC, 0644) = 5)")));
    CHECK(writes(successful_call(R"(12 mkdir("/root/.cache", 0700) = 0)")));
    CHECK_FALSE(writes(successful_call(R"(12 mkdir("/root/.cache", 0700) = -1 EEXIST (File exists))")));
    CHECK_FALSE(writes(successful_call(R"(12 openat(AT_FDCWD, "/etc/passwd", O_RDONLY|O_CLOEXEC) = 5)")));
    CHECK_FALSE(writes(successful_call(R"(12 openat(AT_FDCWD, "/dev/dri/card0", O_RDWR|O_CLOEXEC) = 5)")));
    CHECK(talks(successful_call("12 socket(AF_INET, SOCK_STREAM, IPPROTO_TCP) = 3")));
    CHECK(talks(
        successful_call(R"(12 connect(3, {sa_family=AF_UNIX, sun_path="/run/dbus/system_bus_socket"}, 110) = 0)")));
    CHECK_FALSE(talks(successful_call("12 socket(AF_UNIX, SOCK_STREAM|SOCK_CLOEXEC, 0) = 3")));
}

TEST_CASE("a visit writes nothing and talks to nobody, drawn by the processor") {
    check_visit("software");
}

TEST_CASE("a visit writes nothing and talks to nobody, drawn with OpenGL") {
    check_visit("opengl");
}
