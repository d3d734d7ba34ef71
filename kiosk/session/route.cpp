#include "session/route.h"

#include <array>
#include <utility>

namespace session {
namespace {

using namespace std::string_view_literals;

constexpr std::array<std::pair<std::string_view, Screen>, 7> plain_routes{{{"attract"sv, Screen::attract},
                                                                           {"language"sv, Screen::language},
                                                                           {"home"sv, Screen::home},
                                                                           {"help"sv, Screen::help_list},
                                                                           {"cover"sv, Screen::cover},
                                                                           {"idle"sv, Screen::idle},
                                                                           {"staff"sv, Screen::staff}}};

constexpr std::array<std::pair<std::string_view, Screen>, 4> routes_with_id{{{"section/"sv, Screen::section},
                                                                             {"topic/"sv, Screen::topic},
                                                                             {"check/"sv, Screen::check},
                                                                             {"help/"sv, Screen::help_point}}};

constexpr std::string_view category_query = "help?category=";
constexpr std::string_view answers_query = "?answers=";

}  // namespace

base::Result<Route> parse_route(std::string_view text) {
    for (const auto& [name, screen] : plain_routes) {
        if (text == name) {
            return Route{screen, {}, {}, {}};
        }
    }
    if (text.starts_with(category_query) && text.size() > category_query.size()) {
        return Route{Screen::help_list, {}, std::string(text.substr(category_query.size())), {}};
    }
    if (const std::size_t query = text.find(answers_query);
        text.starts_with("check/") && query != std::string_view::npos && query > 6) {
        const std::string_view answers = text.substr(query + answers_query.size());
        if (!answers.empty() && (answers == "-" || answers.find_first_not_of("ynu") == std::string_view::npos)) {
            return Route{Screen::check, std::string(text.substr(6, query - 6)), {}, std::string(answers)};
        }
    }
    for (const auto& [prefix, screen] : routes_with_id) {
        if (text.starts_with(prefix) && text.size() > prefix.size()) {
            return Route{screen, std::string(text.substr(prefix.size())), {}, {}};
        }
    }
    return base::Error{"unknown route \"" + std::string(text) +
                       "\": use attract, language, home, section/ID, topic/ID, check/ID, check/ID?answers=yyn, help, "
                       "help?category=ID, help/ID, cover, idle or staff"};
}

std::string to_string(const Route& route) {
    if (!route.category.empty()) {
        return std::string(category_query) + route.category;
    }
    for (const auto& [name, screen] : plain_routes) {
        if (route.screen == screen) {
            return std::string(name);
        }
    }
    for (const auto& [prefix, screen] : routes_with_id) {
        if (route.screen == screen) {
            return std::string(prefix) + route.id +
                   (route.answers.empty() ? "" : std::string(answers_query) + route.answers);
        }
    }
    return {};
}

base::Result<base::Done> check_route(const Route& route, const content::Content& content) {
    const auto missing = [&](std::string_view what, const std::string& id) {
        return base::Error{"route " + to_string(route) + ": the content has no " + std::string(what) + " \"" + id +
                           "\""};
    };
    switch (route.screen) {
        case Screen::section:
            return content.section(route.id) != nullptr ? base::Result(base::Done{}) : missing("section", route.id);
        case Screen::topic:
            return content.topic(route.id) != nullptr ? base::Result(base::Done{}) : missing("topic", route.id);
        case Screen::check:
            if (const content::Check* check = content.check(route.id)) {
                if (route.answers.size() > check->questions.size()) {
                    return base::Error{"route " + to_string(route) + ": the check has only " +
                                       std::to_string(check->questions.size()) + " questions"};
                }
                return base::Done{};
            }
            return missing("check", route.id);
        case Screen::help_point:
            return content.help_point(route.id) != nullptr ? base::Result(base::Done{})
                                                           : missing("help point", route.id);
        case Screen::help_list:
            if (!route.category.empty() && content.category(route.category) == nullptr) {
                return missing("help category", route.category);
            }
            return base::Done{};
        case Screen::attract:
        case Screen::language:
        case Screen::home:
        case Screen::cover:
        case Screen::idle:
        case Screen::staff:
            return base::Done{};
    }
    return base::Done{};
}

std::vector<Route> all_routes(const content::Content& content) {
    std::vector<Route> routes{
        {Screen::attract, {}, {}, {}}, {Screen::language, {}, {}, {}}, {Screen::home, {}, {}, {}}};
    for (const content::Section& section : content.sections) {
        routes.push_back({Screen::section, section.id, {}, {}});
    }
    for (const auto& [id, topic] : content.topics) {
        routes.push_back({Screen::topic, id, {}, {}});
    }
    for (const auto& [id, check] : content.checks) {
        routes.push_back({Screen::check, id, {}, {}});
    }
    routes.push_back({Screen::help_list, {}, {}, {}});
    for (const content::Category& category : content.categories) {
        routes.push_back({Screen::help_list, {}, category.id, {}});
    }
    for (const auto& [id, point] : content.help) {
        routes.push_back({Screen::help_point, id, {}, {}});
    }
    routes.push_back({Screen::cover, {}, {}, {}});
    routes.push_back({Screen::idle, {}, {}, {}});
    return routes;
}

}  // namespace session
