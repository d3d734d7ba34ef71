// The flat map against known places and the formulas of the sphere.
#include "content/map/projection.h"

#include <doctest/doctest.h>

#include <cmath>
#include <numbers>
#include <utility>

using content::Position;

namespace {

constexpr Position amsterdam{52.3731, 4.8922};
constexpr Position groningen{53.2194, 6.5665};
constexpr Position maastricht{50.8513, 5.6909};
constexpr Position vlissingen{51.4536, 3.5714};

constexpr double per_degree = std::numbers::pi / 180;

/// The direction in which the shortest way over a sphere begins, in degrees from north by east.
double bearing(const Position& from, const Position& to) {
    const double east = (to.longitude - from.longitude) * per_degree;
    const double y = std::sin(east) * std::cos(to.latitude * per_degree);
    const double x = std::cos(from.latitude * per_degree) * std::sin(to.latitude * per_degree) -
                     std::sin(from.latitude * per_degree) * std::cos(to.latitude * per_degree) * std::cos(east);
    return std::fmod(std::atan2(y, x) / per_degree + 360, 360);
}

}  // namespace

TEST_CASE("the flat map of the country keeps distances to 3 %") {
    const content::Projection projection(content::country_centre);
    CHECK(projection.to_map(content::country_centre) == content::Kilometres{0, 0});
    for (const auto& [a, b] : {std::pair(amsterdam, groningen), std::pair(amsterdam, maastricht),
                               std::pair(vlissingen, groningen), std::pair(vlissingen, maastricht)}) {
        const content::Kilometres from = projection.to_map(a);
        const content::Kilometres to = projection.to_map(b);
        const double flat = std::hypot(to.east - from.east, to.north - from.north);
        CHECK(flat == doctest::Approx(content::kilometres_between(a, b)).epsilon(0.03));
    }
}

TEST_CASE("around a terminal the flat map has the true distance and direction") {
    const content::Projection projection(amsterdam);
    for (const Position place : {Position{52.40, 4.95}, Position{52.33, 4.87}, Position{52.37, 4.80}}) {
        const content::Kilometres flat = projection.to_map(place);
        CHECK(std::hypot(flat.east, flat.north) ==
              doctest::Approx(content::kilometres_between(amsterdam, place)).epsilon(0.002));
        const double angle = std::fmod(std::atan2(flat.east, flat.north) / per_degree + 360, 360);
        CHECK(std::abs(angle - bearing(amsterdam, place)) < 0.2);
    }
}

TEST_CASE("back from the map is where one came from") {
    const content::Projection projection(content::country_centre);
    const Position again = projection.to_earth(projection.to_map(groningen));
    CHECK(again.latitude == doctest::Approx(groningen.latitude).epsilon(1e-12));
    CHECK(again.longitude == doctest::Approx(groningen.longitude).epsilon(1e-12));
}
