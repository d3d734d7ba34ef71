// The picture of the rooms in kiosk/README.md shows the doors of kiosk/rooms.txt, and each of them.
#include "architecture/rooms.h"
#include "architecture/sources.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <set>
#include <string>
#include <utility>

namespace {

using Arrow = std::pair<std::string, std::string>;

/// Rooms that a room reaches through the doors of the table, itself not among them.
std::set<std::string> reached_from(const rooms::Table& table, const std::string& name) {
    std::set<std::string> reached;
    for (const std::string& used : table.room(name)->uses) {
        reached.insert(used);
        reached.merge(reached_from(table, used));
    }
    return reached;
}

/// The doors that no way through other rooms stands for: all of them would be more than anybody can look at.
std::set<Arrow> arrows_of(const rooms::Table& table) {
    std::set<Arrow> arrows;
    for (const rooms::Room& room : table.rooms) {
        for (const std::string& used : room.uses) {
            const bool is_on_the_way = std::any_of(room.uses.begin(), room.uses.end(), [&](const std::string& other) {
                return other != used && reached_from(table, other).contains(used);
            });
            if (!is_on_the_way) {
                arrows.insert({room.name, used});
            }
        }
    }
    return arrows;
}

/// The lines "a --> b" of the picture.
std::set<Arrow> arrows_in_readme() {
    std::set<Arrow> arrows;
    std::ifstream stream(sources::root() / "kiosk/README.md");
    const std::string arrow = " --> ";
    for (std::string line; std::getline(stream, line);) {
        const std::size_t at = line.find(arrow);
        const std::size_t begin = line.find_first_not_of(' ');
        if (at != std::string::npos) {
            arrows.insert({line.substr(begin, at - begin), line.substr(at + arrow.size())});
        }
    }
    return arrows;
}

}  // namespace

TEST_CASE("the picture of the rooms in kiosk/README.md is true") {
    const std::set<Arrow> expected = arrows_of(rooms::read());
    const std::set<Arrow> drawn = arrows_in_readme();
    CHECK(expected.size() > 20);
    for (const auto& [from, to] : expected) {
        CHECK_MESSAGE(drawn.contains({from, to}), "kiosk/README.md lacks ", from, " --> ", to);
    }
    for (const auto& [from, to] : drawn) {
        CHECK_MESSAGE(expected.contains({from, to}), "kiosk/README.md draws ", from, " --> ", to,
                      ", which kiosk/rooms.txt does not have or which goes through another room");
    }
}

TEST_CASE("kiosk/README.md says of every room what it is and at which level") {
    std::ifstream stream(sources::root() / "kiosk/README.md");
    std::set<std::string> rows;
    for (std::string line; std::getline(stream, line);) {
        rows.insert(line.substr(0, line.find('|', line.find('|', 1) + 1)));
    }
    for (const rooms::Room& room : rooms::read().rooms) {
        CHECK_MESSAGE(std::any_of(rows.begin(), rows.end(),
                                  [&](const std::string& row) { return row.starts_with("| `" + room.name + "/` "); }),
                      room.name);
    }
}
