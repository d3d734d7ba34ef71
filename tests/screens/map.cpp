// The map shows what the list shows, and moves as the finger does.
#include "stage/stage.h"

#include "content/map/projection.h"
#include "terminal/presenter.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>

using stage::Look;
using stage::Stage;

namespace {

const ui::Node* find(const ui::Semantics& list, std::string_view id) {
    const auto found = std::find_if(list.begin(), list.end(), [&](const ui::Node& node) { return node.id == id; });
    return found == list.end() ? nullptr : &*found;
}

bool is_pin(const ui::Node& node) {
    return node.id.starts_with("pin-");
}

/// Where Wereldhuis stands.
Look at_wereldhuis(stage::Panel panel = stage::portrait) {
    Look look{panel};
    const content::HelpPoint& point = *stage::world().content.help_point("wereldhuis");
    look.origin = content::Origin{{point.latitude, point.longitude}, point.location_precision};
    return look;
}

/// A visit without a window.
struct Visit {
    explicit Visit(const std::string& route, const Look& look = Look{})
        : presenter(stage::world().content, stage::world().fonts, stage::world().icons, clock,
                    stage::presenter_settings(look), stage::state_of(stage::route(route), "en", clock)) {
        presenter.draw();
    }
    void event(ui::PointerEvent::Kind kind, base::Point at) {
        clock.advance(400);
        presenter.handle({kind, at, clock.monotonic()});
        presenter.draw();
    }
    void tap(base::Point at) {
        event(ui::PointerEvent::Kind::press, at);
        event(ui::PointerEvent::Kind::release, at);
    }
    void tap(std::string_view id) {
        const ui::Node* node = find(presenter.semantics(), id);
        REQUIRE_MESSAGE(node != nullptr, id);
        tap(node->rect.center());
    }
    void drag(base::Point from, base::Point to) {
        event(ui::PointerEvent::Kind::press, from);
        event(ui::PointerEvent::Kind::move, {(from.x + to.x) / 2, (from.y + to.y) / 2});
        event(ui::PointerEvent::Kind::move, to);
        event(ui::PointerEvent::Kind::release, to);
    }
    [[nodiscard]] const ui::Node& map() const { return *find(presenter.semantics(), "map"); }

    stage::TestClock clock;
    terminal::Presenter presenter;
};

/// Touches every pin, and those that come out of it, until all are help points; returns their ids.
std::set<std::string> reach_all(const std::string& route, content::Wishes wishes = {}) {
    std::set<std::string> reached;
    std::vector<session::MapView> to_look_at{{}};
    std::set<std::string> seen;
    while (!to_look_at.empty()) {
        const session::MapView view = to_look_at.back();
        to_look_at.pop_back();
        Stage stage(Look{});
        session::State state = stage::state_of(stage::route(route), "nl", stage.clock());
        state.map = view;
        state.wishes = wishes;
        stage.show(state);
        const session::Surroundings surroundings{stage::world().content, {}, stage.clock().monotonic()};
        for (const ui::Node& node : stage.semantics()) {
            if (!is_pin(node)) {
                continue;
            }
            const session::State next = session::update(state, *node.action, surroundings);
            if (!next.map.chosen.empty()) {
                reached.insert(next.map.chosen.begin(), next.map.chosen.end());
            } else if (seen.insert(node.id + std::to_string(next.map.zoom)).second) {
                CHECK(next.map.zoom > view.zoom);
                to_look_at.push_back(next.map);
            }
        }
    }
    return reached;
}

/// The help points that a list names and that have a place.
std::set<std::string> placed_on(const Stage& stage) {
    std::set<std::string> ids;
    for (const ui::Node& node : stage.semantics()) {
        const content::HelpPoint* point =
            node.id.starts_with("help-") ? stage::world().content.help_point(node.id.substr(5)) : nullptr;
        if (point != nullptr && point->location_precision != content::LocationPrecision::national) {
            ids.insert(point->id);
        }
    }
    return ids;
}

}  // namespace

TEST_CASE("every point that the list names in a town is reached on the map, and no other") {
    const content::Content& content = stage::world().content;
    Stage stage(Look{});
    std::set<std::string> everywhere;
    for (const content::Category& category : content.categories) {
        CAPTURE(category.id);
        stage.show(stage::state_of(stage::route("help?category=" + category.id), "nl", stage.clock()));
        const std::set<std::string> listed = placed_on(stage);
        CHECK(reach_all("map?category=" + category.id) == listed);
        everywhere.insert(listed.begin(), listed.end());
    }
    CHECK(reach_all("map") == everywhere);
}

TEST_CASE("no place of a point without a public one comes onto the map") {
    for (const std::string& id : reach_all("map")) {
        CHECK(stage::world().content.help_point(id)->location_precision != content::LocationPrecision::national);
    }
}

TEST_CASE("the map follows the finger, however far it is zoomed, and the page does not scroll") {
    Visit visit("map");
    for (int zoom = 0; zoom < 3; ++zoom) {
        const ui::Node before = visit.map();
        const base::Point from = before.rect.center() + base::Point{-150, -80};
        visit.drag(from, from + base::Point{60, 40});
        const ui::Node after = visit.map();
        CHECK(after.rect == before.rect);
        const double north = 40 * before.pan->per_px.latitude;
        const double east = 60 * before.pan->per_px.longitude;
        CHECK(after.pan->centre.latitude == doctest::Approx(before.pan->centre.latitude + north).epsilon(1e-6));
        CHECK(after.pan->centre.longitude == doctest::Approx(before.pan->centre.longitude - east).epsilon(1e-6));
        CHECK(session::to_string(session::current_page(visit.presenter.state()).route) == "map");
        visit.tap("zoom-in");
        CHECK(visit.map().pan->per_px.latitude == doctest::Approx(before.pan->per_px.latitude / 2).epsilon(1e-6));
    }
}

TEST_CASE("which places share a pin does not change while the map is moved") {
    const auto pins = [](const Visit& visit) {
        std::map<std::string, std::string> found;
        for (const ui::Node& node : visit.presenter.semantics()) {
            if (is_pin(node)) {
                found[node.id] = node.label;
            }
        }
        return found;
    };
    Visit visit("map");
    const auto before = pins(visit);
    REQUIRE(before.size() > 5);
    for (int i = 0; i < 24; ++i) {
        const base::Point from = visit.map().rect.center();
        const float step = i % 2 == 0 ? 23 : -37;
        visit.drag(from, from + base::Point{step, i % 3 == 0 ? step : -step});
        for (const auto& [id, label] : pins(visit)) {
            CAPTURE(id);
            CHECK((!before.contains(id) || before.at(id) == label));
        }
    }
}

TEST_CASE("a town is chosen on the map, and the map of help then shows it") {
    Visit visit("help?category=legal");
    visit.tap("place");
    visit.tap("to-map");
    const std::string chosen = "utrecht";
    const content::Position at = content::find_town(stage::world().content, chosen)->centre;
    for (int i = 0; i < session::most_zoom && find(visit.presenter.semantics(), "pin-" + chosen) == nullptr; ++i) {
        visit.tap("zoom-in");
    }
    const ui::Node* pin = find(visit.presenter.semantics(), "pin-" + chosen);
    REQUIRE(pin != nullptr);
    while (std::holds_alternative<session::OpenCluster>(*pin->action)) {
        visit.tap(pin->rect.center());
        pin = find(visit.presenter.semantics(), "pin-" + chosen);
        REQUIRE(pin != nullptr);
    }
    visit.tap(pin->rect.center());
    visit.tap("town-" + chosen);
    CHECK(visit.presenter.state().town == chosen);
    CHECK(session::to_string(session::current_page(visit.presenter.state()).route) == "help?category=legal");
    visit.tap("to-near");
    CHECK(visit.map().pan->centre.latitude == doctest::Approx(at.latitude).epsilon(1e-9));
    CHECK(find(visit.presenter.semantics(), "here")->label.find("Utrecht") != std::string::npos);
}

TEST_CASE("wishes hold on the map as on the list") {
    const content::Content& content = stage::world().content;
    Stage stage(Look{});
    session::State state = stage::state_of(stage::route("help?category=legal&wishes=free"), "en", stage.clock());
    stage.show(state);
    const std::set<std::string> listed = placed_on(stage);
    const session::Surroundings surroundings{content, {}, stage.clock().monotonic()};
    state = session::update(state, session::Open{stage::route("map?category=legal")}, surroundings);
    stage.show(state);
    CHECK(find(stage.semantics(), "wishes")->label == "Free");
    CHECK(reach_all("map?category=legal", state.wishes) == listed);
}

TEST_CASE("zooming by the buttons comes back to where it began and stops at its ends") {
    Visit visit("map");
    CHECK(find(visit.presenter.semantics(), "zoom-out")->state == "disabled");
    for (int i = 0; i < session::most_zoom; ++i) {
        visit.tap("zoom-in");
    }
    CHECK(find(visit.presenter.semantics(), "zoom-in")->state == "disabled");
    for (int i = 0; i < session::most_zoom; ++i) {
        visit.tap("zoom-out");
    }
    CHECK(visit.presenter.state().map == session::MapView{});
}

TEST_CASE("a touched pin shows its points below, from where each is opened; back keeps the map") {
    Visit visit("map");
    const auto& list = visit.presenter.semantics();
    const auto pin = std::find_if(list.begin(), list.end(), [](const ui::Node& node) {
        return is_pin(node) && std::holds_alternative<session::ChoosePin>(*node.action);
    });
    REQUIRE(pin != list.end());
    const std::string point = std::get<session::ChoosePin>(*pin->action).ids.front();
    const ui::Node before = visit.map();
    visit.tap(pin->rect.center());
    CHECK(visit.map().rect == before.rect);
    visit.tap("help-" + point);
    CHECK(session::to_string(session::current_page(visit.presenter.state()).route) == "help/" + point);
    visit.tap("back");
    CHECK(visit.presenter.state().map.chosen.front() == point);
}

TEST_CASE("near you: pins stand in the true direction and distance of the terminal") {
    for (const stage::Panel& panel : {stage::portrait, stage::small_landscape}) {
        const Look look = at_wereldhuis(panel);
        Stage stage(look);
        stage.show(stage::state_of(stage::route("near"), "nl", stage.clock()));
        const ui::Node* map = find(stage.semantics(), "map");
        REQUIRE(map != nullptr);
        const base::Point middle = map->rect.center();
        const double px_per_km = 1 / (map->pan->per_px.latitude * 111.195);
        const content::HelpPoint& point = *stage::world().content.help_point("vreemdelingenloket-amsterdam");
        const ui::Node* pin = find(stage.semantics(), "pin-" + point.id);
        REQUIRE(pin != nullptr);
        const content::Position place{point.latitude, point.longitude};
        const base::Point apart = pin->rect.center() - middle;
        CHECK(std::hypot(static_cast<double>(apart.x), static_cast<double>(apart.y)) / px_per_km ==
              doctest::Approx(content::kilometres_between(look.origin->position, place)).epsilon(0.02));
        const double angle = std::atan2(static_cast<double>(apart.x), static_cast<double>(-apart.y)) * 57.29577951;
        // So near, the earth is flat: a degree of longitude is shorter by the cosine of the latitude.
        const content::Position& from = look.origin->position;
        const double east = (place.longitude - from.longitude) * std::cos(from.latitude / 57.29577951);
        const double bearing = std::atan2(east, place.latitude - from.latitude) * 57.29577951;
        CHECK(std::abs(std::remainder(angle - bearing, 360)) < 1.5);
        CHECK(find(stage.semantics(), "here") != nullptr);
        CHECK(find(stage.semantics(), "ring-5 km") != nullptr);
    }
}

TEST_CASE("near you names the nearest first, then those in town without a street, and not the terminal's own point") {
    Stage stage(at_wereldhuis());
    stage.show(stage::state_of(stage::route("near"), "en", stage.clock()));
    std::vector<std::string> rows;
    for (const ui::Node& node : stage.semantics()) {
        if (node.id.starts_with("help-")) {
            rows.push_back(node.id);
        }
    }
    REQUIRE(rows.size() > 3);
    CHECK(rows[0] == "help-red-cross-amsterdam");
    bool in_town = false;
    for (const std::string& row : rows) {
        CAPTURE(row);
        const content::HelpPoint& point = *stage::world().content.help_point(row.substr(5));
        const bool no_street = point.location_precision == content::LocationPrecision::city;
        CHECK(point.address.city == "Amsterdam");
        CHECK((no_street || !in_town));  // What has a street comes first.
        in_town = in_town || no_street;
    }
    CHECK(in_town);
    CHECK(std::find(rows.begin(), rows.end(), "help-wereldhuis") == rows.end());
}

TEST_CASE("near you sends nobody to the desk for the way to a shelter") {
    Look look = at_wereldhuis();
    look.origin = content::Origin{{52.0894, 5.1101}, content::LocationPrecision::exact};
    Stage stage(look);
    stage.show(stage::state_of(stage::route("near"), "en", stage.clock()));
    std::set<std::string> with_way;
    std::string row;
    for (const ui::Node& node : stage.semantics()) {
        row = node.id.starts_with("help-") ? node.id.substr(5) : row;
        if (node.label == "Ask the way at the desk here") {
            with_way.insert(row);
        }
    }
    CHECK(with_way.contains("stil-utrecht"));
    CHECK(find(stage.semantics(), "help-moviera") != nullptr);
    CHECK_FALSE(with_way.contains("moviera"));
}

TEST_CASE("near you shows no empty rings: the outermost holds the nearest places") {
    Look look = at_wereldhuis();
    look.origin = content::Origin{{52.0894, 5.1101}, content::LocationPrecision::exact};
    Stage stage(look);
    stage.show(stage::state_of(stage::route("near"), "en", stage.clock()));
    CHECK(find(stage.semantics(), "ring-1 km") != nullptr);
    CHECK(find(stage.semantics(), "ring-5 km") == nullptr);
}

TEST_CASE("no pin covers where the visitor is") {
    for (const session::TextSize size : {session::TextSize::small, session::TextSize::largest}) {
        Look look = at_wereldhuis();
        look.origin = content::Origin{{52.0894, 5.1101}, content::LocationPrecision::exact};
        look.text_size = size;
        Stage stage(look);
        stage.show(stage::state_of(stage::route("map"), "en", stage.clock()));
        const ui::Node* here = find(stage.semantics(), "here");
        REQUIRE(here != nullptr);
        std::size_t pins = 0;
        for (const ui::Node& node : stage.semantics()) {
            if (is_pin(node)) {
                const base::Point apart = node.rect.center() - here->rect.center();
                CHECK(std::hypot(apart.x, apart.y) >= (node.rect.width + here->rect.width) / 2 - 3);
                ++pins;
            }
        }
        CHECK(pins > 5);
    }
}

TEST_CASE("where the terminal's place is not known, near you is the map of the country") {
    Stage stage(Look{});
    stage.show(stage::state_of(stage::route("near"), "en", stage.clock()));
    CHECK(find(stage.semantics(), "here") == nullptr);
    CHECK(find(stage.semantics(), "title")->label == "Help on the map");
    stage.show(stage::state_of(stage::route("help"), "en", stage.clock()));
    CHECK(find(stage.semantics(), "to-map") != nullptr);
    CHECK(find(stage.semantics(), "to-near") == nullptr);
}

TEST_CASE("a picture of the streets lies in its place around the terminal, and names its maker") {
    Look look = at_wereldhuis();
    const content::Position here = look.origin->position;
    const content::Position low{here.latitude - 0.009, here.longitude - 0.0147};
    const content::Position high{here.latitude + 0.009, here.longitude + 0.0147};
    look.street_map = std::make_shared<const screens::StreetMap>(screens::StreetMap{
        std::make_shared<const ui::Picture>(ui::make_picture(1, 1, {0xFFFFFF})), low, high, "Testtown"});
    for (const bool known : {true, false}) {
        CAPTURE(known);
        if (!known) {
            look.origin.reset();
        }
        Stage stage(look);
        stage.show(stage::state_of(stage::route("near"), "nl", stage.clock()));
        CHECK(find(stage.semantics(), "source")->label.find("Testtown") != std::string::npos);
        CHECK((find(stage.semantics(), "here") != nullptr) == known);
        const ui::Node& map = *find(stage.semantics(), "map");
        const auto drawn = std::find_if(stage.frame().commands.begin(), stage.frame().commands.end(),
                                        [](const ui::DrawCommand& command) {
                                            return command.page >= ui::first_picture && command.page != ui::solid_page;
                                        });
        REQUIRE(drawn != stage.frame().commands.end());
        const ui::Vertex* corners = stage.frame().vertices.data() + drawn->first_vertex;
        const ui::Vertex& top_left = corners[stage.frame().indices[drawn->first_index]];
        // North and west of the middle by as much as the picture's corner is.
        const double north = static_cast<double>(map.rect.center().y - top_left.y) * map.pan->per_px.latitude;
        const double west = static_cast<double>(map.rect.center().x - top_left.x) * map.pan->per_px.longitude;
        CHECK(map.pan->centre.latitude + north == doctest::Approx(high.latitude).epsilon(1e-6));
        CHECK(map.pan->centre.longitude - west == doctest::Approx(low.longitude).epsilon(1e-6));
    }
    // Somebody who looks from another town sees that town.
    Stage stage(look);
    session::State state = stage::state_of(stage::route("near"), "nl", stage.clock());
    state.town = "utrecht";
    stage.show(state);
    CHECK(find(stage.semantics(), "source")->label.find("Testtown") == std::string::npos);
}

TEST_CASE("the map names its sources") {
    Stage stage(Look{});
    for (const content::Language& language : stage::world().content.languages) {
        stage.show(stage::state_of(stage::route("map"), language.tag, stage.clock()));
        const std::string& label = find(stage.semantics(), "source")->label;
        CHECK(label.find("OpenStreetMap") != std::string::npos);
        CHECK(label.find("GeoNames") != std::string::npos);
    }
}
