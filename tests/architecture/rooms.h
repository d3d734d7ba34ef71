// The table of rooms, kiosk/rooms.txt, as CMake reads it too.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace rooms {

/// A third-party library, by the beginning of its headers' names and of its types' names.
struct Library {
    std::string name;
    std::vector<std::string> headers;
    std::vector<std::string> types;
};

/// A library that a room hides.
struct Hidden {
    std::string library;
    std::string file;  ///< the one file of the room that may include it, without ending; empty: any
};

/// A folder below kiosk/.
struct Room {
    std::string name;  ///< "content/words"
    int level = 0;
    std::vector<std::string> uses;
    std::vector<Hidden> hides;
};

struct Table {
    std::vector<Library> libraries;
    std::vector<Room> rooms;  ///< as the table orders them, lowest first

    /// Null when the table has no such room.
    [[nodiscard]] const Room* room(const std::string& name) const;
    /// The library that a header between angle brackets belongs to; null: none of them.
    [[nodiscard]] const Library* library_of(const std::string& header) const;
};

/// Reads the table of this repository. Fails the test that asks when a line makes no sense.
Table read();

}  // namespace rooms
