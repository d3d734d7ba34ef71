// Files are replaced whole or not at all.
#include "staff/files/replace_files.h"

#include "support/files.h"
#include "support/temporary_folder.h"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <iterator>
#include <set>
#include <string>
#include <utility>

namespace fs = std::filesystem;
using test::TemporaryFolder;

namespace {

std::size_t entries(const fs::path& folder) {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

staff::ContentLock lock_of(const TemporaryFolder& folder) {
    base::Result<staff::ContentLock> lock = staff::ContentLock::take(folder.path());
    REQUIRE_MESSAGE(lock.ok(), (lock ? "" : lock.error().message));
    return std::move(lock).value();
}

/// Two folders of content with many files, all of which say the same.
constexpr int count = 40;

staff::FileBytes files_that_say(const std::string& text) {
    staff::FileBytes files;
    for (int i = 0; i < count; ++i) {
        files["content/" + std::to_string(i) + ".json"] = text;
    }
    return files;
}

void write_all(const TemporaryFolder& folder, const std::string& text) {
    fs::create_directories(folder.path() / "content");
    fs::create_directories(folder.path() / "i18n");
    for (const auto& [file, bytes] : files_that_say(text)) {
        test::write_file(folder.path() / file, bytes);
    }
}

/// What all files say; "mixed" when they do not say the same.
std::string said_by_all(const TemporaryFolder& folder) {
    std::set<std::string> texts;
    for (const auto& [file, bytes] : files_that_say("")) {
        texts.insert(test::read_file(folder.path() / file));
    }
    return texts.size() == 1 ? *texts.begin() : "mixed";
}

}  // namespace

TEST_CASE("files are replaced, keep their permissions, and leave nothing beside them") {
    const TemporaryFolder folder;
    folder.write("a.json", "old");
    folder.write("real.json", "old");
    fs::permissions(folder.path() / "a.json", fs::perms::owner_read | fs::perms::group_read);
    fs::create_symlink("real.json", folder.path() / "link.json");
    REQUIRE(staff::replace_files(lock_of(folder), {{"a.json", "new a"}, {"link.json", "new"}, {"b.json", "new b"}}));
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
        staff::replace_files(lock_of(folder), {{"a.json", "new"}, {"no/such/folder.json", "new"}, {"z.json", "new"}});
    REQUIRE_FALSE(done);
    CHECK(done.error().message.find("no/such/folder.json: cannot be written here") != std::string::npos);
    CHECK(test::read_file(folder.path() / "a.json") == "old");
    CHECK(test::read_file(folder.path() / "z.json") == "old");
    CHECK(entries(folder.path()) == 2);
}

TEST_CASE("when one of many cannot take its place, all are as they were") {
    const TemporaryFolder folder;
    write_all(folder, "old");
    // A folder cannot be replaced by a file, which shows only when its turn comes.
    staff::FileBytes files = files_that_say("new");
    fs::create_directories(folder.path() / "content/7x.json");
    files["content/7x.json"] = "new";
    const auto done = staff::replace_files(lock_of(folder), files);
    REQUIRE_FALSE(done);
    CHECK(done.error().message.find("7x.json: cannot be replaced") != std::string::npos);
    CHECK(done.error().message.ends_with("nothing has been changed"));
    CHECK(said_by_all(folder) == "old");
    CHECK(entries(folder.path() / "content") == count + 1);
    CHECK(entries(folder.path()) == 2);
}

TEST_CASE("a command that is killed at any moment has changed everything or nothing once the next one begins") {
    const TemporaryFolder folder;
    write_all(folder, "old");
    int changed = 0;
    for (int i = 0; i < 40; ++i) {
        const std::string before = said_by_all(folder);
        const std::string wanted = "change " + std::to_string(i);
        const pid_t child = ::fork();
        if (child == 0) {
            base::Result<staff::ContentLock> lock = staff::ContentLock::take(folder.path());
            const bool done = lock && staff::replace_files(lock.value(), files_that_say(wanted));
            ::_exit(done ? 0 : 1);
        }
        ::usleep(static_cast<useconds_t>(i * 150));
        ::kill(child, SIGKILL);
        int status = 0;
        ::waitpid(child, &status, 0);
        const staff::ContentLock lock = lock_of(folder);
        const std::string after = said_by_all(folder);
        CAPTURE(i);
        CHECK((after == before || after == wanted));
        changed += after == wanted ? 1 : 0;
        CHECK(entries(folder.path() / "content") == count);
        CHECK(entries(folder.path()) == 2);
    }
    MESSAGE("changed " << changed << " of 40 times");
}

TEST_CASE("a change that stopped half way is taken back, also one that made new files") {
    const TemporaryFolder folder;
    fs::create_directories(folder.path() / "content");
    fs::create_directories(folder.path() / "i18n");
    const auto at = [&](const char* name) { return (folder.path() / "content" / name).string(); };
    folder.write("content/a.json", "new");
    folder.write("content/.a.json.kiosk-old-aaaaaa", "old");
    folder.write("content/b.json", "old");
    folder.write("content/.b.json.kiosk-old-bbbbbb", "old");
    folder.write("content/.b.json.kiosk-new-bbbbbb", "new");
    folder.write("content/made.json", "new");
    folder.write("content/.left.json.kiosk-new-cccccc", "left over by another");
    const std::string journal = "[[\"" + at("a.json") + "\",\"" + at(".a.json.kiosk-new-aaaaaa") + "\",\"" +
                                at(".a.json.kiosk-old-aaaaaa") + "\"],[\"" + at("b.json") + "\",\"" +
                                at(".b.json.kiosk-new-bbbbbb") + "\",\"" + at(".b.json.kiosk-old-bbbbbb") + "\"],[\"" +
                                at("made.json") + "\",\"" + at(".made.json.kiosk-new-dddddd") + "\",\"\"]]";
    folder.write(".kiosk-staff-journal.json", journal);
    static_cast<void>(lock_of(folder));
    CHECK(test::read_file(at("a.json")) == "old");
    CHECK(test::read_file(at("b.json")) == "old");
    CHECK_FALSE(fs::exists(at("made.json")));
    CHECK(entries(folder.path() / "content") == 2);
    CHECK(entries(folder.path()) == 2);
}

TEST_CASE("what cannot be put back is kept, and a journal that cannot be read is no reason to go on") {
    const TemporaryFolder folder;
    fs::create_directories(folder.path() / "content/a.json");
    folder.write("content/a.json/in-the-way", "a folder stands where the file was");
    folder.write("content/.a.json.kiosk-old-aaaaaa", "old");
    const std::string at = (folder.path() / "content").string();
    folder.write(".kiosk-staff-journal.json", "[[\"" + at + "/a.json\",\"" + at + "/.a.json.kiosk-new-aaaaaa\",\"" +
                                                  at + "/.a.json.kiosk-old-aaaaaa\"]]");
    const auto stuck = staff::ContentLock::take(folder.path());
    REQUIRE_FALSE(stuck.ok());
    CHECK(stuck.error().message.find("could not be taken back") != std::string::npos);
    CHECK(test::read_file(folder.path() / "content/.a.json.kiosk-old-aaaaaa") == "old");
    for (const char* broken : {"", "[[", "{}", "[1]", "[[\"a\",\"b\"]]"}) {
        folder.write(".kiosk-staff-journal.json", broken);
        CHECK_FALSE(staff::ContentLock::take(folder.path()).ok());
        CHECK(test::read_file(folder.path() / "content/.a.json.kiosk-old-aaaaaa") == "old");
    }
    // A pipe is not waited for.
    fs::remove(folder / ".kiosk-staff-journal.json");
    REQUIRE(::mkfifo((folder / ".kiosk-staff-journal.json").c_str(), 0600) == 0);
    CHECK_FALSE(staff::ContentLock::take(folder.path()).ok());
}

TEST_CASE("only one command at a time changes a folder") {
    const TemporaryFolder folder;
    {
        const staff::ContentLock first = lock_of(folder);
        const auto second = staff::ContentLock::take(folder.path());
        REQUIRE_FALSE(second);
        CHECK(second.error().message.find("another command is changing this content") != std::string::npos);
    }
    CHECK(staff::ContentLock::take(folder.path()).ok());
    CHECK_FALSE(staff::ContentLock::take(folder.path() / "none").ok());
}
