// The map file: read, refused when it is not one, and true to the country.
#include "content/map/map_data.h"

#include "content/support.h"
#include "support/roots.h"
#include "support/temporary_folder.h"

#include <doctest/doctest.h>

#include <cmath>
#include <fstream>

using content::MapArea;
using content::Position;

namespace {

const content::MapData& map() {
    static const auto loaded = content::load_map(test::source_root() / "assets/map.json");
    REQUIRE_MESSAGE(loaded.ok(), (loaded.ok() ? "" : loaded.error().message));
    return loaded.value();
}

double cross(const Position& a, const Position& b, const Position& p) {
    return (b.longitude - a.longitude) * (p.latitude - a.latitude) -
           (b.latitude - a.latitude) * (p.longitude - a.longitude);
}

/// Whether a triangle of the country's land covers the place.
bool is_land(const Position& place) {
    for (const MapArea& area : map().areas) {
        for (std::size_t i = 0; area.kind == MapArea::Kind::land && i < area.triangles.size(); i += 3) {
            const Position& a = area.points[area.triangles[i]];
            const Position& b = area.points[area.triangles[i + 1]];
            const Position& c = area.points[area.triangles[i + 2]];
            const double first = cross(a, b, place);
            const double second = cross(b, c, place);
            const double third = cross(c, a, place);
            if ((first >= 0 && second >= 0 && third >= 0) || (first <= 0 && second <= 0 && third <= 0)) {
                return true;
            }
        }
    }
    return false;
}

std::string error_of(const std::string& text) {
    const test::TemporaryFolder folder;
    const auto loaded = content::load_map(folder.write("map.json", text));
    REQUIRE_FALSE(loaded.ok());
    CHECK(loaded.error().message.find("map.json") != std::string::npos);
    return loaded.error().message;
}

}  // namespace

TEST_CASE("towns stand on land, and open water is water") {
    for (const Position town : {Position{52.0907, 5.1214}, Position{52.37, 4.85}, Position{50.85, 5.70},
                                Position{53.21, 6.56}, Position{52.52, 5.60}, Position{53.07, 4.82}}) {
        CAPTURE(town.latitude);
        CHECK(is_land(town));
    }
    // IJsselmeer, Markermeer, Oosterschelde, Wadden Sea, North Sea; Antwerp, Münster.
    for (const Position other :
         {Position{52.75, 5.35}, Position{52.55, 5.25}, Position{51.60, 3.90}, Position{53.20, 5.20},
          Position{52.50, 4.00}, Position{51.22, 4.40}, Position{51.96, 7.62}}) {
        CAPTURE(other.latitude);
        CHECK_FALSE(is_land(other));
    }
}

TEST_CASE("the map has the large towns, largest first, and borders of provinces") {
    REQUIRE(map().towns.size() > 100);
    CHECK(map().towns[0].name == "Amsterdam");
    CHECK(map().towns[2].name == "Den Haag");
    CHECK(std::abs(map().towns[3].at.latitude - 52.09) < 0.02);
    CHECK(map().lines.size() > 10);
}

TEST_CASE("the triangles of an area cover what its rings enclose") {
    for (const MapArea& area : map().areas) {
        double triangles = 0;
        for (std::size_t i = 0; i < area.triangles.size(); i += 3) {
            triangles += std::abs(cross(area.points[area.triangles[i]], area.points[area.triangles[i + 1]],
                                        area.points[area.triangles[i + 2]]));
        }
        double rings = 0;
        std::size_t begin = 0;
        for (const std::size_t count : area.rings) {
            double ring = 0;
            for (std::size_t i = 0; i < count; ++i) {
                ring += cross({0, 0}, area.points[begin + i], area.points[begin + (i + 1) % count]);
            }
            rings += begin == 0 ? std::abs(ring) : -std::abs(ring);
            begin += count;
        }
        CHECK(triangles == doctest::Approx(rings).epsilon(0.01));
    }
}

TEST_CASE("a file that is no map is refused with its name and a remedy") {
    CHECK_FALSE(content::load_map("/nowhere/map.json").ok());
    CHECK(error_of("[").find("install") != std::string::npos);
    error_of("{}");
    error_of(R"({"areas": [], "lines": [], "towns": []})");
    error_of(R"({"areas": [{"kind": "land", "points": [0,0,1,1,2,0], "rings": [3], "triangles": [0,1,3]}],
                 "lines": [], "towns": []})");
    error_of(R"({"areas": [{"kind": "land", "points": [0,0,1,1,2,0], "rings": [2], "triangles": [0,1,2]}],
                 "lines": [], "towns": []})");
    error_of(R"({"areas": [{"kind": "land", "points": ["a"], "rings": [3], "triangles": [0,1,2]}],
                 "lines": [], "towns": []})");
}
