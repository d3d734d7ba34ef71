// Help near a terminal, as a visitor meets it: her place, her wishes, the lines, and what a help point says.
#include "stage/stage.h"
#include "terminal/preload.h"
#include "terminal/presenter.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using stage::Look;
using stage::TestClock;

namespace {

/// The station of Utrecht.
Look at_utrecht() {
    Look look;
    look.place = "Utrecht Centraal";
    look.origin = content::Origin{{52.0894, 5.1101}, content::LocationPrecision::exact};
    return look;
}

/// A clock that shows another day.
class OtherDay final : public base::Clock {
 public:
    explicit OtherDay(base::WallTime wall) : m_wall(wall) {}
    [[nodiscard]] base::Monotonic monotonic() const override { return {1'000'000}; }
    [[nodiscard]] base::WallTime wall() const override { return m_wall; }

 private:
    base::WallTime m_wall;
};

class Terminal {
 public:
    Terminal(std::string_view start, const std::string& language, const base::Clock& clock, const Look& look)
        : m_clock(clock), m_look(look) {
        show(stage::state_of(stage::route(start), language, clock));
    }

    [[nodiscard]] const ui::Semantics& nodes() const { return m_presenter->semantics(); }
    /// Whether some words or a label hold this.
    [[nodiscard]] bool says(std::string_view words) const {
        return std::any_of(nodes().begin(), nodes().end(),
                           [&](const ui::Node& node) { return plain(node.label).find(words) != std::string::npos; });
    }
    [[nodiscard]] const ui::Node* find(std::string_view id) const {
        const auto found =
            std::find_if(nodes().begin(), nodes().end(), [&](const ui::Node& node) { return node.id == id; });
        return found == nodes().end() ? nullptr : &*found;
    }
    /// Does what the target stands for.
    void act(std::string_view id) {
        const ui::Node* node = find(id);
        REQUIRE_MESSAGE(node != nullptr, id);
        REQUIRE_MESSAGE(node->action.has_value(), id);
        const session::Surroundings now{stage::world().content, {}, m_clock.monotonic()};
        show(session::update(m_presenter->state(), *node->action, now));
    }
    [[nodiscard]] std::string route() const {
        return session::to_string(session::current_page(m_presenter->state()).route);
    }
    /// Ids of the help points on the page, from top to bottom.
    [[nodiscard]] std::vector<std::string> points() const {
        std::vector<std::string> ids;
        for (const ui::Node& node : nodes()) {
            if (node.role == ui::Role::button && node.id.starts_with("help-")) {
                ids.push_back(node.id.substr(5));
            }
        }
        return ids;
    }
    /// The first of them that is somewhere.
    [[nodiscard]] const content::HelpPoint& first_place() const {
        for (const std::string& id : points()) {
            const content::HelpPoint& point = *stage::world().content.help_point(id);
            if (point.location_precision != content::LocationPrecision::national) {
                return point;
            }
        }
        FAIL("no place");
        return stage::world().content.help.begin()->second;
    }

 private:
    /// Without isolates, and with common spaces and hyphens.
    static std::string plain(std::string text) {
        struct Change {
            std::string_view from;
            std::string_view to;
        };
        for (const Change& change : std::initializer_list<Change>{
                 {"\u2066", ""}, {"\u2067", ""}, {"\u2069", ""}, {"\u00A0", " "}, {"\u2011", "-"}}) {
            for (std::size_t at = text.find(change.from); at != std::string::npos; at = text.find(change.from)) {
                text.replace(at, change.from.size(), change.to);
            }
        }
        return text;
    }

    void show(session::State state) {
        m_presenter =
            std::make_unique<terminal::Presenter>(stage::world().content, stage::world().fonts, stage::world().icons,
                                                  m_clock, stage::presenter_settings(m_look), std::move(state));
        m_presenter->draw();
    }

    const base::Clock& m_clock;
    Look m_look;
    std::unique_ptr<terminal::Presenter> m_presenter;
};

}  // namespace

TEST_CASE("two touches lead from the first screen to the national lines") {
    const TestClock clock;
    Terminal terminal("home", "en", clock, {});
    terminal.act("help");
    terminal.act("lines");
    CHECK(terminal.route() == "lines");
    const std::vector<std::string> expected{
        "emergency-112",    "police",       "comensha",       "fairwork",
        "labour-authority", "veilig-thuis", "kindertelefoon", "suicide-prevention-113"};
    CHECK(terminal.points() == expected);
    CHECK(terminal.says("Open day and night"));
    CHECK(terminal.says("Open now, until 17:00"));
    CHECK(terminal.says("Opening hours not known"));
    CHECK(terminal.says("Free \u00B7 No name needed"));
    CHECK(terminal.says("Cost not known \u00B7 Ask if they need your name"));
}

TEST_CASE("distances count from the terminal, and from a town when the visitor chooses one") {
    const TestClock clock;
    Terminal terminal("help?category=undocumented", "en", clock, at_utrecht());
    CHECK(terminal.says("You are here"));
    CHECK(terminal.says("In Utrecht \u00B7 0.8 km, 15 minutes on foot"));
    CHECK(terminal.first_place().id.ends_with("utrecht"));
    terminal.act("place");
    CHECK(terminal.route() == "place");
    terminal.act("town-amsterdam");
    CHECK(terminal.route() == "help?category=undocumented");
    CHECK(terminal.says("Distance from the middle"));
    CHECK(terminal.first_place().address.city == "Amsterdam");
    CHECK_FALSE(terminal.says("0.8 km, 15 minutes on foot"));
    // STIL is known to the town only.
    CHECK_FALSE(terminal.says("In Utrecht \u00B7 0"));
    terminal.act("place");
    terminal.act("town-here");
    CHECK(terminal.says("0.8 km, 15 minutes on foot"));
}

TEST_CASE("among many places a line for the whole country is the first, and told once") {
    const TestClock clock;
    const Terminal terminal("help?category=legal", "en", clock, at_utrecht());
    const std::vector<std::string> points = terminal.points();
    REQUIRE(points.size() > 4);
    CHECK(points[0] == "juridisch-loket");
    CHECK(std::count(points.begin(), points.end(), "juridisch-loket") == 1);
    CHECK(stage::world().content.help_point(points[1])->location_precision != content::LocationPrecision::national);
}

TEST_CASE("without a place of its own a terminal tells no distance and asks where the visitor is") {
    const TestClock clock;
    Terminal terminal("help?category=undocumented", "en", clock, {});
    CHECK(terminal.says("Where are you?"));
    CHECK_FALSE(terminal.says(" km"));
    CHECK_FALSE(terminal.points().empty());
}

TEST_CASE("wishes say what is not known, and never leave nobody") {
    const TestClock clock;
    Terminal terminal("help?category=undocumented", "en", clock, at_utrecht());
    CHECK(terminal.says("Where you can go"));
    terminal.act("wish-open");
    CHECK(terminal.find("wish-open")->state == "chosen");
    CHECK(terminal.first_place().id == "aanmeldloket-utrecht");
    CHECK(terminal.says("Fits your choice"));
    CHECK(terminal.says("Perhaps. Ask first."));
    CHECK(terminal.says("Not known: Open now"));
    terminal.act("wish-wheelchair");
    CHECK(terminal.says("Nothing fits your choice fully."));
    CHECK(terminal.points().back() == "desk");
    CHECK(terminal.points().size() > 3);
    terminal.act("wish-wheelchair");
    terminal.act("wish-open");
    CHECK(terminal.find("wish-open")->state.empty());
    CHECK_FALSE(terminal.says("Not known:"));
}

TEST_CASE("a clock that cannot be right makes no claim about open or closed") {
    for (const int year : {2000, 2029}) {
        CAPTURE(year);
        const OtherDay clock({{year, 1, 3}, 10, 0, 0});
        for (const char* route : {"lines", "help/emergency-112"}) {
            Terminal terminal(route, "en", clock, {});
            for (const char* claim : {"Open now", "Closed now", "Open day and night", "Today"}) {
                CAPTURE(claim);
                CHECK_FALSE(terminal.says(claim));
            }
        }
    }
    const OtherDay before({{2000, 1, 3}, 10, 0, 0});
    Terminal terminal("help/comensha", "en", before, {});
    CHECK_MESSAGE(terminal.says("Monday"), "the hours as they usually are");
    CHECK_FALSE(terminal.says("Today"));
}

TEST_CASE("a help point says when it opens, what to say in Dutch, and its number digit by digit") {
    const OtherDay sunday({{2026, 11, 22}, 12, 0, 0});
    Terminal terminal("help/comensha", "ti", sunday, {});
    CHECK(terminal.says("Ik wil praten met iemand die helpt."));
    CHECK(terminal.says("Ik spreek Tigrinya. Is er een tolk?"));
    Terminal english("help/comensha", "en", sunday, {});
    CHECK(english.says("Closed now. Opens tomorrow at 09:00"));
    Terminal dutch("help/comensha", "nl", sunday, {});
    CHECK(dutch.says("Nu gesloten. Open morgen om 09:00"));
    CHECK_MESSAGE(!dutch.says("tolk"), "who reads Dutch needs no interpreter");
    const OtherDay saturday({{2026, 11, 21}, 12, 0, 0});
    CHECK(Terminal("help/comensha", "en", saturday, {}).says("Closed now. Opens: Monday 09:00"));
    const OtherDay morning({{2026, 11, 23}, 8, 0, 0});
    CHECK(Terminal("help/comensha", "en", morning, {}).says("Closed now. Opens today at 09:00"));
    bool spoken = false;
    for (const ui::Node& node : english.nodes()) {
        spoken = spoken || node.speech == "0 3 3, 4 4 8, 1 1 8 6";
    }
    CHECK(spoken);
}

TEST_CASE("a terminal stands where it is told to, else where its help point is") {
    const content::Content& content = stage::world().content;
    terminal::Options options;
    CHECK_FALSE(terminal::origin_of(options, content).has_value());
    options.point = content.desk;
    CHECK_FALSE_MESSAGE(terminal::origin_of(options, content).has_value(), "the desk's point has no place");
    options.point = "stil-utrecht";
    CHECK(terminal::origin_of(options, content)->precision == content::LocationPrecision::city);
    options.point = "aanmeldloket-utrecht";
    CHECK(terminal::origin_of(options, content)->precision == content::LocationPrecision::street);
    options.position = content::Position{52, 5};
    CHECK(terminal::origin_of(options, content) == content::Origin{{52, 5}, content::LocationPrecision::exact});
}
