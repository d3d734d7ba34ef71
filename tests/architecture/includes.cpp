// Which files may include which: kiosk/rooms.txt says which rooms and libraries a room may use.
#include "architecture/rooms.h"
#include "architecture/sources.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <set>
#include <string_view>
#include <utility>

using rooms::Hidden;
using rooms::Library;
using rooms::Room;
using sources::Include;
using sources::Source;

namespace {

bool starts(std::string_view text, std::string_view prefix) {
    return text.starts_with(prefix);
}

std::string where(const Source& source, const Include& include) {
    return source.path + ":" + std::to_string(include.line) + ": " + include.file;
}

const std::vector<Source>& kiosk() {
    static const std::vector<Source> all = sources::below("kiosk");
    return all;
}

const rooms::Table& table() {
    static const rooms::Table all = rooms::read();
    return all;
}

const Library* library_of(const Include& include) {
    return include.quoted ? nullptr : table().library_of(include.file);
}

/// The folder of a file that is named by its path from kiosk/.
std::string folder_of(const std::string& file) {
    const std::size_t slash = file.rfind('/');
    return slash == std::string::npos ? "" : file.substr(0, slash);
}

std::string stem_of(const Source& source) {
    return source.name.substr(0, source.name.find('.'));
}

bool contains(const std::vector<std::string>& list, const std::string& one) {
    return std::find(list.begin(), list.end(), one) != list.end();
}

/// Whether a file of the room may include the library.
bool hides(const Room& room, const Source& source, const Library& library) {
    return std::any_of(room.hides.begin(), room.hides.end(), [&](const Hidden& hidden) {
        return hidden.library == library.name && (hidden.file.empty() || hidden.file == stem_of(source));
    });
}

/// Whether a header belongs to the C++ standard library (a name without '/' and without '.').
bool is_standard(const Include& include) {
    return !include.quoted && include.file.find_first_of("/.") == std::string::npos && library_of(include) == nullptr;
}

/// Whether the purpose line of a header keeps it to the files of its own room.
bool is_internal(const Source& source) {
    return source.header && source.lines.front().find("Internal to " + source.module + ".") != std::string::npos;
}

}  // namespace

TEST_CASE("every folder of kiosk/ that holds code is a room, and every room has code") {
    CHECK(kiosk().size() > 80);
    std::set<std::string> seen;
    for (const Source& source : kiosk()) {
        CAPTURE(source.path);
        CHECK((source.module.empty() || table().room(source.module) != nullptr));
        seen.insert(source.module);
    }
    for (const Room& room : table().rooms) {
        CHECK_MESSAGE(seen.contains(room.name), room.name);
    }
}

TEST_CASE("a room uses only rooms above it in the table and of no higher level") {
    std::set<std::string> above;
    for (const Room& room : table().rooms) {
        CAPTURE(room.name);
        for (const std::string& used : room.uses) {
            CAPTURE(used);
            CHECK(above.contains(used));
            const Room* const lower = table().room(used);
            REQUIRE(lower != nullptr);
            // Rooms of one level may use one another only within the same part of the house.
            CHECK((lower->level < room.level ||
                   (lower->level == room.level &&
                    used.substr(0, used.find('/')) == room.name.substr(0, room.name.find('/')))));
        }
        above.insert(room.name);
        for (const Hidden& hidden : room.hides) {
            CAPTURE(hidden.library);
            CHECK(std::any_of(table().libraries.begin(), table().libraries.end(),
                              [&](const Library& library) { return library.name == hidden.library; }));
            CHECK((hidden.file.empty() ||
                   std::filesystem::exists(sources::root() / "kiosk" / room.name / (hidden.file + ".cpp"))));
        }
    }
}

TEST_CASE("a room includes only rooms that the table gives it, by their path from kiosk/") {
    std::size_t seen = 0;
    std::set<std::pair<std::string, std::string>> used;
    for (const Source& source : kiosk()) {
        for (const Include& include : source.includes) {
            if (!include.quoted || source.module.empty()) {
                continue;
            }
            ++seen;
            CAPTURE(where(source, include));
            const std::string target = folder_of(include.file);
            used.insert({source.module, target});
            REQUIRE(table().room(source.module) != nullptr);
            CHECK((target == source.module || contains(table().room(source.module)->uses, target)));
            CHECK(std::filesystem::exists(sources::root() / "kiosk" / include.file));
        }
    }
    CHECK(seen > 200);
    for (const Room& room : table().rooms) {
        for (const std::string& target : room.uses) {
            CAPTURE(room.name);
            CHECK_MESSAGE(used.contains({room.name, target}), "the table opens a door to ", target,
                          " that nobody uses");
        }
    }
}

TEST_CASE("a library is included only where its room hides it") {
    std::size_t seen = 0;
    std::set<std::pair<std::string, std::string>> used;
    for (const Source& source : kiosk()) {
        for (const Include& include : source.includes) {
            const Library* const library = library_of(include);
            if (library == nullptr || source.module.empty()) {
                continue;
            }
            ++seen;
            CAPTURE(where(source, include));
            CAPTURE(library->name);
            CHECK_MESSAGE((!source.header || is_internal(source)),
                          "only a header that is internal to its room may include a third-party library");
            REQUIRE(table().room(source.module) != nullptr);
            CHECK(hides(*table().room(source.module), source, *library));
            used.insert({source.module, library->name});
        }
    }
    CHECK(seen > 10);
    for (const Room& room : table().rooms) {
        for (const Hidden& hidden : room.hides) {
            CAPTURE(room.name);
            CHECK_MESSAGE(used.contains({room.name, hidden.library}), "nobody in the room includes ", hidden.library);
        }
    }
}

TEST_CASE("a header names no type of a library, unless it is internal to its room") {
    for (const Source& source : kiosk()) {
        if (!source.header || is_internal(source)) {
            continue;
        }
        for (std::size_t i = 0; i < source.lines.size(); ++i) {
            const std::string code = source.lines[i].substr(0, source.lines[i].find("//"));
            for (const Library& library : table().libraries) {
                for (const std::string& type : library.types) {
                    const std::size_t at = code.find(type);
                    const bool word = at != std::string::npos &&
                                      (at == 0 || (std::isalnum(static_cast<unsigned char>(code[at - 1])) == 0 &&
                                                   code[at - 1] != '_'));
                    if (word) {
                        CAPTURE(source.path);
                        CAPTURE(i + 1);
                        CAPTURE(code);
                        // Fc followed by a small letter is a word of our own.
                        const bool own = type == "Fc" && (at + 2 >= code.size() ||
                                                          std::isupper(static_cast<unsigned char>(code[at + 2])) == 0);
                        CHECK(own);
                    }
                }
            }
        }
    }
}

TEST_CASE("a header that calls itself internal names its own room and is included only there") {
    std::size_t seen = 0;
    for (const Source& source : kiosk()) {
        if (!source.header) {
            continue;
        }
        CAPTURE(source.path);
        CHECK((source.lines.front().find("nternal to ") == std::string::npos || is_internal(source)));
        if (!is_internal(source)) {
            continue;
        }
        ++seen;
        for (const Source& other : kiosk()) {
            for (const Include& include : other.includes) {
                CAPTURE(where(other, include));
                CHECK((!include.quoted || "kiosk/" + include.file != source.path || other.module == source.module));
            }
        }
    }
    CHECK(seen > 3);
}

TEST_CASE("what is neither ours nor a known library is a header of the C++ standard") {
    for (const Source& source : kiosk()) {
        for (const Include& include : source.includes) {
            CAPTURE(where(source, include));
            CHECK((include.quoted || is_standard(include) || library_of(include) != nullptr));
        }
    }
}

TEST_CASE("screens know each other only by the table of pages, and share what is in screens/parts") {
    for (const Source& source : kiosk()) {
        if (source.module != "screens" || source.name == "screen.cpp") {
            continue;
        }
        const std::string own = "screens/" + stem_of(source) + ".h";
        for (const Include& include : source.includes) {
            CAPTURE(where(source, include));
            CHECK((folder_of(include.file) != "screens" || include.file == own || include.file == "screens/pages.h"));
        }
    }
}

TEST_CASE("every page of the table of screens has a file of its name") {
    std::ifstream table(sources::root() / "kiosk/session/screens.def");
    std::size_t seen = 0;
    for (std::string line; std::getline(table, line);) {
        if (!line.starts_with("SCREEN(")) {
            continue;
        }
        ++seen;
        // The last but the keys: SCREEN(NAME, PATH, VISIT, NAMES, TOUR, PAGE, KEYS...)
        constexpr int column = 5;
        for (int i = 0; i < column; ++i) {
            line.erase(0, line.find(',') + 1);
        }
        line.erase(0, line.find_first_not_of(' '));
        CAPTURE(line);
        CHECK(std::filesystem::exists(sources::root() / "kiosk/screens" /
                                      (line.substr(0, line.find_first_of(",)")) + ".cpp")));
    }
    CHECK(seen > 10);
}

TEST_CASE("isolates of direction are made and found in one place") {
    std::size_t seen = 0;
    for (const Source& source : kiosk()) {
        for (std::size_t i = 0; i < source.lines.size(); ++i) {
            std::string line = source.lines[i];
            std::transform(line.begin(), line.end(), line.begin(), [](unsigned char c) { return std::tolower(c); });
            // U+2066 to U+2069: as they are, as bytes, by number.
            for (const char* mark :
                 {"\xE2\x81\xA6", "\xE2\x81\xA7", "\xE2\x81\xA8", "\xE2\x81\xA9", "\\xe2\\x81", "\\u2066", "\\u2067",
                  "\\u2068", "\\u2069", "0x2066", "0x2067", "0x2068", "0x2069"}) {
                if (line.find(mark) != std::string::npos) {
                    ++seen;
                    CAPTURE(source.path);
                    CAPTURE(i + 1);
                    // text/ stands below content/ and has to find them by itself.
                    CHECK((starts(source.path, "kiosk/content/words/isolate.") ||
                           starts(source.path, "kiosk/text/spans.")));
                }
            }
        }
    }
    CHECK(seen > 3);
}

TEST_CASE("time comes from the clock alone") {
    for (const Source& source : kiosk()) {
        // The trace measures the program itself, for benchmarks: its times decide nothing.
        if (starts(source.path, "kiosk/base/clock") || source.path == "kiosk/terminal/trace.cpp") {
            continue;
        }
        for (std::size_t i = 0; i < source.lines.size(); ++i) {
            for (const char* call : {"system_clock", "steady_clock::now", "std::time(", "localtime", "gettimeofday",
                                     "srand", "std::rand("}) {
                CAPTURE(source.path);
                CAPTURE(i + 1);
                CHECK(source.lines[i].find(call) == std::string::npos);
            }
        }
    }
}

TEST_CASE("the visitor's program links no network") {
    for (const Source& source : kiosk()) {
        for (const Include& include : source.includes) {
            CAPTURE(where(source, include));
            for (const char* network : {"sys/socket.h", "netinet/", "arpa/", "netdb.h", "curl", "httplib", "boost/asio",
                                        "QtNetwork", "QNetwork"}) {
                CHECK_FALSE((source.module != "staff" && starts(include.file, network)));
            }
        }
    }
}
