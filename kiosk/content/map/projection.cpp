#include "content/map/projection.h"

#include <cmath>
#include <numbers>

namespace content {
namespace {

constexpr double per_degree = std::numbers::pi / 180;
constexpr double km_per_degree_north = earth_radius_km * per_degree;

}  // namespace

Projection::Projection(const Position& origin)
    : m_origin(origin), m_km_per_degree_east(km_per_degree_north * std::cos(origin.latitude * per_degree)) {}

Kilometres Projection::to_map(const Position& place) const {
    return {(place.longitude - m_origin.longitude) * m_km_per_degree_east,
            (place.latitude - m_origin.latitude) * km_per_degree_north};
}

Position Projection::to_earth(const Kilometres& point) const {
    return {m_origin.latitude + point.north / km_per_degree_north,
            m_origin.longitude + point.east / m_km_per_degree_east};
}

}  // namespace content
