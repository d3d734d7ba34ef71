// Help near a place: nearest first against a brute-force search, what filters let through, and what follows.
#include "content/help/nearby.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <string>
#include <tuple>
#include <vector>

using content::Fit;
using content::HelpPoint;
using content::Hit;
using content::LocationPrecision;
using content::Nearby;
using content::Query;
using content::Tristate;
using content::Wish;

namespace {

constexpr base::WallTime monday{{2026, 11, 23}, 10, 0, 0};
constexpr content::Position utrecht{52.0894, 5.1101};

HelpPoint point(const std::string& id, content::Position at, const std::string& category = "legal") {
    HelpPoint point;
    point.id = id;
    point.name = id;
    point.categories = {category};
    point.latitude = at.latitude;
    point.longitude = at.longitude;
    point.location_precision = LocationPrecision::exact;
    point.address.city = "Utrecht";
    point.provenance.confidence = content::Confidence::a;
    point.provenance.checked_on = "2026-01";
    return point;
}

HelpPoint line(const std::string& id) {
    HelpPoint line = point(id, {52, 5});
    line.location_precision = LocationPrecision::national;
    line.address.city = "";
    return line;
}

content::Content content_of(const std::vector<HelpPoint>& points) {
    content::Content content;
    for (const HelpPoint& one : points) {
        content.help[one.id] = one;
    }
    return content;
}

Query query_at(content::Position from = utrecht) {
    Query query;
    query.from = content::Origin{from, LocationPrecision::exact};
    query.language = "ti";
    query.now = monday;
    return query;
}

Query wishing(std::initializer_list<Wish> wishes) {
    Query query = query_at();
    for (const Wish wish : wishes) {
        query.wishes.add(wish);
    }
    return query;
}

std::string ids(const std::vector<Hit>& hits) {
    std::string all;
    for (const Hit& hit : hits) {
        all += (all.empty() ? "" : " ") + hit.point->id;
    }
    return all;
}

/// Points all over the country, some alike in everything but their place.
std::vector<HelpPoint> random_points(std::size_t count, unsigned seed) {
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> latitude(50.8, 53.4);
    std::uniform_real_distribution<double> longitude(3.6, 7.1);
    std::uniform_int_distribution<int> choice(0, 2);
    const std::vector<std::string> hours{"", "Mo-Fr 09:00-17:00", "Tu 13:00-15:00"};
    const std::vector<std::string> situations{"", "asylum", "eu"};
    const std::vector<std::string> categories{"legal", "health", "labour"};
    std::vector<HelpPoint> points;
    for (std::size_t i = 0; i < count; ++i) {
        const auto pick = [&](const auto& list) { return list[static_cast<std::size_t>(choice(random))]; };
        HelpPoint one = point("p" + std::to_string(i), {latitude(random), longitude(random)}, pick(categories));
        one.opening_hours = pick(hours);
        one.cost = static_cast<content::Cost>(choice(random));
        one.confidential = static_cast<Tristate>(choice(random));
        if (const std::string situation = pick(situations); !situation.empty()) {
            one.situations = {situation};
        }
        points.push_back(one);
    }
    return points;
}

/// What decides the order, worked out in the plainest way. 111.19 km a degree on a sphere of the same radius.
double plain_km(const HelpPoint& one, content::Position from) {
    constexpr double radians = 3.14159265358979323846 / 180;
    const double cosine = std::sin(one.latitude * radians) * std::sin(from.latitude * radians) +
                          std::cos(one.latitude * radians) * std::cos(from.latitude * radians) *
                              std::cos((one.longitude - from.longitude) * radians);
    return 6371.0088 * std::acos(std::min(1.0, cosine));
}

int plain_band(double km) {
    return km < 10 ? 0 : km < 30 ? 1 : km < 100 ? 2 : 3;
}

Fit plain_fit(const HelpPoint& one, const content::Wishes& wishes) {
    int unknown = 0;
    int unmet = 0;
    const auto count = [&](bool asked, Tristate met) {
        unknown += asked && met == Tristate::unknown ? 1 : 0;
        unmet += asked && met == Tristate::no ? 1 : 0;
    };
    // Monday at ten.
    count(wishes.has(Wish::open_now), one.opening_hours.empty()            ? Tristate::unknown
                                      : one.opening_hours.starts_with("M") ? Tristate::yes
                                                                           : Tristate::no);
    count(wishes.has(Wish::free), one.cost == content::Cost::unknown ? Tristate::unknown
                                  : one.cost == content::Cost::free  ? Tristate::yes
                                                                     : Tristate::no);
    count(wishes.has(Wish::confidential), one.confidential);
    return unmet > 0 ? Fit::other : unknown > 0 ? Fit::perhaps : Fit::match;
}

}  // namespace

TEST_CASE("the order is that of a plain search over all points") {
    const std::vector<HelpPoint> points = random_points(600, 7);
    const content::Content content = content_of(points);
    Nearby nearby(content);
    for (const char* category : {"", "legal", "health"}) {
        for (const char* situation : {"", "asylum"}) {
            for (const auto& wishes : {std::vector<Wish>{}, std::vector<Wish>{Wish::free},
                                       std::vector<Wish>{Wish::open_now, Wish::confidential}}) {
                for (const std::size_t most : {std::size_t{5}, std::size_t{30}, std::size_t{1000}}) {
                    Query query = query_at();
                    query.category = category;
                    query.situation = situation;
                    query.most = most;
                    for (const Wish wish : wishes) {
                        query.wishes.add(wish);
                    }
                    std::vector<const HelpPoint*> expected;
                    for (const HelpPoint& one : points) {
                        if (*category == '\0' || one.categories.front() == category) {
                            expected.push_back(&one);
                        }
                    }
                    const auto key = [&](const HelpPoint* one) {
                        const double km = plain_km(*one, utrecht);
                        const bool mine = !one->situations.empty() && one->situations.front() == situation;
                        const bool others = *situation != '\0' && !one->situations.empty() && !mine;
                        return std::tuple(plain_fit(*one, query.wishes), others,
                                          *situation != '\0' ? plain_band(km) : 0, *situation != '\0' && !mine, km);
                    };
                    std::sort(expected.begin(), expected.end(),
                              [&](const HelpPoint* a, const HelpPoint* b) { return key(a) < key(b); });
                    const auto others = std::find_if(expected.begin(), expected.end(), [&](const HelpPoint* one) {
                        return plain_fit(*one, query.wishes) == Fit::other;
                    });
                    expected.resize(std::min(static_cast<std::size_t>(others - expected.begin()) + content::most_others,
                                             expected.size()));
                    const content::Found& found = nearby.find(query);
                    CHECK(found.places_total == expected.size());
                    REQUIRE(found.places.size() == std::min(most, expected.size()));
                    for (std::size_t i = 0; i < found.places.size(); ++i) {
                        CHECK(found.places[i].point->id == expected[i]->id);
                        CHECK(found.places[i].fit == plain_fit(*expected[i], query.wishes));
                        CHECK(found.places[i].km.value() ==
                              doctest::Approx(plain_km(*expected[i], utrecht)).epsilon(1e-6));
                    }
                }
            }
        }
    }
}

TEST_CASE("an answer does not depend on what was asked before") {
    const content::Content content = content_of(random_points(300, 11));
    Nearby asked_much(content);
    for (const Wish wish : content::all_wishes) {
        Query query = wishing({wish, Wish::free});
        Nearby fresh(content);
        asked_much.find(query_at());
        CHECK(ids(asked_much.find(query).places) == ids(fresh.find(query).places));
        query.now.date.day = 24;
        query.now.hour = 14;
        CHECK(ids(asked_much.find(query).places) == ids(Nearby(content).find(query).places));
        while (asked_much.prepare(monday)) {
        }
    }
}

TEST_CASE("unknown is not yes: it may follow, with what is not known") {
    HelpPoint yes = point("yes", {52.3, 5.1});
    yes.cost = content::Cost::free;
    HelpPoint unknown = point("unknown", {52.2, 5.1});
    HelpPoint no = point("no", {52.1, 5.1});
    no.cost = content::Cost::paid;
    const content::Content content = content_of({yes, unknown, no});
    Nearby nearby(content);
    CHECK(ids(nearby.find(query_at()).places) == "no unknown yes");
    const content::Found& found = nearby.find(wishing({Wish::free}));
    CHECK(ids(found.places) == "yes unknown no");
    CHECK(found.matches == 1);
    CHECK(found.places[0].fit == Fit::match);
    CHECK(found.places[1].fit == Fit::perhaps);
    CHECK(found.places[1].unknown.has(Wish::free));
    CHECK(found.places[2].fit == Fit::other);
    CHECK(found.places[2].unmet.has(Wish::free));
}

TEST_CASE("no combination of wishes leaves a screen empty where there is help") {
    HelpPoint paid = point("paid", utrecht);
    paid.cost = content::Cost::paid;
    const content::Content content = content_of({paid, line("phone")});
    Nearby nearby(content);
    for (unsigned bits = 0; bits < 256; ++bits) {
        Query query = query_at();
        for (const Wish wish : content::all_wishes) {
            if ((bits >> static_cast<unsigned>(wish) & 1U) != 0) {
                query.wishes.add(wish);
            }
        }
        CHECK(ids(nearby.find(query).places) == "paid");
        CHECK(ids(nearby.find(query).national) == "phone");
    }
}

TEST_CASE("each wish is met by its own field") {
    const Query query = query_at();
    const auto met = [&](Wish wish, auto change) {
        HelpPoint one = point("one", utrecht);
        change(one);
        return content::meets(wish, one, query, Tristate::unknown);
    };
    const auto nothing = [](HelpPoint&) {};
    for (const Wish wish : content::all_wishes) {
        CHECK(met(wish, nothing) == Tristate::unknown);
    }
    CHECK(met(Wish::language, [](HelpPoint& one) { one.languages = {"nl", "ti"}; }) == Tristate::yes);
    CHECK(met(Wish::language, [](HelpPoint& one) { one.languages = {"nl"}; }) == Tristate::no);
    CHECK(met(Wish::language, [](HelpPoint& one) { one.phones = {{"112", "", {"ti"}}}; }) == Tristate::yes);
    CHECK(met(Wish::no_id, [](HelpPoint& one) { one.id_required = Tristate::no; }) == Tristate::yes);
    CHECK(met(Wish::no_id, [](HelpPoint& one) { one.id_required = Tristate::yes; }) == Tristate::no);
    CHECK(met(Wish::confidential, [](HelpPoint& one) { one.confidential = Tristate::yes; }) == Tristate::yes);
    CHECK(met(Wish::women, [](HelpPoint& one) { one.for_whom = {"women"}; }) == Tristate::yes);
    CHECK(met(Wish::women, [](HelpPoint& one) { one.for_whom = {"women", "men"}; }) == Tristate::no);
    CHECK(met(Wish::minors, [](HelpPoint& one) { one.for_whom = {"minors"}; }) == Tristate::yes);
    CHECK(met(Wish::minors, [](HelpPoint& one) { one.situations = {"minor"}; }) == Tristate::yes);
    CHECK(met(Wish::wheelchair, [](HelpPoint& one) { one.wheelchair = Tristate::no; }) == Tristate::no);
    CHECK(met(Wish::wheelchair, [](HelpPoint& one) { one.location_precision = LocationPrecision::national; }) ==
          Tristate::yes);
}

TEST_CASE("open now: hours, closed for a time, and a clock that cannot be right") {
    HelpPoint one = point("one", utrecht);
    one.opening_hours = "Mo-Fr 09:00-17:00";
    HelpPoint closed = one;
    closed.id = "closed";
    closed.closed_until = base::Date{2026, 11, 24};
    const content::Content content = content_of({one, closed});
    Nearby nearby(content);
    Query query = query_at();
    CHECK(nearby.open(one, query) == Tristate::yes);
    CHECK(nearby.open(closed, query) == Tristate::no);
    CHECK(nearby.open(point("none", utrecht), query) == Tristate::unknown);
    query.now.date.day = 24;
    CHECK(nearby.open(closed, query) == Tristate::yes);
    query.clock = Query::Clock::wrong;
    CHECK(nearby.open(one, query) == Tristate::unknown);
    CHECK(nearby.open(closed, query) == Tristate::unknown);
    CHECK(nearby.clock({2025, 12, 31}) == Query::Clock::wrong);
    CHECK(nearby.clock({2026, 1, 1}) == Query::Clock::right);
    CHECK(nearby.clock({2028, 1, 1}) == Query::Clock::right);
    CHECK(nearby.clock({2028, 1, 2}) == Query::Clock::wrong);
}

TEST_CASE("on the day a place opens again the night before stays closed, in status and table") {
    HelpPoint bar = point("bar", utrecht);
    bar.opening_hours = "Mo-Su 20:00-03:00";
    bar.closed_until = base::Date{2026, 11, 24};
    const content::Content content = content_of({bar});
    Nearby nearby(content);
    const auto at = [&](int hour, int day = 24) { return nearby.state(bar, {{2026, 11, day}, hour, 30, 0}); };
    const base::WallTime evening{{2026, 11, 24}, 20, 0, 0};
    CHECK(at(0) == content::OpenState{Tristate::no, evening});
    CHECK(at(2) == content::OpenState{Tristate::no, evening});
    CHECK(at(4) == content::OpenState{Tristate::no, evening});
    CHECK(at(20).open == Tristate::yes);
    CHECK(at(1, 25).open == Tristate::yes);
    const auto week = content::coming_hours(bar, *bar.closed_until);
    REQUIRE(week.days[0].size() == 1);
    CHECK(week.days[0].front().open == 20 * 60);
    // Open day and night is open from the first minute.
    bar.opening_hours = "24/7";
    CHECK(nearby.state(bar, {{2026, 11, 24}, 0, 0, 0}).open == Tristate::yes);
}

TEST_CASE("no distance where a place is known to the town only") {
    HelpPoint town = point("town", {52.09, 5.12});
    town.location_precision = LocationPrecision::city;
    HelpPoint street = point("street", {52.2, 5.12});
    street.location_precision = LocationPrecision::street;
    const content::Content content = content_of({town, street});
    Nearby nearby(content);
    Query query = query_at();
    // It still comes first, being nearer.
    CHECK(ids(nearby.find(query).places) == "town street");
    CHECK_FALSE(nearby.find(query).places[0].km.has_value());
    CHECK(nearby.find(query).places[1].km.has_value());
    query.from->precision = LocationPrecision::city;
    CHECK(ids(nearby.find(query).places) == "town street");
    CHECK_FALSE(nearby.find(query).places[1].km.has_value());
    query.from.reset();
    CHECK(ids(nearby.find(query).places) == "street town");
    CHECK_FALSE(nearby.find(query).places[0].km.has_value());
}

TEST_CASE("the desk, and what may not be shown today, is not found") {
    HelpPoint desk = line("desk");
    desk.kind = content::HelpKind::desk;
    HelpPoint expired = point("expired", utrecht);
    expired.provenance.expires_on = monday.date;
    HelpPoint unconfirmed = point("unconfirmed", utrecht);
    unconfirmed.provenance.confidence = content::Confidence::c;
    HelpPoint emergency = line("112");
    emergency.kind = content::HelpKind::emergency;
    emergency.provenance.expires_on = monday.date;
    const content::Content content = content_of({desk, expired, unconfirmed, emergency});
    Nearby nearby(content);
    CHECK(nearby.find(query_at()).places.empty());
    CHECK(ids(nearby.find(query_at()).national) == "112");
}

TEST_CASE("lines for the whole country that fit come first, and what is for others last") {
    HelpPoint free = line("free");
    free.cost = content::Cost::free;
    HelpPoint for_eu = line("a-for-eu");
    for_eu.situations = {"eu"};
    const content::Content content = content_of({line("b"), free, for_eu});
    Nearby nearby(content);
    Query query = wishing({Wish::free});
    query.situation = "asylum";
    CHECK(ids(nearby.find(query).national) == "free b a-for-eu");
    query.situation = "eu";
    CHECK(ids(nearby.find(query).national) == "free a-for-eu b");
}
