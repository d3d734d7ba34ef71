// Names of the screens, as they are written on the command line and kept in the state.
#pragma once

#include "base/result.h"
#include "content/model.h"

#include <string>
#include <string_view>
#include <vector>

namespace session {

/// The kinds of screen.
enum class Screen { attract, language, home, section, topic, check, help_list, help_point, cover, idle, staff };

/// One screen with what it shows. Written: "attract", "topic/offers", "help", "help?category=legal", "help/comensha",
/// "check/my-work", and for pictures and tests "check/my-work?answers=yyn": the question after yes, yes, no.
struct Route {
    Screen screen = Screen::attract;
    std::string id;        ///< of the section, topic, check or help point; else empty
    std::string category;  ///< help_list only: show this category; empty: all
    std::string answers;   ///< check only: answers given so far, y, n or u each; "-" for the first question

    friend bool operator==(const Route&, const Route&) = default;
};

/// Reads a route. The error lists the routes that exist.
base::Result<Route> parse_route(std::string_view text);

std::string to_string(const Route& route);

/// Whether the content has what the route names; the error says what is missing.
base::Result<base::Done> check_route(const Route& route, const content::Content& content);

/// Every route of the content, once, in a stable order: for tours and for tests that look at every screen.
std::vector<Route> all_routes(const content::Content& content);

}  // namespace session
