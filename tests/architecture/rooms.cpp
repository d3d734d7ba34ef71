#include "architecture/rooms.h"

#include "architecture/sources.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <sstream>

namespace rooms {
namespace {

std::vector<std::string> words_of(const std::string& text) {
    std::istringstream stream(text);
    std::vector<std::string> words;
    for (std::string word; stream >> word;) {
        words.push_back(word);
    }
    return words;
}

std::vector<std::string> columns_of(const std::string& line) {
    std::vector<std::string> columns;
    std::istringstream stream(line);
    for (std::string column; std::getline(stream, column, '|');) {
        columns.push_back(column);
    }
    return columns;
}

Hidden hidden_of(const std::string& word) {
    const std::size_t open = word.find('(');
    if (open == std::string::npos) {
        return {word, ""};
    }
    return {word.substr(0, open), word.substr(open + 1, word.size() - open - 2)};
}

}  // namespace

const Room* Table::room(const std::string& name) const {
    const auto found = std::find_if(rooms.begin(), rooms.end(), [&](const Room& room) { return room.name == name; });
    return found == rooms.end() ? nullptr : &*found;
}

const Library* Table::library_of(const std::string& header) const {
    for (const Library& library : libraries) {
        if (std::any_of(library.headers.begin(), library.headers.end(),
                        [&](const std::string& prefix) { return header.starts_with(prefix); })) {
            return &library;
        }
    }
    return nullptr;
}

Table read() {
    constexpr std::size_t column_count = 4;
    Table table;
    std::string part;
    std::ifstream stream(sources::root() / "kiosk/rooms.txt");
    REQUIRE(stream.is_open());
    for (std::string line; std::getline(stream, line);) {
        if (line.empty() || line.front() == '#') {
            continue;
        }
        if (line.front() == '[') {
            part = line;
            continue;
        }
        CAPTURE(line);
        std::vector<std::string> columns = columns_of(line);
        columns.resize(std::max(columns.size(), column_count));
        REQUIRE(columns.size() == column_count);
        const std::vector<std::string> name = words_of(columns[0]);
        REQUIRE(name.size() == 1);
        if (part == "[libraries]") {
            table.libraries.push_back({name[0], words_of(columns[2]), words_of(columns[3])});
            continue;
        }
        REQUIRE(part == "[rooms]");
        Room room{name[0], std::stoi(columns[1]), words_of(columns[2]), {}};
        for (const std::string& word : words_of(columns[3])) {
            room.hides.push_back(hidden_of(word));
        }
        table.rooms.push_back(std::move(room));
    }
    return table;
}

}  // namespace rooms
