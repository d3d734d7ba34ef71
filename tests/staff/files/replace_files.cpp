// Files are replaced whole or not at all.
#include "staff/files/replace_files.h"

#include "support/files.h"
#include "support/temporary_folder.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <iterator>
#include <string>

namespace fs = std::filesystem;
using test::TemporaryFolder;

namespace {

std::size_t entries(const fs::path& folder) {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

}  // namespace

TEST_CASE("files are replaced, keep their permissions, and leave nothing beside them") {
    const TemporaryFolder folder;
    folder.write("a.json", "old");
    folder.write("real.json", "old");
    fs::permissions(folder.path() / "a.json", fs::perms::owner_read | fs::perms::group_read);
    fs::create_symlink("real.json", folder.path() / "link.json");
    REQUIRE(staff::replace_files(folder.path(), {{"a.json", "new a"}, {"link.json", "new"}, {"b.json", "new b"}}));
    CHECK(test::read_file(folder.path() / "a.json") == "new a");
    CHECK(fs::status(folder.path() / "a.json").permissions() == (fs::perms::owner_read | fs::perms::group_read));
    CHECK(test::read_file(folder.path() / "b.json") == "new b");
    CHECK((fs::status(folder.path() / "b.json").permissions() & fs::perms::owner_write) != fs::perms::none);
    CHECK(fs::is_symlink(folder.path() / "link.json"));
    CHECK(test::read_file(folder.path() / "real.json") == "new");
    CHECK(entries(folder.path()) == 4);
}

TEST_CASE("when one file cannot be written, none is") {
    const TemporaryFolder folder;
    folder.write("a.json", "old");
    folder.write("z.json", "old");
    const auto done =
        staff::replace_files(folder.path(), {{"a.json", "new"}, {"no/such/folder.json", "new"}, {"z.json", "new"}});
    REQUIRE_FALSE(done);
    CHECK(done.error().message.find("no/such/folder.json: cannot be written here") != std::string::npos);
    CHECK(test::read_file(folder.path() / "a.json") == "old");
    CHECK(test::read_file(folder.path() / "z.json") == "old");
    CHECK(entries(folder.path()) == 2);
}
