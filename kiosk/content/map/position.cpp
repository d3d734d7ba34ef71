#include "content/map/position.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace content {

double kilometres_between(Position a, Position b) {
    constexpr double radians = std::numbers::pi / 180;
    const double across = std::sin((b.latitude - a.latitude) * radians / 2);
    const double along = std::sin((b.longitude - a.longitude) * radians / 2);
    const double chord =
        across * across + std::cos(a.latitude * radians) * std::cos(b.latitude * radians) * along * along;
    return 2 * earth_radius_km * std::asin(std::sqrt(std::min(1.0, chord)));
}

int walking_minutes(double straight_km) {
    constexpr double minutes_per_km = 60 / walking_km_per_hour * detour;
    // What is a whole number but for the last bits of a double must not become a minute more.
    constexpr double noise = 1e-9;
    return std::max(1, static_cast<int>(std::ceil(straight_km * minutes_per_km - noise)));
}

}  // namespace content
