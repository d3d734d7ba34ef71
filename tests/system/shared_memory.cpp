// Displays that take no pictures from shared memory get them through the connection.
#include "support/process.h"
#include "support/temporary_folder.h"
#include "system/terminal.h"

#include <doctest/doctest.h>

#include <unistd.h>

#include <string>
#include <vector>

using system_test::Look;
using system_test::Terminal;

namespace {

/// The first frame, one that changes a part of it, and one that changes all.
void check_draws(Terminal& terminal) {
    const Look attract{"attract", ""};
    const Look language{"language", ""};
    terminal.see(attract);
    terminal.touch(attract, "begin");
    terminal.see(language);
    terminal.touch(language, "language:uk");
    terminal.see({"home", "uk"});
    CHECK(terminal.errors().empty());
}

}  // namespace

TEST_CASE("a server that may not look into the kiosk's shared memory gets its pictures all the same") {
    // As in a container, or under PrivateIPC of systemd: the server knows no memory of that number, and says so.
    // Root needs no user namespace, and other users are root only in one of their own.
    const std::vector<std::string> apart = ::geteuid() == 0
                                               ? std::vector<std::string>{"unshare", "--ipc"}
                                               : std::vector<std::string>{"unshare", "--map-root-user", "--ipc"};
    const test::TemporaryFolder folder;
    std::vector<std::string> trial = apart;
    trial.emplace_back("true");
    if (test::run({trial, {}, folder.path() / "out", folder.path() / "err", -1}).status != 0) {
        MESSAGE("not tried: this machine gives programs no memory numbers of their own");  // Some containers do not.
        return;
    }
    Terminal terminal({{}, {}, {}, apart, {}, {}});
    check_draws(terminal);
}

TEST_CASE("a server without shared memory gets its pictures all the same") {
    Terminal terminal({{}, {}, {}, {}, {}, {"-extension", "MIT-SHM"}});
    check_draws(terminal);
}
