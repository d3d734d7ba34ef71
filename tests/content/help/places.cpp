// Distances, walking times, and the towns of the help points.
#include "content/help/towns.h"
#include "content/map/position.h"

#include <doctest/doctest.h>

using content::HelpPoint;
using content::Position;

namespace {

void add(content::Content& content, const std::string& id, const std::string& city, const std::string& province,
         Position at) {
    HelpPoint point;
    point.id = id;
    point.address.city = city;
    point.address.province = province;
    point.latitude = at.latitude;
    point.longitude = at.longitude;
    point.location_precision = content::LocationPrecision::city;
    content.help[id] = point;
}

}  // namespace

TEST_CASE("distances on the globe") {
    CHECK(content::kilometres_between({52, 5}, {52, 5}) == 0);
    // A degree of a great circle, and half of one.
    CHECK(content::kilometres_between({52, 5}, {53, 5}) == doctest::Approx(111.195).epsilon(1e-5));
    CHECK(content::kilometres_between({0, 5}, {0, -175}) == doctest::Approx(20015.115).epsilon(1e-6));
    CHECK(content::kilometres_between({90, 0}, {-90, 0}) == doctest::Approx(20015.115).epsilon(1e-6));
    const Position dom{52.09069, 5.12142};
    const Position martini{53.21942, 6.56818};
    CHECK(content::kilometres_between(dom, martini) == content::kilometres_between(martini, dom));
}

TEST_CASE("walking takes at least a minute and is rounded up") {
    CHECK(content::walking_minutes(0) == 1);
    CHECK(content::walking_minutes(0.05) == 1);
    // 4.5 km at 4.5 km/h is an hour, and 1.3 times that along streets.
    CHECK(content::walking_minutes(4.5) == 78);
    CHECK(content::walking_minutes(4.51) == 79);
    CHECK(content::walking_minutes(1) == 18);
}

TEST_CASE("a town under two names, in capitals or without its province is one") {
    content::Content content;
    add(content, "a", "Den Haag", "Zuid-Holland", {52.0, 4.2});
    add(content, "b", "'S-GRAVENHAGE", "Zuid-Holland", {52.2, 4.4});
    add(content, "c", "Den Haag", "", {52.1, 4.3});
    const std::vector<content::Town> towns = content::towns_of(content);
    REQUIRE(towns.size() == 1);
    CHECK(towns[0].id == "den-haag");
    CHECK(towns[0].name == "Den Haag");
    CHECK(towns[0].city == "Den Haag");
    CHECK(towns[0].province == "Zuid-Holland");
    CHECK(towns[0].centre.latitude == doctest::Approx(52.1));
}

TEST_CASE("towns are those of the help points, in their middle") {
    content::Content content;
    add(content, "a", "Den Haag", "Zuid-Holland", {52.0, 4.2});
    add(content, "b", "Den Haag", "Zuid-Holland", {52.2, 4.4});
    add(content, "c", "'s-Hertogenbosch", "Noord-Brabant", {51.7, 5.3});
    add(content, "d", "Súdwest-Fryslân", "Friesland", {53.0, 5.5});
    add(content, "e", "", "", {52, 5});
    add(content, "f", "Nowhere", "", {52, 5});
    content.help["f"].location_precision = content::LocationPrecision::national;
    std::vector<content::Town> towns = content::towns_of(content);
    REQUIRE(towns.size() == 3);
    CHECK(towns[0].id == "den-haag");
    CHECK(towns[0].name == "Den Haag");
    CHECK(towns[0].centre.latitude == doctest::Approx(52.1));
    CHECK(towns[0].centre.longitude == doctest::Approx(4.3));
    CHECK(towns[1].id == "s-hertogenbosch");
    CHECK(towns[2].id == "sudwest-fryslan");
    CHECK(content::find_town(content, "den-haag")->name == "Den Haag");
    CHECK_FALSE(content::find_town(content, "nowhere").has_value());
}

TEST_CASE("two towns of one name are told apart by their provinces") {
    content::Content content;
    add(content, "a", "Bergen", "Limburg", {51.6, 6.0});
    add(content, "b", "Bergen", "Noord-Holland", {52.7, 4.7});
    const std::vector<content::Town> towns = content::towns_of(content);
    REQUIRE(towns.size() == 2);
    CHECK(towns[0].id == "bergen-limburg");
    CHECK(towns[0].name == "Bergen (Limburg)");
    CHECK(towns[0].centre == Position{51.6, 6.0});
    CHECK(towns[1].id == "bergen-noord-holland");
}

TEST_CASE("towns stand in the order of the language's alphabet") {
    std::vector<content::Town> towns{{"1", "Zwolle", {}}, {"2", "Årnhem", {}}, {"3", "arnhem", {}}};
    content::sort_by_name(towns, "nl");
    CHECK(towns[0].name == "arnhem");
    CHECK(towns[1].name == "Årnhem");
    content::sort_by_name(towns, "da");
    // In Danish Å is the last letter.
    CHECK(towns[2].name == "Årnhem");
}
