// A flat map of a small part of the earth.
#pragma once

#include "content/map/position.h"

namespace content {

/// Kilometres on a flat map: eastwards and northwards from its origin.
struct Kilometres {
    double east = 0;
    double north = 0;

    friend bool operator==(const Kilometres&, const Kilometres&) = default;
};

/// A flat map around an origin, north up, true to scale there and along every meridian (equirectangular). Over the
/// whole Netherlands, around 52.2° N, widths are at most 3 % off; around a terminal, distances within 10 km less than
/// 0.2 %.
class Projection {
 public:
    explicit Projection(const Position& origin);

    [[nodiscard]] Kilometres to_map(const Position& place) const;
    [[nodiscard]] Position to_earth(const Kilometres& point) const;

    friend bool operator==(const Projection&, const Projection&) = default;

 private:
    Position m_origin;
    double m_km_per_degree_east;
};

/// What a map of the Netherlands shows at least, with some sea around it.
constexpr Position country_south_west{50.72, 3.30};
constexpr Position country_north_east{53.60, 7.26};
constexpr Position country_centre{52.16, 5.28};

}  // namespace content
