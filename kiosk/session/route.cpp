#include "session/route.h"

#include "base/utf8.h"
#include "content/help/towns.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

namespace session {
namespace {

/// What a path may look like and which query keys go with it.
struct Form {
    std::string_view path;  ///< ends in "/" where an id follows
    Screen screen;
    std::array<std::string_view, 5> keys;
};

constexpr std::array<Form, 21> forms{{{"opening", Screen::opening, {}},
                                      {"attract", Screen::attract, {}},
                                      {"language", Screen::language, {}},
                                      {"home", Screen::home, {"situation"}},
                                      {"section/", Screen::section, {"situation"}},
                                      {"topic/", Screen::topic, {"situation"}},
                                      {"check/", Screen::check, {"answers"}},
                                      {"lesson/", Screen::lesson, {"page"}},
                                      {"situation", Screen::situation, {"situation"}},
                                      {"help", Screen::help_list, {"category", "place", "wishes", "page", "situation"}},
                                      {"help/", Screen::help_point, {}},
                                      {"search", Screen::search, {"q", "keys"}},
                                      {"place", Screen::place, {}},
                                      {"place/map", Screen::town_map, {}},
                                      {"lines", Screen::phone_lines, {}},
                                      {"handover/", Screen::handover, {}},
                                      {"map", Screen::map, {"category"}},
                                      {"near", Screen::near, {"category"}},
                                      {"cover", Screen::cover, {}},
                                      {"idle", Screen::idle, {}},
                                      {"staff", Screen::staff, {}}}};

constexpr std::string_view known_routes =
    "opening, attract, language, home, section/ID, topic/ID, check/ID, check/ID?answers=yyn, lesson/ID, "
    "lesson/ID?page=N, "
    "situation, help, help?category=ID, help?place=TOWN, help?wishes=open,free, help?page=N, help/ID, search, "
    "search?q=WORDS, search?keys=latin|digits, place, place/map, lines, handover/phone|contact|text|web|write/ID, map, "
    "map?category=ID, near, "
    "near?category=ID, cover, idle or staff (section, topic, home and help also with "
    "?situation=ID)";

const Form* form_of(std::string_view path) {
    const Form* best = nullptr;
    for (const Form& form : forms) {
        const bool fits = form.path.ends_with('/') ? path.starts_with(form.path) && path.size() > form.path.size()
                                                   : path == form.path;
        if (fits) {
            best = &form;
        }
    }
    return best;
}

bool is_answers(std::string_view text) {
    return text == "-" || (!text.empty() && text.find_first_not_of("ynu") == std::string_view::npos);
}

std::optional<std::size_t> whole_number(std::string_view text) {
    std::size_t number = 0;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
    return failed == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

bool is_unreserved(char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') ||
           byte == '-' || byte == '.' || byte == '_' || byte == '~';
}

/// RFC 3986: everything but unreserved characters as %XX.
std::string percent_encoded(std::string_view text) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string encoded;
    for (const char byte : text) {
        if (is_unreserved(byte)) {
            encoded += byte;
            continue;
        }
        const unsigned value = static_cast<unsigned char>(byte);
        encoded += {'%', digits[value >> 4U], digits[value & 15U]};
    }
    return encoded;
}

/// Reads %XX; what is no such code stands for itself.
std::string percent_decoded(std::string_view text) {
    std::string decoded;
    for (std::size_t i = 0; i < text.size(); ++i) {
        unsigned value = 0;
        const std::string_view code = text.substr(i, 3);
        const bool is_code = code.size() == 3 && code[0] == '%' &&
                             std::from_chars(code.data() + 1, code.data() + 3, value, 16).ptr == code.data() + 3;
        decoded += is_code ? static_cast<char>(static_cast<unsigned char>(value)) : text[i];
        i += is_code ? 2 : 0;
    }
    return decoded;
}

/// What a keyboard can have typed.
bool is_typed(std::string_view text) {
    return !text.empty() && base::is_utf8(text) && base::code_points(text).size() <= most_typed &&
           std::none_of(text.begin(), text.end(), [](char byte) { return static_cast<unsigned char>(byte) < 0x20; });
}

bool is_value(std::string_view key, std::string_view value) {
    if (key == "answers") {
        return is_answers(value);
    }
    if (key == "page") {
        return whole_number(value).has_value();
    }
    if (key == "q") {
        return is_typed(value);
    }
    if (key == "keys") {
        return value == "latin" || value == "digits";
    }
    if (key == "wishes") {
        return read_wishes(value).has_value();
    }
    return !value.empty();
}

/// Reads "a=1&b=2"; false when a key or value does not belong to the form.
bool read_query(std::string_view text, const Form& form, Route& route) {
    while (!text.empty()) {
        const std::string_view pair = text.substr(0, text.find('&'));
        text.remove_prefix(std::min(text.size(), pair.size() + 1));
        const std::size_t equals = pair.find('=');
        if (equals == std::string_view::npos || equals == 0) {
            return false;
        }
        const std::string_view key = pair.substr(0, equals);
        const std::string value = percent_decoded(pair.substr(equals + 1));
        const bool known = std::find(form.keys.begin(), form.keys.end(), key) != form.keys.end();
        if (!known || !is_value(key, value) || !route.query.emplace(key, value).second) {
            return false;
        }
    }
    return true;
}

}  // namespace

std::string_view Route::get(std::string_view key) const {
    const auto found = query.find(key);
    return found == query.end() ? std::string_view() : std::string_view(found->second);
}

std::optional<content::Wishes> read_wishes(std::string_view names) {
    content::Wishes wishes;
    while (!names.empty()) {
        const std::string_view name = names.substr(0, names.find(','));
        names.remove_prefix(std::min(names.size(), name.size() + 1));
        const std::optional<content::Wish> wish = content::wish_named(name);
        if (!wish || wishes.has(*wish)) {
            return std::nullopt;
        }
        wishes.add(*wish);
    }
    return wishes.empty() ? std::nullopt : std::optional(wishes);
}

std::optional<HandoverTarget> handover_of(const Route& route) {
    const std::string_view id = route.id;
    const std::size_t slash = id.find('/');
    const std::optional<content::Handover> kind = content::parse_handover(id.substr(0, slash));
    if (route.screen != Screen::handover || slash == std::string_view::npos || !kind) {
        return std::nullopt;
    }
    return HandoverTarget{*kind, std::string(id.substr(slash + 1))};
}

Route handover_route(content::Handover kind, std::string_view point) {
    return {Screen::handover, std::string(content::to_string(kind)) + "/" + std::string(point)};
}

base::Result<Route> parse_route(std::string_view text) {
    const std::size_t question = text.find('?');
    const std::string_view path = text.substr(0, question);
    if (const Form* form = form_of(path)) {
        Route route{form->screen, form->path.ends_with('/') ? std::string(path.substr(form->path.size())) : ""};
        if (question == std::string_view::npos ||
            (question + 1 < text.size() && read_query(text.substr(question + 1), *form, route))) {
            return route;
        }
    }
    return base::Error{"unknown route \"" + std::string(text) + "\": use " + std::string(known_routes)};
}

std::string to_string(const Route& route) {
    const auto form =
        std::find_if(forms.begin(), forms.end(), [&](const Form& one) { return one.screen == route.screen; });
    if (form == forms.end()) {
        return {};
    }
    std::string text = std::string(form->path) + route.id;
    char before = '?';
    for (const auto& [key, value] : route.query) {
        text += std::exchange(before, '&') + key + "=" + percent_encoded(value);
    }
    return text;
}

base::Result<base::Done> check_route(const Route& route, const content::Content& content) {
    const auto error = [&](const std::string& what) { return base::Error{"route " + to_string(route) + ": " + what}; };
    const auto found = [&](bool there, std::string_view what, std::string_view id) {
        return there ? base::Result(base::Done{})
                     : error("the content has no " + std::string(what) + " \"" + std::string(id) + "\"");
    };
    if (const std::string_view situation = route.get("situation");
        !situation.empty() && content.situation(situation) == nullptr) {
        return found(false, "situation", situation);
    }
    switch (route.screen) {
        case Screen::section:
            return found(content.section(route.id) != nullptr, "section", route.id);
        case Screen::topic:
            return found(content.topic(route.id) != nullptr, "topic", route.id);
        case Screen::check: {
            const content::SelfCheck* check = content.check(route.id);
            if (check != nullptr && route.get("answers").size() > check->questions.size()) {
                return error("the check has only " + std::to_string(check->questions.size()) + " questions");
            }
            return found(check != nullptr, "check", route.id);
        }
        case Screen::lesson: {
            const content::Lesson* lesson = content.lesson(route.id);
            if (lesson != nullptr && whole_number(route.get("page")).value_or(0) > lesson->pages.size()) {
                return error("the lesson has only " + std::to_string(lesson->pages.size()) + " pages");
            }
            return found(lesson != nullptr, "lesson", route.id);
        }
        case Screen::help_point:
            return found(content.help_point(route.id) != nullptr, "help point", route.id);
        case Screen::handover: {
            const std::optional<HandoverTarget> target = handover_of(route);
            const content::HelpPoint* point = target ? content.help_point(target->point) : nullptr;
            if (point == nullptr) {
                return found(false, "help point to hand over", route.id);
            }
            const std::vector<content::Handover> kinds = content::handovers(*point);
            return found(std::find(kinds.begin(), kinds.end(), target->kind) != kinds.end(), "such form of", point->id);
        }
        case Screen::help_list:
        case Screen::map:
        case Screen::near: {
            const std::string_view category = route.get("category");
            if (const std::string_view town = route.get("place"); !town.empty() && !content::find_town(content, town)) {
                return found(false, "town with a help point called", town);
            }
            return found(category.empty() || content.category(category) != nullptr, "help category", category);
        }
        case Screen::opening:
        case Screen::attract:
        case Screen::language:
        case Screen::home:
        case Screen::situation:
        case Screen::search:
        case Screen::place:
        case Screen::town_map:
        case Screen::phone_lines:
        case Screen::cover:
        case Screen::idle:
        case Screen::staff:
            return base::Done{};
    }
    return base::Done{};
}

std::vector<Route> all_routes(const content::Content& content) {
    std::vector<Route> routes{{Screen::opening}, {Screen::attract}, {Screen::language}, {Screen::home}};
    if (!content.situations.empty()) {
        routes.push_back({Screen::situation});
    }
    for (const content::Section& section : content.sections) {
        routes.push_back({Screen::section, section.id});
    }
    for (const auto& [id, topic] : content.topics) {
        routes.push_back({Screen::topic, id});
    }
    for (const auto& [id, check] : content.checks) {
        routes.push_back({Screen::check, id});
    }
    for (const auto& [id, lesson] : content.lessons) {
        routes.push_back({Screen::lesson, id});
    }
    routes.push_back({Screen::help_list});
    for (const content::Category& category : content.categories) {
        routes.push_back({Screen::help_list, {}, {{"category", category.id}}});
    }
    for (const auto& [id, point] : content.help) {
        routes.push_back({Screen::help_point, id});
        for (const content::Handover kind : content::handovers(point)) {
            routes.push_back(handover_route(kind, id));
        }
    }
    routes.push_back({Screen::search});
    routes.push_back({Screen::place});
    routes.push_back({Screen::town_map});
    routes.push_back({Screen::phone_lines});
    routes.push_back({Screen::map});
    for (const content::Category& category : content.categories) {
        routes.push_back({Screen::map, {}, {{"category", category.id}}});
    }
    routes.push_back({Screen::near});
    routes.push_back({Screen::cover});
    routes.push_back({Screen::idle});
    return routes;
}

}  // namespace session
