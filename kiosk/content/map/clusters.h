// Puts pins that would lie over each other together.
#pragma once

#include "base/geometry.h"

#include <cstddef>
#include <vector>

namespace content {

/// Pins that stand as one.
struct Cluster {
    base::Point at;                    ///< px: the middle of its members
    std::vector<std::size_t> members;  ///< indices of the given points, ascending

    friend bool operator==(const Cluster&, const Cluster&) = default;
};

/// Joins points, nearest first, until any two clusters are at least `apart` px from each other, across or down: then
/// squares of a smaller side around them never touch. What lies together in a square of half that side is joined
/// before. Every point is in exactly one cluster. The points are those of the whole map, not of the part in sight, so
/// that clusters stay as they are while the map is moved. 20,000 points take a few milliseconds.
std::vector<Cluster> clusters(const std::vector<base::Point>& points, float apart);

}  // namespace content
