// Whatever is wrong with how the kiosk is started, it says so in one line and ends.
#include "support/files.h"
#include "support/process.h"
#include "support/roots.h"
#include "support/temporary_folder.h"
#include "system/looks.h"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <algorithm>
#include <string>
#include <vector>

using test::TemporaryFolder;

namespace {

/// Runs the kiosk with these options, and without a display unless one is named.
void check_refused(const std::vector<std::string>& options, const std::string& named, const std::string& display = {}) {
    const TemporaryFolder folder;
    test::Command command{
        {system_test::kiosk_binary()},
        {{"DISPLAY", display}, {"WAYLAND_DISPLAY", ""}, {"XDG_RUNTIME_DIR", ""}, {"HOME", folder.path()}},
        folder / "out",
        folder / "err"};
    command.arguments.insert(command.arguments.end(), options.begin(), options.end());
    if (std::find(options.begin(), options.end(), "--content") == options.end()) {
        command.arguments.insert(command.arguments.begin() + 1, {"--content", test::fixture_root() / "content"});
    }
    std::string line;
    for (const std::string& option : options) {
        line += " " + option;
    }
    CAPTURE(line);
    const test::Ended ended = test::run(command);
    CHECK(ended.signal == 0);
    CHECK(ended.status == 1);
    CHECK(test::read_file(folder / "out").empty());
    const std::string words = test::read_file(folder / "err");
    CAPTURE(words);
    CHECK(words.starts_with("kiosk: "));
    CHECK(std::count(words.begin(), words.end(), '\n') == 1);
    CHECK(words.ends_with('\n'));
    CHECK(words.find(named) != std::string::npos);
}

}  // namespace

TEST_CASE("options that make no sense are named") {
    const TemporaryFolder folder;
    const std::string picture = folder / "picture.png";
    for (const char* size : {"0x0", "99999x1", "abc", "1x", "x1", "x", "1080", "-1x-1", "1e3x1e3", "nanxnan",
                             "1080x1920x3", "99999999999999999999x1", "0x1920", "320.x"}) {
        check_refused({"--windowed", size, "--shot", picture}, "--windowed");
    }
    for (const char* size : {"0x0", "1x1", "abc", "268x", "9999x9999", "inf"}) {
        check_refused({"--screen-mm", size, "--shot", picture}, "--screen-mm");
    }
    check_refused({"--windowed", "1080x1920", "--screen-mm", "2000x100", "--shot", picture}, "--screen-mm");
    check_refused({"--lang", "xx", "--shot", picture}, "xx");
    check_refused({"--lang", std::string(5000, 'x'), "--shot", picture}, "--lang");
    for (const char* route : {"nowhere", "topic/", "check/my-work?answers=zzz", "help?place=", "../../etc/passwd"}) {
        check_refused({"--route", route, "--shot", picture}, route);
    }
    for (const char* route :
         {"topic/no-such", "section/no-such", "check/no-such", "help/no-such", "help?category=no-such"}) {
        check_refused({"--route", route, "--shot", picture}, "no-such");
    }
    for (const char* size : {"9", "0", "-1", "abc", "2.5", "99999999999"}) {
        check_refused({"--text-size", size, "--shot", picture}, "--text-size");
    }
    check_refused({"--contrast", "foo", "--shot", picture}, "foo");
    check_refused({"--reach", "high", "--shot", picture}, "--reach");
    check_refused({"--point", "nobody", "--shot", picture}, "nobody");
    check_refused({"--more", "-1", "--shot", picture}, "--more");
    for (const char* now :
         {"yesterday", "2026-13-01T10:00", "2026-02-30T10:00", "2026-11-23T25:00", "2026-11-23", "2026-11-23T10:00Z"}) {
        check_refused({"--now", now, "--shot", picture}, "--now");
    }
    check_refused({"--frobnicate"}, "--frobnicate");
    check_refused({"--shot"}, "--shot");
    check_refused({"stray"}, "stray");
    CHECK_FALSE(std::filesystem::exists(picture));
}

TEST_CASE("files that cannot be written are named") {
    const TemporaryFolder folder;
    for (const char* option : {"--shot", "--semantics", "--trace"}) {
        check_refused({option, folder / "no-such-folder/file"}, "no-such-folder/file");
        check_refused({option, folder.path()}, folder.path());
    }
}

TEST_CASE("folders and files that are not there are named") {
    const TemporaryFolder folder;
    const std::string picture = folder / "picture.png";
    check_refused({"--content", folder / "none", "--shot", picture}, folder / "none");
    check_refused({"--content", folder / "none"}, folder / "none");
    check_refused({"--assets", folder / "none", "--shot", picture}, folder / "none");
    check_refused({"--config", folder / "none.json", "--shot", picture}, folder / "none.json");

    std::filesystem::create_directory(folder / "assets");
    std::filesystem::copy(test::source_root() / "assets/icons.json", folder / "assets");
    check_refused({"--assets", folder / "assets", "--shot", picture}, "icons.ttf");
    test::write_file(folder / "assets/icons.ttf", "no font");
    check_refused({"--assets", folder / "assets", "--shot", picture}, "icons.ttf");
    CHECK_FALSE(std::filesystem::exists(picture));
}

TEST_CASE("a pipe or a device in place of a file is named, and nobody waits for it") {
    const TemporaryFolder folder;
    const std::string picture = folder / "picture.png";
    const std::string pipe = folder / "pipe";
    REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    check_refused({"--config", pipe, "--shot", picture}, pipe + ": is a pipe or a device; check the path");
    check_refused({"--config", "/dev/zero", "--shot", picture}, "/dev/zero: is a pipe or a device; check the path");
    check_refused({"--config", folder.path(), "--shot", picture}, ": is a folder; check the path");
    test::write_file(folder / "terminal.json",
                     R"({"street_map": {"picture": "pipe", "south_west": [52.08, 5.09], "north_east": [52.09, 5.1],)"
                     R"( "credit": "Nobody"}})");
    check_refused({"--config", folder / "terminal.json", "--shot", picture}, pipe + ": is a pipe or a device; check");
    for (const char* option : {"--shot", "--semantics", "--trace"}) {
        check_refused({option, pipe}, pipe + ": is a pipe from which nobody reads");
    }
    std::filesystem::create_directory(folder / "assets");
    for (const char* file : {"icons.json", "icons.ttf", "map.json"}) {
        for (const char* name : {"icons.json", "icons.ttf", "map.json"}) {
            std::filesystem::copy(test::source_root() / "assets" / name, folder / "assets",
                                  std::filesystem::copy_options::overwrite_existing);
        }
        std::filesystem::remove(folder / "assets" / file);
        std::filesystem::create_symlink(pipe, folder / "assets" / file);
        check_refused({"--assets", folder / "assets", "--shot", picture},
                      std::string(file) + ": is a pipe or a device");
        std::filesystem::remove(folder / "assets" / file);
    }
    CHECK_FALSE(std::filesystem::exists(picture));
}

TEST_CASE("broken files are named") {
    const TemporaryFolder folder;
    const std::string picture = folder / "picture.png";
    const std::filesystem::path content = test::copy_content(test::fixture_root(), folder.path());
    const std::string site = test::read_file(content / "site.json");
    test::write_file(content / "site.json", site.substr(0, site.size() / 2));
    check_refused({"--content", content, "--shot", picture}, "site.json");
    test::write_file(content / "site.json", "");
    check_refused({"--content", content, "--shot", picture}, "site.json");
    test::write_file(content / "site.json", "[1, 2]");
    check_refused({"--content", content, "--shot", picture}, "site.json");
    test::write_file(content / "site.json", std::string(100'000, '['));
    check_refused({"--content", content, "--shot", picture}, "site.json");
    test::write_file(content / "site.json", site);
    test::write_file(content / "checks/my-work/nl.json", "{\"title\": \"\xff\"}");
    check_refused({"--content", content, "--shot", picture}, "nl.json");
    CHECK_FALSE(std::filesystem::exists(picture));

    for (const char* text : {"", "{", "[]", "{\"volume\": 3}", "{\"screen_mm\": [1]}",
                             "{\"time_outs_s\": {\"cover\": -1}}", "{\"language\": 5}", "{\"point\": {}}"}) {
        test::write_file(folder / "terminal.json", text);
        check_refused({"--config", folder / "terminal.json", "--shot", picture}, "terminal.json");
    }
}

TEST_CASE("without a display the kiosk says what to do") {
    check_refused({}, "--shot");
    check_refused({}, "--shot", ":4711");
}
