// The commands of kiosk-staff are found by their words, and listed when they are not.
#include "staff/command_line.h"

#include "staff/project_folder.h"
#include "support/temporary_folder.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <ostream>
#include <sstream>
#include <string>
#include <vector>

namespace {

int echo(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& /*err*/) {
    for (const std::string& argument : arguments) {
        out << '[' << argument << ']';
    }
    return 7;
}

const std::vector<staff::Command> commands = {{"look", "Looks.", echo}, {"take all", "Takes.", echo}};

struct Outcome {
    int status = 0;
    std::string printed;
    std::string complaint;
};

Outcome run(const std::vector<std::string>& arguments) {
    std::ostringstream out;
    std::ostringstream err;
    const int status = staff::run_command(commands, arguments, out, err);
    return {status, out.str(), err.str()};
}

}  // namespace

TEST_CASE("a command gets what stands behind its words") {
    CHECK(run({"look"}).status == 7);
    CHECK(run({"look", "a", "--b"}).printed == "[a][--b]");
    CHECK(run({"take", "all", "all"}).printed == "[all]");
}

TEST_CASE("words that are no command are answered with those that are") {
    const std::string list = "  look      Looks.\n  take all  Takes.\n";
    for (const std::vector<std::string>& arguments :
         std::vector<std::vector<std::string>>{{}, {"take"}, {"take", "none"}, {"loo"}, {"look all"}}) {
        const Outcome outcome = run(arguments);
        CHECK(outcome.status == 1);
        CHECK(outcome.printed.empty());
        CHECK(outcome.complaint.find(list) != std::string::npos);
    }
    CHECK(run({"take", "none"}).complaint.starts_with("kiosk-staff: there is no command take none.\n"));
    CHECK(run({"--help"}).status == 0);
    CHECK(run({"--help"}).printed.find(list) != std::string::npos);
}

TEST_CASE("who names the folder content, or works in it, means the folder that holds it") {
    namespace fs = std::filesystem;
    const test::TemporaryFolder folder;
    fs::create_directories(folder.path() / "content/content");
    fs::create_directories(folder.path() / "i18n");
    const fs::path inside = folder.path() / "content";
    CHECK(staff::project_folder(inside) == inside);  // it holds a folder content itself
    fs::remove(inside / "content");
    CHECK(staff::project_folder(inside) == inside);  // nothing says that it is one
    std::ofstream(inside / "site.json") << "{}";
    CHECK(staff::project_folder(inside) == folder.path());
    CHECK(staff::project_folder(inside / "") == folder.path());
    CHECK(fs::equivalent(staff::project_folder(inside / "."), folder.path()));
    CHECK(staff::project_folder(folder.path()) == folder.path());
    CHECK(staff::project_folder("/nowhere") == "/nowhere");
    fs::rename(inside, folder.path() / "other");
    CHECK(staff::project_folder(folder.path() / "other") == folder.path() / "other");
}

TEST_CASE("a failure is one printable line") {
    std::ostringstream err;
    CHECK(staff::fail("a\x1B[31m\nb: is missing", err) == 1);
    CHECK(err.str() == "a\\x1B[31m\\x0Ab: is missing\n");
}
