// Duplicates: by phone, by name and by distance; and what only looks like one.
#include "staff/lists/duplicates.h"

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <vector>

using content::HelpPoint;
using content::LocationPrecision;
using staff::Resemblance;
using Why = staff::Resemblance::Why;

namespace {

HelpPoint point(const std::string& name, const std::string& city, const std::string& phone = {}) {
    HelpPoint result;
    result.name = name;
    result.address.city = city;
    result.latitude = 52.09;
    result.longitude = 5.12;
    result.location_precision = city.empty() ? LocationPrecision::national : LocationPrecision::city;
    if (!phone.empty()) {
        result.phones = {{phone, {}, {}}};
    }
    return result;
}

/// So many metres north of the centre of Utrecht.
HelpPoint at(HelpPoint result, double metres) {
    constexpr double metres_of_a_degree = 111195;
    result.latitude += metres / metres_of_a_degree;
    result.location_precision = LocationPrecision::street;
    return result;
}

staff::Resemblances compare(const HelpPoint& known, const HelpPoint& other) {
    staff::DuplicateIndex index({&known, &other});
    index.add(known);
    return index.find(other);
}

std::optional<Why> duplicate(const HelpPoint& known, const HelpPoint& other) {
    const staff::Resemblances found = compare(known, other);
    return found.duplicate ? std::optional(found.duplicate->why) : std::nullopt;
}

std::optional<Why> hint(const HelpPoint& known, const HelpPoint& other) {
    const staff::Resemblances found = compare(known, other);
    CHECK_FALSE(found.duplicate);
    return found.hints.empty() ? std::nullopt : std::optional(found.hints[0].why);
}

}  // namespace

TEST_CASE("an ordinary phone in the same town is one place, whatever its name") {
    const HelpPoint known = point("ASKV", "Amsterdam", "+31 20 627 2408");
    CHECK(duplicate(known, point("Steunpunt Vluchtelingen", "AMSTERDAM", "+31 20 6272408")) == Why::phone);
    CHECK(duplicate(known, point("Steunpunt Vluchtelingen", "", "+31 20 627 2408")) == Why::phone);
    CHECK(hint(known, point("Steunpunt Vluchtelingen", "Zaandam", "+31 20 627 2408")) == Why::phone_only);
    CHECK(hint(known, point("Steunpunt Vluchtelingen", "Amsterdam", "+31 20 627 2409")) == std::nullopt);
}

TEST_CASE("a phone that many offices share makes a duplicate only with the name and the town") {
    const HelpPoint known = point("Het Juridisch Loket Zwolle", "Zwolle", "0800-8020");
    CHECK(duplicate(known, point("Juridisch Loket", "Zwolle", "0800-8020")) == Why::phone);
    CHECK(hint(known, point("Het Juridisch Loket Deventer", "Deventer", "0800-8020")) == Why::phone_only);
    CHECK(hint(known, point("Sociaal Wijkteam", "Zwolle", "0800-8020")) == Why::phone_only);
}

TEST_CASE("names alike within 250 metres are one place") {
    const HelpPoint known = at(point("Vluchtelingenwerk Utrecht", "Utrecht"), 0);
    CHECK(duplicate(known, at(point("Stichting Vluchtelingen-werk", "Utrecht"), 240)) == Why::near);
    CHECK(hint(known, at(point("Stichting Vluchtelingen-werk", "Utrecht"), 260)) == Why::name_only);
    CHECK(duplicate(known, at(point("VLUCHTELINGENWERK", "De Bilt"), 240)) == Why::near);
    CHECK(hint(known, at(point("VLUCHTELINGENWERK", "De Bilt"), 260)) == std::nullopt);
    CHECK(hint(known, at(point("Voedselbank Utrecht", "Utrecht"), 10)) == std::nullopt);
    const staff::Resemblances found = compare(known, at(point("Vluchtelingenwerk", "Utrecht"), 100));
    REQUIRE(found.duplicate);
    CHECK(found.duplicate->metres == doctest::Approx(100).epsilon(0.01));
    CHECK(found.duplicate->similarity == 1);
}

TEST_CASE("where one of two places is known no better than to the town, the town decides") {
    const HelpPoint known = point("Vluchtelingenwerk", "Utrecht");
    CHECK(duplicate(known, at(point("Vluchtelingenwerk", "utrecht"), 3000)) == Why::town);
    CHECK(duplicate(at(known, 3000), point("Vluchtelingenwerk", "utrecht")) == Why::town);
    CHECK(hint(known, point("Vluchtelingenwerk", "Zwolle")) == std::nullopt);
    CHECK(duplicate(point("Kindertelefoon", ""), point("De Kindertelefoon", "")) == Why::anywhere);
    CHECK(hint(point("Vluchtelingenwerk", ""), point("Vluchtelingenwerk", "Zwolle")) == std::nullopt);
}

TEST_CASE("numbers in names and the names of neighbourhoods keep places apart") {
    CHECK(hint(point("Wijkteam 1", "Utrecht"), point("Wijkteam 2", "Utrecht")) == std::nullopt);
    CHECK(hint(point("Wijkteam Noord", "Utrecht"), point("Wijkteam Oost", "Utrecht")) == std::nullopt);
    CHECK(hint(point("Wijkteam Oost", "Utrecht"), point("Wijkteam West", "Utrecht")) == std::nullopt);
    CHECK(hint(point("Buurtteam Overvecht", "Utrecht"), point("Buurtteam Zuilen", "Utrecht")) == std::nullopt);
    CHECK(duplicate(point("Wijkteam 1", "Utrecht"), point("wijk-team 1", "Utrecht")) == Why::town);
}

TEST_CASE("the index finds what a comparison of all with all finds") {
    const std::vector<std::string> words = {"buurt", "team", "huis", "zorg", "inloop", "loket", "steun", "punt"};
    std::vector<HelpPoint> points;
    for (std::size_t i = 0; i < 300; ++i) {
        const std::string name = words[i % 8] + " " + words[(i / 8) % 8] + words[(i * 7 / 3) % 8];
        points.push_back(at(point(name, i % 2 == 0 ? "Utrecht" : "De Bilt"), static_cast<double>(i * 37 % 900)));
    }
    std::vector<const HelpPoint*> all;
    for (const HelpPoint& one : points) {
        all.push_back(&one);
    }
    std::size_t duplicates = 0;
    for (std::size_t last = 1; last < points.size(); last += 13) {
        staff::DuplicateIndex index(all);
        std::optional<std::size_t> expected;
        for (std::size_t i = 0; i < last; ++i) {
            index.add(points[i]);
            if (!expected && duplicate(points[i], points[last])) {
                expected = i;
            }
        }
        const staff::Resemblances found = index.find(points[last]);
        CHECK(found.duplicate.has_value() == expected.has_value());
        if (found.duplicate && expected) {
            CHECK(found.duplicate->point == *expected);
            ++duplicates;
        }
    }
    CHECK(duplicates > 5);
}
