// Which files may include which: the levels of the modules and the places of third-party libraries.
#include "sources.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <map>
#include <set>
#include <string_view>

using sources::Include;
using sources::Source;

namespace {

using Names = std::set<std::string, std::less<>>;

/// What each module may include besides itself.
const std::map<std::string, Names, std::less<>> allowed_modules{
    {"base", {}},
    {"content", {"base"}},
    {"text", {"base"}},
    {"session", {"content", "base"}},
    {"ui", {"session", "text", "content", "base"}},
    {"screens", {"ui", "session", "content", "base"}},
    {"terminal", {"screens", "ui", "session", "text", "content", "base"}},
    {"staff", {"text", "content", "base"}},
};

/// A third-party library by the beginning of its headers' names, and the source files that may include it: exact paths,
/// or a folder with everything in it.
struct Library {
    std::string name;
    std::vector<std::string> headers;
    std::vector<std::string> places;
};
const std::vector<Library> libraries{
    {"Dear ImGui", {"imgui"}, {"kiosk/ui/canvas.cpp"}},
    {"Pango and its companions",
     {"pango/", "cairo", "fontconfig/", "ft2build.h", "freetype", "hb", "fribidi", "glib", "gobject"},
     {"kiosk/text/"}},
    {"ICU", {"unicode/"}, {"kiosk/content/"}},
    {"KOpeningHours and Qt", {"KOpeningHours", "Q"}, {"kiosk/content/"}},
    {"GLFW, OpenGL and X11", {"GLFW/", "GL/", "X11/"}, {"kiosk/terminal/"}},
    {"nlohmann/json", {"nlohmann/"}, {"kiosk/content/", "kiosk/ui/", "kiosk/terminal/", "kiosk/staff/"}},
    {"simdjson", {"simdjson"}, {"kiosk/content/json_value.cpp"}},
    {"CLI11", {"CLI/"}, {"kiosk/terminal/options.cpp", "kiosk/staff/", "kiosk/staff_main.cpp"}},
    {"libxkbcommon", {"xkbcommon/"}, {"kiosk/content/keyboard_layout.cpp"}},
    {"libqrencode", {"qrencode"}, {"kiosk/content/qr_code.cpp"}},
    {"stb", {"stb_"}, {"kiosk/terminal/"}},
    {"libgettextpo", {"gettext-po.h"}, {"kiosk/staff/po_file.cpp"}},
    {"libphonenumber", {"phonenumbers/"}, {"kiosk/staff/check_phone.cpp"}},
};

/// Headers inside a module that name types of a library they hide from everybody else, each with its reason.
const std::map<std::string, std::string, std::less<>> library_in_header{
    {"kiosk/text/font_face.h", "keeps HarfBuzz's face of a font file alive; only text/*.cpp include it"},
    {"kiosk/text/font_map.h", "derives Pango's font map, which text/*.cpp share; no other module includes it"},
};

/// Words that only a library's own types begin with.
const std::vector<std::string> library_types{
    "Pango",           "hb_",     "FT_",        "Fc",    "cairo_t", "GLFW",   "ImDraw", "ImGui",     "icu::", "xkb_",
    "KOpeningHours::", "QString", "nlohmann::", "CLI::", "QRinput", "QRcode", "i18n::", "simdjson::"};

/// Headers of the system that only some places need.
const std::map<std::string, Names, std::less<>> system_headers{
    {"terminal", {"unistd.h", "fcntl.h", "poll.h", "sys/"}},
    {"staff", {"unistd.h", "fcntl.h", "poll.h", "sys/"}},
};

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

const Library* library_of(const Include& include) {
    for (const Library& library : libraries) {
        for (const std::string& header : library.headers) {
            if (!include.quoted && starts(include.file, header)) {
                return &library;
            }
        }
    }
    return nullptr;
}

/// Whether a header belongs to the C++ standard library (a name without '/' and without '.').
bool is_standard(const Include& include) {
    return !include.quoted && include.file.find_first_of("/.") == std::string::npos && library_of(include) == nullptr;
}

}  // namespace

TEST_CASE("every folder of kiosk/ has its level") {
    CHECK(kiosk().size() > 80);
    for (const Source& source : kiosk()) {
        CAPTURE(source.path);
        CHECK((source.module.empty() || allowed_modules.contains(source.module)));
    }
}

TEST_CASE("a module includes only modules below it, by their path from kiosk/") {
    std::size_t seen = 0;
    for (const Source& source : kiosk()) {
        for (const Include& include : source.includes) {
            if (!include.quoted || source.module.empty()) {
                continue;
            }
            ++seen;
            CAPTURE(where(source, include));
            const std::string module = include.file.substr(0, include.file.find('/'));
            REQUIRE(include.file.find('/') != std::string::npos);
            CHECK((module == source.module || allowed_modules.at(source.module).contains(module)));
            CHECK(std::filesystem::exists(sources::root() / "kiosk" / include.file));
        }
    }
    CHECK(seen > 200);
}

TEST_CASE("a library is included only where its module hides it") {
    std::size_t seen = 0;
    for (const Source& source : kiosk()) {
        for (const Include& include : source.includes) {
            const Library* library = library_of(include);
            if (library == nullptr) {
                continue;
            }
            ++seen;
            CAPTURE(where(source, include));
            CAPTURE(library->name);
            CHECK_MESSAGE((!source.header || library_in_header.contains(source.path)),
                          "a header must not include a third-party library");
            CHECK(std::any_of(library->places.begin(), library->places.end(),
                              [&](const std::string& place) { return starts(source.path, place); }));
        }
    }
    CHECK(seen > 10);
}

TEST_CASE("a header names no type of a library") {
    for (const Source& source : kiosk()) {
        if (!source.header || library_in_header.contains(source.path)) {
            continue;
        }
        for (std::size_t i = 0; i < source.lines.size(); ++i) {
            const std::string code = source.lines[i].substr(0, source.lines[i].find("//"));
            for (const std::string& type : library_types) {
                const std::size_t at = code.find(type);
                const bool word =
                    at != std::string::npos &&
                    (at == 0 || (std::isalnum(static_cast<unsigned char>(code[at - 1])) == 0 && code[at - 1] != '_'));
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
    for (const auto& exception : library_in_header) {
        const std::string& path = exception.first;
        const std::string& reason = exception.second;
        CAPTURE(path);
        CHECK_FALSE(reason.empty());
        CHECK_MESSAGE(std::filesystem::exists(sources::root() / path), "an exception for a file that is gone");
    }
}

TEST_CASE("a header that names a library's types stays inside its module") {
    for (const Source& source : kiosk()) {
        for (const Include& include : source.includes) {
            CAPTURE(where(source, include));
            CHECK((!library_in_header.contains("kiosk/" + include.file) ||
                   starts("kiosk/" + include.file, "kiosk/" + source.module + "/")));
        }
    }
}

TEST_CASE("what is neither ours nor a known library nor the standard's is a system header of its place") {
    for (const Source& source : kiosk()) {
        for (const Include& include : source.includes) {
            if (include.quoted || is_standard(include) || library_of(include) != nullptr) {
                continue;
            }
            CAPTURE(where(source, include));
            const auto place = system_headers.find(source.module);
            const bool known = source.module.empty() ||
                               (place != system_headers.end() &&
                                std::any_of(place->second.begin(), place->second.end(),
                                            [&](const std::string& name) { return starts(include.file, name); }));
            CHECK(known);
        }
    }
}

TEST_CASE("screens know each other only through screen.cpp") {
    const Names shared{"screens/view.h",      "screens/chrome.h",   "screens/blocks.h", "screens/whom.h",
                       "screens/finder.h",    "screens/keyboard.h", "screens/near.h",   "screens/hits.h",
                       "screens/map_frame.h", "screens/map_ways.h"};
    std::size_t gathered = 0;
    for (const Source& source : kiosk()) {
        if (source.module != "screens" || source.name == "screen.cpp") {
            continue;
        }
        const std::string own = "screens/" + source.name.substr(0, source.name.find('.')) + ".h";
        for (const Include& include : source.includes) {
            CAPTURE(where(source, include));
            CHECK((!starts(include.file, "screens/") || include.file == own || shared.contains(include.file)));
        }
    }
    for (const Source& source : kiosk()) {
        if (source.path == "kiosk/screens/screen.cpp") {
            gathered = source.includes.size();
            for (const Source& header : kiosk()) {
                const bool screen =
                    header.module == "screens" && header.header && !shared.contains("screens/" + header.name);
                CAPTURE(header.path);
                CHECK((!screen ||
                       std::any_of(source.includes.begin(), source.includes.end(),
                                   [&](const Include& include) { return include.file == "screens/" + header.name; })));
            }
        }
    }
    CHECK(gathered > 10);
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
