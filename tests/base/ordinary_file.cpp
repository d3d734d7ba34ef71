// Files that somebody named, and what else can stand in their place.
#include "base/ordinary_file.h"

#include "support/temporary_folder.h"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <filesystem>
#include <string>

namespace {

std::string error_of(const std::filesystem::path& file, std::size_t most_bytes = 100) {
    const base::Result<std::string> read = base::read_ordinary(file, most_bytes);
    return read ? std::string() : read.error().message;
}

}  // namespace

TEST_CASE("only ordinary files are read, and what is none is named without waiting for it") {
    const test::TemporaryFolder folder;
    const std::filesystem::path file = folder.write("file", std::string("a\0b\n", 4));
    CHECK(base::not_ordinary(file).empty());
    CHECK(base::read_ordinary(file, 4).value() == std::string("a\0b\n", 4));
    std::filesystem::create_symlink(file, folder / "link");
    CHECK(base::read_ordinary(folder / "link", 4).value().size() == 4);
    const std::filesystem::path pipe = folder / "pipe";
    REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    CHECK(error_of(pipe) == "is a pipe or a device");
    CHECK(error_of("/dev/zero") == "is a pipe or a device");
    CHECK(error_of(folder.path()) == "is a folder");
    CHECK(error_of(folder / "none") == "is missing");
    CHECK(error_of(file / "below") == "is missing");
    std::filesystem::create_symlink("loop", folder / "loop");
    CHECK(error_of(folder / "loop").starts_with("cannot be read: "));
    const std::filesystem::path large = folder.write("large", std::string(2 * 1024 * 1024, ' '));
    CHECK(error_of(large, 1024 * 1024) == "is larger than 1 MB");
}
