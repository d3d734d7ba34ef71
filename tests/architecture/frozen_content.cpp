// Only the rules about content may read what visitors read; every other test stands on the frozen content.
#include "architecture/sources.h"

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <string_view>

using sources::Source;

namespace {

/// Folders of tests/ that may name the live content, and why.
constexpr std::array<std::string_view, 3> readers{
    "tests/live/",     // the rules about content
    "tests/bench/",    // measures what visitors get
    "tests/support/",  // says where it is
};

bool may_read_live(const std::string& path) {
    for (const std::string_view folder : readers) {
        if (path.starts_with(folder)) {
            return true;
        }
    }
    return false;
}

}  // namespace

TEST_CASE("tests stand on the frozen content") {
    // In halves, so that this file does not name them itself.
    const std::string live = std::string("live_") + "root(";
    const std::string source = std::string("source_") + "root() / \"";
    std::size_t seen = 0;
    for (const Source& file : sources::below("tests")) {
        for (std::size_t i = 0; i < file.lines.size(); ++i) {
            const std::string& line = file.lines[i];
            CAPTURE(file.path);
            CAPTURE(i + 1);
            seen += line.find(live) != std::string::npos ? 1 : 0;
            CHECK((line.find(live) == std::string::npos || may_read_live(file.path)));
            CHECK(line.find(source + "content") == std::string::npos);
            CHECK(line.find(source + "i18n") == std::string::npos);
        }
    }
    CHECK(seen > 3);
}
