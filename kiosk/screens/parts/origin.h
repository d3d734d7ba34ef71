// Where the visitor looks from, and what she asks of help points there.
#pragma once

#include "content/help/nearby.h"
#include "screens/parts/view.h"

#include <optional>
#include <string_view>

namespace screens {

/// Where the visitor looks from: the town she chose, else where the terminal stands; empty when neither is known.
std::optional<content::Origin> origin_of(const View& view);

/// The same, where it is known better than to the town: distances and directions from it are true.
std::optional<content::Position> exact_origin(const View& view);

/// The streets in the middle of what is near: the picture from staff, unless the visitor looks from elsewhere.
const StreetMap* street_map_of(const View& view);

/// The middle of what is near: where the visitor looks from, else the middle of the street map; empty with neither.
std::optional<content::Position> middle_of_near(const View& view);

/// The visitor's query for a kind of help (empty: every kind).
content::Query query_of(const View& view, std::string_view category);

}  // namespace screens
