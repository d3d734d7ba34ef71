// Names of the screens, as they are written on the command line and kept in the state.
#pragma once

#include "base/result.h"
#include "content/help/handover.h"
#include "content/help/wishes.h"
#include "content/model.h"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace session {

/// The kinds of screen, as session/screens.def lists them.
enum class Screen {
#define SCREEN(name, ...) name,
#include "session/screens.def"
};

/// Whether a screen is a page of a visit. The others stand alone on the glass while nobody visits: they have neither
/// header nor footer, and nobody is asked there whether they are still here.
bool is_inside_visit(Screen screen);

/// Whether a screen greets in one language after another.
constexpr bool greets(Screen screen) {
    return screen == Screen::attract || screen == Screen::opening;
}

/// One screen with what it shows. Written as a path with a query: "attract", "topic/offers", "help?category=legal",
/// "help/comensha", "handover/phone/comensha" (its id is "phone/comensha"). For pictures and tests also a state that a
/// visitor would come to: "check/my-work?answers=yyn" is the question after yes, yes, no ("-": the first question),
/// "lesson/signals?page=2" the third page of a lesson, "topic/shelter?situation=asylum" a page as somebody sees it who
/// said so, "search?q=loon" the search with these words typed (percent-encoded where they need it) and
/// "search?keys=latin" with the other letters on its keys,
/// "help?category=legal&place=utrecht&wishes=open,free&page=1" the second page of places for somebody who said to be in
/// Utrecht and asks for these wishes.
struct Route {
    Screen screen = Screen::attract;
    std::string id = {};  ///< of the section, topic, …; empty where there is none
    std::map<std::string, std::string, std::less<>> query = {};  ///< what the screen takes besides

    /// The value of a query's key; empty when it is not there.
    [[nodiscard]] std::string_view get(std::string_view key) const;

    friend bool operator==(const Route&, const Route&) = default;
};

/// Reads the names of wishes joined by ",". Empty when one of them is none or is there twice, or when there is none.
std::optional<content::Wishes> read_wishes(std::string_view names);

/// What the route of a handover names: a form, and a help point that the content may not have.
struct HandoverTarget {
    content::Handover kind = content::Handover::text;
    std::string point;
};
/// Empty for other routes.
std::optional<HandoverTarget> handover_of(const Route& route);
Route handover_route(content::Handover kind, std::string_view point);

/// Reads a route. The error lists the routes that there are.
base::Result<Route> parse_route(std::string_view text);

std::string to_string(const Route& route);

/// The most that can be typed into the search, in characters: enough for any sentence of a letter that helps.
constexpr std::size_t most_typed = 40;

/// Whether the content has what the route names; the error says what is missing.
base::Result<base::Done> check_route(const Route& route, const content::Content& content);

/// Every route of the content, once, in a stable order: for tours and for tests that look at every screen.
std::vector<Route> all_routes(const content::Content& content);

}  // namespace session
