// Noticing that the content on the disk is another one.
#include "terminal/process/content_watch.h"

#include "support/temporary_folder.h"

#include <doctest/doctest.h>

#include <chrono>
#include <filesystem>

using terminal::content_stamp;

TEST_CASE("the stamp changes with every kind of change and stays without one") {
    const test::TemporaryFolder folder;
    const auto file = folder.write("content/topics/a/nl.json", "{}");
    folder.write("content/site.json", "{}");
    folder.write("i18n/nl.json", "{}");
    const content::Folders folders{folder.path() / "content", folder.path() / "i18n"};
    std::uint64_t last = content_stamp(folders);
    CHECK(last != 0);
    CHECK(content_stamp(folders) == last);
    const auto changed = [&] {
        const std::uint64_t now = content_stamp(folders);
        const bool different = now != last && now != 0;
        last = now;
        return different;
    };
    folder.write("content/topics/a/nl.json", "{\"title\":\"\"}");
    CHECK_MESSAGE(changed(), "a file was written");
    std::filesystem::last_write_time(file, std::filesystem::last_write_time(file) + std::chrono::seconds(3));
    CHECK_MESSAGE(changed(), "a file got another time");
    folder.write("content/topics/b/nl.json", "{}");
    CHECK_MESSAGE(changed(), "a folder was added");
    std::filesystem::remove_all(folder.path() / "content/topics/b");
    CHECK_MESSAGE(changed(), "a folder was removed");
    folder.write("i18n/nl.json", "{ }");
    CHECK_MESSAGE(changed(), "a word of the interface was written");
    const auto other = folder.write("content/topics/a/new.json", "{\"title\":\"\"}");
    std::filesystem::last_write_time(other, std::filesystem::last_write_time(file));
    last = content_stamp(folders);
    std::filesystem::rename(other, file);
    CHECK_MESSAGE(changed(), "a file was replaced by another of the same size and time");
}

TEST_CASE("folders that are not there have no stamp") {
    const test::TemporaryFolder folder;
    folder.write("content/site.json", "{}");
    CHECK(content_stamp({folder.path() / "content", folder.path() / "i18n"}) == 0);
    CHECK(content_stamp({folder.path() / "none", folder.path() / "none"}) == 0);
}
