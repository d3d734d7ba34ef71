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

/// What an id of a route names.
struct Named {
    std::string_view what;     ///< in an error; empty: nothing, the route has no id
    std::string_view example;  ///< of the id, in the list of routes
    bool (*has)(const content::Content&, std::string_view id) = nullptr;
    std::vector<std::string> (*all)(const content::Content&) = nullptr;
};

template <auto Find>
bool has(const content::Content& content, std::string_view id) {
    return (content.*Find)(id) != nullptr;
}

template <auto Pages>
std::vector<std::string> ids_of(const content::Content& content) {
    std::vector<std::string> ids;
    for (const auto& [id, page] : content.*Pages) {
        ids.push_back(id);
    }
    return ids;
}

std::vector<std::string> section_ids(const content::Content& content) {
    std::vector<std::string> ids;
    for (const content::Section& section : content.sections) {
        ids.push_back(section.id);
    }
    return ids;
}

bool has_handover(const content::Content& content, std::string_view id) {
    const std::optional<HandoverTarget> target = handover_of({Screen::handover, std::string(id)});
    const content::HelpPoint* point = target ? content.help_point(target->point) : nullptr;
    if (point == nullptr) {
        return false;
    }
    const std::vector<content::Handover> kinds = content::handovers(*point);
    return std::find(kinds.begin(), kinds.end(), target->kind) != kinds.end();
}

std::vector<std::string> handover_ids(const content::Content& content) {
    std::vector<std::string> ids;
    for (const auto& [id, point] : content.help) {
        for (const content::Handover kind : content::handovers(point)) {
            ids.push_back(handover_route(kind, id).id);
        }
    }
    return ids;
}

namespace named {
using content::Content;
constexpr Named nothing{};
constexpr Named section{"section", "ID", has<&Content::section>, section_ids};
constexpr Named topic{"topic", "ID", has<&Content::topic>, ids_of<&Content::topics>};
constexpr Named check{"check", "ID", has<&Content::check>, ids_of<&Content::checks>};
constexpr Named lesson{"lesson", "ID", has<&Content::lesson>, ids_of<&Content::lessons>};
constexpr Named help_point{"help point", "ID", has<&Content::help_point>, ids_of<&Content::help>};
constexpr Named handover{"help point to hand over as", "phone|contact|text|web|write/ID", has_handover, handover_ids};
}  // namespace named

/// One key of a query.
struct Key {
    std::string_view name;
    std::string_view example;  ///< of its value, in the list of routes
    bool (*is_value)(std::string_view value) = nullptr;
    /// What is wrong with a value in this content; empty when nothing is.
    std::string (*fault)(const Route& route, std::string_view value, const content::Content& content) = nullptr;
};

bool is_anything(std::string_view value) {
    return !value.empty();
}

std::string no_fault(const Route& /*route*/, std::string_view /*value*/, const content::Content& /*content*/) {
    return {};
}

std::string lacks(std::string_view what, std::string_view id) {
    return "the content has no " + std::string(what) + " \"" + std::string(id) + "\"";
}

std::string situation_fault(const Route& /*route*/, std::string_view value, const content::Content& content) {
    return content.situation(value) == nullptr ? lacks("situation", value) : "";
}

std::string category_fault(const Route& /*route*/, std::string_view value, const content::Content& content) {
    return content.category(value) == nullptr ? lacks("help category", value) : "";
}

std::string place_fault(const Route& /*route*/, std::string_view value, const content::Content& content) {
    return content::find_town(content, value) ? "" : lacks("town with a help point called", value);
}

std::string answers_fault(const Route& route, std::string_view value, const content::Content& content) {
    const content::SelfCheck* check = content.check(route.id);
    return check != nullptr && value.size() > check->questions.size()
               ? "the check has only " + std::to_string(check->questions.size()) + " questions"
               : "";
}

/// A list of help points stops by itself at its last page.
std::string page_fault(const Route& route, std::string_view value, const content::Content& content) {
    const content::Lesson* lesson = route.screen == Screen::lesson ? content.lesson(route.id) : nullptr;
    return lesson != nullptr && whole_number(value).value_or(0) > lesson->pages.size()
               ? "the lesson has only " + std::to_string(lesson->pages.size()) + " pages"
               : "";
}

namespace key {
constexpr Key situation{"situation", "ID", is_anything, situation_fault};
constexpr Key category{"category", "ID", is_anything, category_fault};
constexpr Key place{"place", "TOWN", is_anything, place_fault};
constexpr Key wishes{"wishes", "open,free", [](std::string_view value) { return read_wishes(value).has_value(); },
                     no_fault};
constexpr Key page{"page", "N", [](std::string_view value) { return whole_number(value).has_value(); }, page_fault};
constexpr Key answers{"answers", "yyn", is_answers, answers_fault};
constexpr Key q{"q", "WORDS", is_typed, no_fault};
constexpr Key keys{"keys", "latin|digits", [](std::string_view value) { return value == "latin" || value == "digits"; },
                   no_fault};
}  // namespace key

enum class Visit { inside, outside };
enum class Tour { never, once, by_category, with_situations };

/// One line of the table of screens.
struct Form {
    Screen screen;
    std::string_view path;
    Visit visit;
    Named names;
    Tour tour;
    std::array<Key, 5> keys;  ///< those without a name are none

    [[nodiscard]] bool has_id() const { return path.ends_with('/'); }
};

/// In the order of the enumerators.
constexpr auto forms = [] {
    using namespace key;
    return std::array{
#define SCREEN(name, path, visit, id, tour, page, ...) \
    Form{Screen::name, path, Visit::visit, named::id, Tour::tour, {__VA_ARGS__}},
#include "session/screens.def"
    };
}();

const Form& form_of(Screen screen) {
    return forms[static_cast<std::size_t>(screen)];
}

const Form* form_of(std::string_view path) {
    const auto found = std::find_if(forms.begin(), forms.end(), [&](const Form& form) {
        return form.has_id() ? path.starts_with(form.path) && path.size() > form.path.size() : path == form.path;
    });
    return found == forms.end() ? nullptr : &*found;
}

const Key* key_of(const Form& form, std::string_view name) {
    const auto found =
        std::find_if(form.keys.begin(), form.keys.end(), [&](const Key& key) { return key.name == name; });
    return found == form.keys.end() ? nullptr : &*found;
}

/// "home, home?situation=ID, section/ID, …".
std::string known_routes() {
    std::string all;
    for (const Form& form : forms) {
        const std::string path = std::string(form.path) + std::string(form.names.example);
        all += (all.empty() ? "" : ", ") + path;
        for (const Key& key : form.keys) {
            all += key.name.empty() ? "" : ", " + path + "?" + std::string(key.name) + "=" + std::string(key.example);
        }
    }
    return all;
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
        const Key* known = key_of(form, key);
        if (known == nullptr || !known->is_value(value) || !route.query.emplace(key, value).second) {
            return false;
        }
    }
    return true;
}

}  // namespace

bool is_inside_visit(Screen screen) {
    return form_of(screen).visit == Visit::inside;
}

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
        Route route{form->screen, std::string(path.substr(form->path.size()))};
        if (question == std::string_view::npos ||
            (question + 1 < text.size() && read_query(text.substr(question + 1), *form, route))) {
            return route;
        }
    }
    return base::Error{"unknown route \"" + std::string(text) + "\": use " + known_routes()};
}

std::string to_string(const Route& route) {
    std::string text = std::string(form_of(route.screen).path) + route.id;
    char before = '?';
    for (const auto& [key, value] : route.query) {
        text += std::exchange(before, '&') + key + "=" + percent_encoded(value);
    }
    return text;
}

base::Result<base::Done> check_route(const Route& route, const content::Content& content) {
    const Form& form = form_of(route.screen);
    const auto error = [&](const std::string& what) { return base::Error{"route " + to_string(route) + ": " + what}; };
    if (form.has_id() && !form.names.has(content, route.id)) {
        return error(lacks(form.names.what, route.id));
    }
    for (const Key& key : form.keys) {
        const std::string_view value = route.get(key.name);
        if (const std::string fault = value.empty() ? "" : key.fault(route, value, content); !fault.empty()) {
            return error(fault);
        }
    }
    return base::Done{};
}

std::vector<Route> all_routes(const content::Content& content) {
    std::vector<Route> routes;
    for (const Form& form : forms) {
        if (form.tour == Tour::never || (form.tour == Tour::with_situations && content.situations.empty())) {
            continue;
        }
        if (!form.has_id()) {
            routes.push_back({form.screen});
        } else {
            for (std::string& id : form.names.all(content)) {
                routes.push_back({form.screen, std::move(id)});
            }
        }
        if (form.tour == Tour::by_category) {
            for (const content::Category& category : content.categories) {
                routes.push_back({form.screen, {}, {{"category", category.id}}});
            }
        }
    }
    return routes;
}

}  // namespace session
