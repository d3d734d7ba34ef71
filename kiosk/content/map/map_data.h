// The map of the country: land, water, borders and towns as plain values. Made by assets/make-map.
#pragma once

#include "base/result.h"
#include "content/map/position.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace content {

/// A piece of land.
struct MapArea {
    enum class Kind { abroad, land };
    Kind kind = Kind::land;
    std::vector<Position> points;
    std::vector<std::size_t> rings;        ///< how many of the points each ring has; the first ring is the outer one
    std::vector<std::uint16_t> triangles;  ///< indices of points, three for each
};

struct MapTown {
    std::string name;
    Position at;
};

struct MapData {
    std::vector<MapArea> areas;                ///< in the order in which they are drawn; all else is water
    std::vector<std::vector<Position>> lines;  ///< borders of provinces
    std::vector<MapTown> towns;                ///< largest first
};

/// Reads map.json. The error names the file and says what to do.
base::Result<MapData> load_map(const std::filesystem::path& file);

}  // namespace content
