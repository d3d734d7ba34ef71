#include "content/map/map_data.h"

#include "base/ordinary_file.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstddef>
#include <limits>
#include <numeric>
#include <optional>
#include <string>
#include <utility>

namespace content {
namespace {

constexpr double units_per_degree = 10000;

Position place(double longitude, double latitude) {
    return {latitude / units_per_degree, longitude / units_per_degree};
}

std::vector<Position> places(const nlohmann::json& json) {
    const auto flat = json.get<std::vector<double>>();
    std::vector<Position> list;
    list.reserve(flat.size() / 2);
    for (std::size_t i = 0; i + 1 < flat.size(); i += 2) {
        list.push_back(place(flat[i], flat[i + 1]));
    }
    return list;
}

MapArea area(const nlohmann::json& json) {
    MapArea result;
    result.kind = json.at("kind").get<std::string>() == "abroad" ? MapArea::Kind::abroad : MapArea::Kind::land;
    result.points = places(json.at("points"));
    result.rings = json.at("rings").get<std::vector<std::size_t>>();
    result.triangles = json.at("triangles").get<std::vector<std::uint16_t>>();
    return result;
}

/// Whether every index is one of a point, so that drawing need not look.
bool is_sound(const MapArea& area) {
    return area.points.size() <= std::numeric_limits<std::uint16_t>::max() && area.triangles.size() % 3 == 0 &&
           std::accumulate(area.rings.begin(), area.rings.end(), std::size_t{0}) == area.points.size() &&
           std::all_of(area.triangles.begin(), area.triangles.end(),
                       [&](std::uint16_t index) { return index < area.points.size(); });
}

std::optional<MapData> read(const nlohmann::json& json) {
    MapData map;
    try {
        for (const nlohmann::json& one : json.at("areas")) {
            map.areas.push_back(area(one));
        }
        for (const nlohmann::json& line : json.at("lines")) {
            map.lines.push_back(places(line));
        }
        for (const nlohmann::json& town : json.at("towns")) {
            const auto at = town.at("at").get<std::vector<double>>();
            map.towns.push_back({town.at("name").get<std::string>(), place(at.at(0), at.at(1))});
        }
    } catch (const std::exception&) {
        return std::nullopt;  // A member is missing or of another type.
    }
    const bool sound = !map.areas.empty() && std::all_of(map.areas.begin(), map.areas.end(), is_sound);
    return sound ? std::optional(std::move(map)) : std::nullopt;
}

}  // namespace

base::Result<MapData> load_map(const std::filesystem::path& file) {
    constexpr std::size_t most_bytes = std::size_t{16} * 1024 * 1024;
    const base::Result<std::string> bytes = base::read_ordinary(file, most_bytes);
    if (!bytes) {
        return base::Error{file.string() + ": " + bytes.error().message + "; install the kiosk's assets folder again"};
    }
    const nlohmann::json json = nlohmann::json::parse(bytes.value(), nullptr, false);
    std::optional<MapData> map = json.is_object() ? read(json) : std::nullopt;
    if (!map) {
        return base::Error{file.string() + ": is not a map that assets/make-map made; install the assets folder again"};
    }
    return std::move(*map);
}

}  // namespace content
