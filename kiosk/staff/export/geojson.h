// Help points as GeoJSON, for maps.
#pragma once

#include "base/clock.h"
#include "content/model.h"

#include <string>

namespace staff {

/// A FeatureCollection (RFC 7946) with every help point but the desk, which is wherever the terminal stands. Positions
/// are longitude, then latitude (section 3.1.1); points that are known no better than to their town, and those for the
/// whole country, have the geometry null (section 3.2). Opening hours are as OpenStreetMap writes them, with a note
/// where its readers would take them otherwise than the terminal; hours that never open are left out of a point by
/// appointment. Texts are in the source language, with their figures as of
/// `today`; those that may not be shown then are left out.
std::string write_geojson(const content::Content& content, base::Date today);

}  // namespace staff
