// Places on the globe, how far apart they are, and how long one walks.
#pragma once

namespace content {

/// Degrees, WGS 84.
struct Position {
    double latitude = 0;
    double longitude = 0;

    friend bool operator==(const Position&, const Position&) = default;
};

/// Whether it lies in a box around the European Netherlands (Topografische Dienst: extreme points of the country).
constexpr bool is_dutch_latitude(double degrees) {
    return degrees >= 50.7 && degrees <= 53.6;
}
constexpr bool is_dutch_longitude(double degrees) {
    return degrees >= 3.3 && degrees <= 7.3;
}

/// The Earth's mean radius R1 in kilometres: IUGG, Geodetic Reference System 1980 (Moritz 2000).
constexpr double earth_radius_km = 6371.0088;

/// Kilometres along the surface of a sphere (haversine): at most 0.5 % off the ellipsoid.
double kilometres_between(Position a, Position b);

/// Walking speed in km/h: an adult who is in no hurry, with a bag or a child (Bohannon 1997 finds 4.6 to 5.3 for adults
/// alone on a level floor).
constexpr double walking_km_per_hour = 4.5;

/// How much longer the way along streets is than the straight line. An assumption for towns with a river or a railway
/// in the way, rather too long than too short: nobody is to be promised a shorter walk than it is.
constexpr double detour = 1.3;

/// Minutes on foot for a straight line of so many kilometres, rounded up; at least 1.
int walking_minutes(double straight_km);

}  // namespace content
