#include "terminal/configuration.h"

#include "base/ordinary_file.h"
#include "content/words/text_size.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace terminal {
namespace {

using base::Done;
using base::Error;
using base::Result;
using nlohmann::json;

constexpr const char* position_form = "must be [latitude, longitude] in degrees, such as [52.0894, 5.1101]";
/// A picture of more than a town shows no street.
constexpr double most_street_map_km = 50;

std::optional<content::Position> position_of(const json& value) {
    const auto within = [&](std::size_t i, double limit) {
        return value[i].is_number() && std::abs(value[i].get<double>()) <= limit;
    };
    if (!value.is_array() || value.size() != 2 || !within(0, 90) || !within(1, 180)) {
        return std::nullopt;
    }
    return content::Position{value[0].get<double>(), value[1].get<double>()};
}

/// "a, b or c"
template <class Keyed>
std::string listed(const Keyed& keyed) {
    std::string list;
    for (auto one = keyed.begin(); one != keyed.end(); ++one) {
        list += one == keyed.begin() ? "" : std::next(one) == keyed.end() ? " or " : ", ";
        list += one->first;
    }
    return list;
}

/// Watches the parser, which takes the last of several members with one name without a word.
class RepeatedKeys {
 public:
    void see(json::parse_event_t event, const json& parsed) {
        if (event == json::parse_event_t::object_start) {
            m_open.emplace_back();
        } else if (event == json::parse_event_t::object_end && !m_open.empty()) {
            m_open.pop_back();
        } else if (event == json::parse_event_t::key && !m_open.empty()) {
            const auto key = parsed.get<std::string>();
            m_open.back().last = key;
            if (!m_open.back().keys.insert(key).second && m_first.empty()) {
                for (const Object& one : m_open) {
                    m_first += (m_first.empty() ? "" : "/") + one.last;
                }
            }
        }
    }

    /// "place", "street_map/credit"; empty: none is repeated.
    [[nodiscard]] const std::string& first() const { return m_first; }

 private:
    struct Object {
        std::set<std::string> keys;
        std::string last;
    };

    std::vector<Object> m_open;
    std::string m_first;
};

/// Reads the settings of one terminal.json, each by its own function.
class Configuration {
 public:
    Configuration(std::filesystem::path file, Options& options) : m_file(std::move(file)), m_options(options) {}

    Result<Done> read(const json& root) {
        static constexpr std::array<std::pair<const char*, Result<Done> (Configuration::*)(const json&)>, 9> settings{
            {{"content", &Configuration::content},
             {"fallback_content", &Configuration::fallback_content},
             {"place", &Configuration::place},
             {"position", &Configuration::position},
             {"point", &Configuration::point},
             {"street_map", &Configuration::street_map},
             {"language", &Configuration::language},
             {"screen_mm", &Configuration::screen_mm},
             {"time_outs_s", &Configuration::time_outs_s}}};
        for (const auto& [key, value] : root.items()) {
            const auto* const setting = std::find_if(settings.begin(), settings.end(),
                                                     [&key = key](const auto& one) { return one.first == key; });
            const Result<Done> done = setting == settings.end()
                                          ? wrong(key, "is not a setting; use " + listed(settings))
                                          : (this->*setting->second)(value);
            if (!done) {
                return done;
            }
        }
        return Done{};
    }

 private:
    [[nodiscard]] Error wrong(const std::string& key, const std::string& what) const {
        return Error{m_file.string() + ": /" + key + ": " + what};
    }

    template <class Text>
    Result<Done> text(const char* key, const json& value, const char* form, Text& into) const {
        if (!value.is_string()) {
            return wrong(key, form);
        }
        into = value.get<std::string>();
        return Done{};
    }

    /// Whether a text is short enough to be drawn.
    [[nodiscard]] Result<Done> drawn(const std::string& key, const std::string& text) const {
        const std::string fault = content::too_long(text, content::most_letters_of_a_name);
        return fault.empty() ? Result<Done>(Done{}) : wrong(key, fault);
    }

    template <class Path>
    Result<Done> path(const char* key, const json& value, Path& into) const {
        std::string given;
        const Result<Done> done = text(key, value, "must be a folder's path in quotes", given);
        if (done) {
            into = m_file.parent_path() / given;
        }
        return done;
    }

    Result<Done> content(const json& value) { return path("content", value, m_options.content); }
    Result<Done> fallback_content(const json& value) {
        return path("fallback_content", value, m_options.fallback_content);
    }
    Result<Done> place(const json& value) {
        const Result<Done> done = text("place", value, "must be a name in quotes", m_options.place);
        return done ? drawn("place", m_options.place) : done;
    }
    Result<Done> point(const json& value) {
        return text("point", value, "must be a help point's id in quotes", m_options.point);
    }
    Result<Done> language(const json& value) {
        return text("language", value, R"(must be a language tag in quotes, such as "nl")", m_options.language);
    }

    Result<Done> position(const json& value) {
        m_options.position = position_of(value);
        if (!m_options.position) {
            return wrong("position", position_form);
        }
        return Done{};
    }

    Result<Done> screen_mm(const json& value) {
        const auto possible = [&](std::size_t i) {
            return value[i].is_number() && value[i].get<float>() >= least_screen_mm &&
                   value[i].get<float>() <= most_screen_mm;
        };
        if (!value.is_array() || value.size() != 2 || !possible(0) || !possible(1)) {
            return wrong("screen_mm", "must be [width, height] in millimetres, each from 60 to 3000");
        }
        const base::Size size{value[0].get<float>(), value[1].get<float>()};
        if (is_aspect_ratio(size)) {
            return wrong("screen_mm", "is an aspect ratio, not a size; measure the panel with a ruler");
        }
        m_options.screen_mm = size;
        return Done{};
    }

    Result<Done> street_map(const json& value) {
        const auto text = [&](const char* key) {
            const auto found = value.find(key);
            return found != value.end() && found->is_string() ? found->get<std::string>() : std::string();
        };
        const auto corner = [&](const char* key) {
            const auto found = value.find(key);
            return found != value.end() ? position_of(*found) : std::nullopt;
        };
        if (!value.is_object()) {
            return wrong("street_map", "must be an object with picture, south_west, north_east and credit");
        }
        for (const auto& [key, unused] : value.items()) {
            if (key != "picture" && key != "south_west" && key != "north_east" && key != "credit") {
                return wrong("street_map/" + key, "is not a setting; use picture, south_west, north_east or credit");
            }
        }
        if (text("picture").empty()) {
            return wrong("street_map/picture", "must be a picture's path in quotes");
        }
        const std::optional<content::Position> low = corner("south_west");
        const std::optional<content::Position> high = corner("north_east");
        if (!low || !high) {
            return wrong(low ? "street_map/north_east" : "street_map/south_west", position_form);
        }
        const bool in_order = low->latitude < high->latitude && low->longitude < high->longitude;
        if (!in_order || content::kilometres_between(*low, *high) > most_street_map_km) {
            return wrong("street_map", "its corners must be south-west and north-east, at most 50 km apart");
        }
        if (text("credit").empty()) {
            return wrong("street_map/credit", "must name the map's maker, such as \"© OpenStreetMap contributors\"");
        }
        if (Result<Done> short_enough = drawn("street_map/credit", text("credit")); !short_enough) {
            return short_enough;
        }
        m_options.street_map = {m_file.parent_path() / text("picture"), *low, *high, text("credit")};
        return Done{};
    }

    Result<Done> time_outs_s(const json& value) {
        session::TimeOuts& time_outs = m_options.time_outs;
        const std::map<std::string, std::int64_t*, std::less<>> settings{
            {"idle_warning", &time_outs.idle_warning_ms},
            {"sensitive_warning", &time_outs.sensitive_warning_ms},
            {"idle_countdown", &time_outs.idle_countdown_ms},
            {"cover", &time_outs.cover_ms},
            {"greeting", &time_outs.greeting_ms}};
        if (!value.is_object()) {
            return wrong("time_outs_s", "must be an object of seconds");
        }
        for (const auto& [key, time] : value.items()) {
            const auto setting = settings.find(key);
            if (setting == settings.end()) {
                return wrong("time_outs_s/" + key, "is not a time-out; use " + listed(settings));
            }
            if (!time.is_number() || time.get<double>() < 0.1 || time.get<double>() > 3600) {
                return wrong("time_outs_s/" + key, "must be seconds from 0.1 to 3600");
            }
            *setting->second = static_cast<std::int64_t>(time.get<double>() * 1000);
        }
        return Done{};
    }

    std::filesystem::path m_file;
    Options& m_options;
};

}  // namespace

Result<Done> read_configuration(std::string_view bytes, const std::filesystem::path& file, Options& options) {
    RepeatedKeys repeated;
    const auto watch = [&](int /*depth*/, json::parse_event_t event, const json& parsed) {
        repeated.see(event, parsed);
        return true;
    };
    const json root = json::parse(bytes, watch, false, true);
    if (!root.is_object()) {
        return Error{file.string() + ": is not a JSON object; check its commas, quotes and brackets"};
    }
    if (!repeated.first().empty()) {
        return Error{file.string() + ": /" + repeated.first() + ": comes twice; keep one of them"};
    }
    return Configuration(file, options).read(root);
}

Result<Done> read_configuration_file(const std::filesystem::path& file, Options& options) {
    constexpr std::size_t most_bytes = std::size_t{1024} * 1024;
    const Result<std::string> bytes = base::read_ordinary(file, most_bytes);
    if (!bytes) {
        return Error{file.string() + ": " + bytes.error().message + "; check the path after --config"};
    }
    return read_configuration(bytes.value(), file, options);
}

}  // namespace terminal
