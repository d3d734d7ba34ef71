// Every screen of the content, in every language, text size, contrast and orientation, keeps the rules.
#include "stage/screen_rules.h"
#include "stage/stage.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <vector>

using session::Contrast;
using session::Screen;
using session::TextSize;
using stage::Look;
using stage::Stage;

namespace {

constexpr std::array<TextSize, 4> sizes{TextSize::small, TextSize::standard, TextSize::large, TextSize::largest};

/// Screens that have the frame of header and footer.
bool has_frame(Screen screen) {
    return !session::greets(screen) && screen != Screen::cover && screen != Screen::idle && screen != Screen::staff;
}

std::string name_of(const session::Route& route, const std::string& language, const Look& look) {
    return session::to_string(route) + " " + language + " " + std::string(look.panel.name) + " size " +
           std::to_string(static_cast<int>(look.text_size)) + (look.reach == session::Reach::low ? " low" : "");
}

/// The help points with a place of the town that has most of them.
std::vector<std::string> points_of_fullest_town() {
    std::map<std::string, std::vector<std::string>> by_town;
    for (const auto& [id, point] : stage::world().content.help) {
        if (point.location_precision != content::LocationPrecision::national) {
            by_town[point.address.city].push_back(id);
        }
    }
    REQUIRE_FALSE(by_town.empty());
    return std::max_element(by_town.begin(), by_town.end(),
                            [](const auto& a, const auto& b) { return a.second.size() < b.second.size(); })
        ->second;
}

content::Position place_of(const std::string& id) {
    const content::HelpPoint& point = *stage::world().content.help_point(id);
    return {point.latitude, point.longitude};
}

/// Looks at every screen at these text sizes.
void walk(const Look& look, const std::vector<TextSize>& at_sizes) {
    rules::Faults faults;
    Stage stage(look);
    const auto routes = stage::every_route();
    std::size_t screens = 0;
    for (const content::Language& language : stage::world().content.languages) {
        for (const TextSize size : at_sizes) {
            stage.set_text_size(size);
            stage.show(stage::state_of(stage::route("home"), language.tag, stage.clock()));
            const ui::Semantics home = stage.semantics();
            for (const session::Route& route : routes) {
                faults.on(name_of(route, language.tag, stage.look()));
                const session::State state = stage::state_of(route, language.tag, stage.clock());
                stage.show(state);
                ++screens;
                rules::check_screen(stage, faults);
                if (route.screen == Screen::topic) {
                    rules::check_help(stage, faults);
                }
                if (has_frame(route.screen)) {
                    rules::check_same_place(stage, home, faults);
                    if (stage.scroll().scrollable()) {
                        stage.show_end(state);
                    }
                    rules::check_end(stage, faults);
                }
            }
        }
    }
    CHECK(screens == routes.size() * at_sizes.size() * stage::world().content.languages.size());
    CHECK_MESSAGE(faults.none(), faults.text());
}

}  // namespace

TEST_CASE("every screen keeps the rules: portrait") {
    walk({stage::portrait}, {sizes.begin(), sizes.end()});
}

TEST_CASE("every screen keeps the rules: landscape") {
    walk({stage::landscape}, {sizes.begin(), sizes.end()});
}

TEST_CASE("every screen keeps the rules: small landscape") {
    walk({stage::small_landscape}, {sizes.begin(), sizes.end()});
}

TEST_CASE("every screen keeps the rules: within low reach, at a named place") {
    Look look;
    look.reach = session::Reach::low;
    look.place = "Humanitarian Service Point Utrecht";
    walk(look, {TextSize::standard, TextSize::largest});
    look.panel = stage::small_landscape;
    walk(look, {TextSize::standard});
}

// A map has as many faces as there are ways to move it: these are the crowded ones.
TEST_CASE("maps keep the rules however they are zoomed, with a pin touched, and around a terminal") {
    rules::Faults faults;
    const std::vector<std::string> crowd = points_of_fullest_town();
    const std::string category = "map?category=" + stage::world().content.categories.front().id;
    for (const stage::Panel& panel : {stage::portrait, stage::landscape, stage::small_landscape}) {
        Look look{panel};
        look.origin = content::Origin{place_of(crowd.back()), content::LocationPrecision::exact};
        Stage stage(look);
        for (const content::Language& language : stage::world().content.languages) {
            for (const TextSize size : sizes) {
                stage.set_text_size(size);
                for (const std::string& name : {std::string("map"), category, std::string("near")}) {
                    for (int zoom = 0; zoom <= session::most_zoom; ++zoom) {
                        faults.on(name + " zoom " + std::to_string(zoom) + " " +
                                  name_of(stage::route(name), language.tag, stage.look()));
                        session::State state = stage::state_of(stage::route(name), language.tag, stage.clock());
                        state.map.zoom = zoom;
                        state.map.centre = place_of(crowd.front());
                        if (zoom % 2 == 1) {
                            state.map.chosen = {crowd.front(), crowd.back()};
                        }
                        stage.show(state);
                        rules::check_screen(stage, faults);
                        stage.show_end(state);
                        rules::check_end(stage, faults);
                    }
                }
            }
        }
    }
    CHECK_MESSAGE(faults.none(), faults.text());
}

// Colours depend on the theme alone, not on sizes or places, so one size and one orientation stand for all.
TEST_CASE("every text on every screen has the contrast of its theme, and its characters") {
    rules::Faults faults;
    Stage stage(Look{});
    for (const content::Language& language : stage::world().content.languages) {
        for (const Contrast contrast : {Contrast::standard, Contrast::high, Contrast::dark, Contrast::soft}) {
            stage.set_contrast(contrast);
            for (const session::Route& route : stage::every_route()) {
                faults.on(name_of(route, language.tag, stage.look()) + " contrast " +
                          std::to_string(static_cast<int>(contrast)));
                stage.show(stage::state_of(route, language.tag, stage.clock()));
                rules::check_contrast(stage, faults);
                if (contrast == Contrast::standard) {
                    rules::check_characters(stage, faults);
                }
            }
        }
    }
    CHECK_MESSAGE(faults.none(), faults.text());
}
