// The look of the files: what lies at the top, how a header begins.
#include "architecture/sources.h"

#include <doctest/doctest.h>

#include <set>

using sources::Source;

TEST_CASE("the top of the repository holds nothing unexpected") {
    const std::set<std::string> expected{"CHANGELOG.md",    "CMakeLists.txt", "CMakePresets.json",
                                         "CONTRIBUTING.md", "LICENSE",        "README.md",
                                         "assets",          "content",        "i18n",
                                         "kiosk",           "tests"};
    for (const auto& entry : std::filesystem::directory_iterator(sources::root())) {
        const std::string name = entry.path().filename().string();
        CAPTURE(name);
        CHECK((expected.contains(name) || name.front() == '.' || name == "build" || name.starts_with("build-") ||
               name == "compile_commands.json"));
    }
    for (const char* needed : {"CMakeLists.txt", "kiosk", "content", "assets", "i18n", "tests", "LICENSE"}) {
        CAPTURE(needed);
        CHECK(std::filesystem::exists(sources::root() / needed));
    }
}

TEST_CASE("every header says in one line what it is for and is read once") {
    for (const char* folder : {"kiosk", "tests"}) {
        for (const Source& source : sources::below(folder)) {
            if (!source.header) {
                continue;
            }
            CAPTURE(source.path);
            REQUIRE(source.lines.size() > 3);
            CHECK(source.lines[0].starts_with("// "));
            CHECK(source.lines[0].size() > 15);
            CHECK(source.lines[0].ends_with("."));
            CHECK_FALSE(source.lines[1].starts_with("//"));
            std::size_t pragmas = 0;
            for (const std::string& line : source.lines) {
                pragmas += line == "#pragma once" ? 1 : 0;
            }
            CHECK(pragmas == 1);
            CHECK(source.lines[1] == "#pragma once");
        }
    }
}

TEST_CASE("a source includes its own header first") {
    for (const Source& source : sources::below("kiosk")) {
        if (source.header || source.module.empty() || source.includes.empty()) {
            continue;
        }
        const std::string own = source.module + "/" + source.name.substr(0, source.name.find('.')) + ".h";
        if (std::filesystem::exists(sources::root() / "kiosk" / own)) {
            CAPTURE(source.path);
            CHECK(source.includes.front().file == own);
        }
    }
}

TEST_CASE("nothing is left to be done in the code") {
    for (const Source& source : sources::below("kiosk")) {
        for (std::size_t i = 0; i < source.lines.size(); ++i) {
            for (const char* mark : {"TO"
                                     "DO",
                                     "FIX"
                                     "ME",
                                     "XX"
                                     "X",
                                     "HA"
                                     "CK"}) {
                CAPTURE(source.path);
                CAPTURE(i + 1);
                CHECK(source.lines[i].find(mark) == std::string::npos);
            }
        }
    }
}
