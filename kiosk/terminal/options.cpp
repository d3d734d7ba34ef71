#include "terminal/options.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <iterator>
#include <map>
#include <utility>

namespace terminal {
namespace {

using base::Error;
using base::Result;

constexpr float mm_per_inch = 25.4F;
/// Pixels a millimetre of real panels: a 55 inch television has 1.6, a telephone 16.
constexpr float least_density = 1.2F;
constexpr float most_density = 20;
/// Width and height of screens, from a telephone to a wall.
constexpr float least_mm = 60;
constexpr float most_mm = 3000;

const std::map<std::string, session::Contrast, std::less<>> contrasts{{"standard", session::Contrast::standard},
                                                                      {"high", session::Contrast::high},
                                                                      {"dark", session::Contrast::dark},
                                                                      {"soft", session::Contrast::soft}};

/// Reads "1080x1920" with both numbers within the limits.
Result<base::Size> read_size(std::string_view option, const std::string& text, float least, float most,
                             std::string_view unit) {
    const auto limits = [&] {
        return Error{std::string(option) + " " + text + ": use WIDTHxHEIGHT in " + std::string(unit) + ", each from " +
                     std::to_string(static_cast<int>(least)) + " to " + std::to_string(static_cast<int>(most)) +
                     ", for example 1080x1920"};
    };
    const std::size_t x = text.find('x');
    if (x == std::string::npos || text.find_first_not_of("0123456789x.") != std::string::npos || text.size() > 15) {
        return limits();
    }
    char* end = nullptr;
    const std::string first = text.substr(0, x);
    const std::string second = text.substr(x + 1);
    const float width = std::strtof(first.c_str(), &end);
    const bool width_read = !first.empty() && *end == '\0';
    const float height = std::strtof(second.c_str(), &end);
    const bool height_read = !second.empty() && *end == '\0';
    if (!width_read || !height_read || width < least || width > most || height < least || height > most) {
        return limits();
    }
    return base::Size{width, height};
}

Result<base::Size> read_pixels(std::string_view option, const std::string& text) {
    Result<base::Size> size = read_size(option, text, 320, 8192, "px");
    if (size) {
        size.value() = {std::floor(size.value().width), std::floor(size.value().height)};
    }
    return size;
}

Result<base::Size> read_mm(std::string_view option, const std::string& text) {
    return read_size(option, text, least_mm, most_mm, "mm");
}

constexpr const char* position_form = "must be [latitude, longitude] in degrees, such as [52.0894, 5.1101]";
/// A picture of more than a town shows no street.
constexpr double most_street_map_km = 50;

std::optional<content::Position> position_of(const nlohmann::json& value) {
    const auto within = [&](std::size_t i, double limit) {
        return value[i].is_number() && std::abs(value[i].get<double>()) <= limit;
    };
    if (!value.is_array() || value.size() != 2 || !within(0, 90) || !within(1, 180)) {
        return std::nullopt;
    }
    return content::Position{value[0].get<double>(), value[1].get<double>()};
}

/// One setting of terminal.json: how it is checked and where it goes.
class Configuration {
 public:
    Configuration(const nlohmann::json& json, std::filesystem::path file) : m_json(json), m_file(std::move(file)) {}

    Result<base::Done> read(Options& options) {
        const std::filesystem::path folder = m_file.parent_path();
        for (const auto& [key, value] : m_json.items()) {
            if (key == "point") {
                if (!value.is_string()) {
                    return wrong(key, "must be a help point's id in quotes");
                }
                options.point = value.get<std::string>();
            } else if (key == "content" || key == "fallback_content") {
                if (!value.is_string()) {
                    return wrong(key, "must be a folder's path in quotes");
                }
                const std::filesystem::path path = folder / value.get<std::string>();
                if (key == "content") {
                    options.content = path;
                } else {
                    options.fallback_content = path;
                }
            } else if (key == "place") {
                if (!value.is_string()) {
                    return wrong(key, "must be a name in quotes");
                }
                options.place = value.get<std::string>();
            } else if (key == "position") {
                options.position = position_of(value);
                if (!options.position) {
                    return wrong(key, position_form);
                }
            } else if (key == "street_map") {
                Result<base::Done> done = read_street_map(value, options);
                if (!done) {
                    return done;
                }
            } else if (key == "language") {
                if (!value.is_string()) {
                    return wrong(key, "must be a language tag in quotes, such as \"nl\"");
                }
                options.language = value.get<std::string>();
            } else if (key == "screen_mm") {
                if (!value.is_array() || value.size() != 2 || !value[0].is_number() || !value[1].is_number()) {
                    return wrong(key, "must be [width, height] in millimetres");
                }
                const base::Size size{value[0].get<float>(), value[1].get<float>()};
                const auto possible = [](float length) { return length >= least_mm && length <= most_mm; };
                if (!possible(size.width) || !possible(size.height)) {
                    return wrong(key, "must be [width, height] in millimetres, each from 60 to 3000");
                }
                options.screen_mm = size;
            } else if (key == "time_outs_s") {
                Result<base::Done> done = read_time_outs(value, options.time_outs);
                if (!done) {
                    return done;
                }
            } else {
                return wrong(key,
                             "is not a setting; use content, fallback_content, place, position, point, street_map, "
                             "language, screen_mm or time_outs_s");
            }
        }
        return base::Done{};
    }

 private:
    [[nodiscard]] Error wrong(const std::string& key, const std::string& what) const {
        return Error{m_file.string() + ": /" + key + ": " + what};
    }

    Result<base::Done> read_street_map(const nlohmann::json& json, Options& options) const {
        const auto text = [&](const char* key) {
            const auto found = json.find(key);
            return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
        };
        const auto corner = [&](const char* key) {
            const auto found = json.find(key);
            return found != json.end() ? position_of(*found) : std::nullopt;
        };
        if (!json.is_object()) {
            return wrong("street_map", "must be an object with picture, south_west, north_east and credit");
        }
        for (const auto& [key, value] : json.items()) {
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
        options.street_map = {m_file.parent_path() / text("picture"), *low, *high, text("credit")};
        return base::Done{};
    }

    Result<base::Done> read_time_outs(const nlohmann::json& json, session::TimeOuts& time_outs) const {
        const std::map<std::string, std::int64_t*, std::less<>> settings{
            {"idle_warning", &time_outs.idle_warning_ms},
            {"sensitive_warning", &time_outs.sensitive_warning_ms},
            {"idle_countdown", &time_outs.idle_countdown_ms},
            {"cover", &time_outs.cover_ms},
            {"greeting", &time_outs.greeting_ms}};
        if (!json.is_object()) {
            return wrong("time_outs_s", "must be an object of seconds");
        }
        for (const auto& [key, value] : json.items()) {
            const auto setting = settings.find(key);
            if (setting == settings.end()) {
                return wrong(
                    "time_outs_s/" + key,
                    "is not a time-out; use idle_warning, sensitive_warning, idle_countdown, cover or greeting");
            }
            if (!value.is_number() || value.get<double>() < 0.1 || value.get<double>() > 3600) {
                return wrong("time_outs_s/" + key, "must be seconds from 0.1 to 3600");
            }
            *setting->second = static_cast<std::int64_t>(value.get<double>() * 1000);
        }
        return base::Done{};
    }

    const nlohmann::json& m_json;
    std::filesystem::path m_file;
};

Result<base::Done> read_configuration_file(const std::filesystem::path& file, Options& options) {
    std::ifstream stream(file, std::ios::binary);
    if (!stream || std::filesystem::is_directory(file)) {
        return Error{"--config " + file.string() + ": cannot be read; check the path"};
    }
    const std::string bytes{std::istreambuf_iterator<char>(stream), {}};
    return read_configuration(bytes, file, options);
}

/// The option values as they stand on the command line, before they are checked.
struct Raw {
    std::string content;
    std::string assets;
    std::string config;
    std::string windowed;
    std::string screen_mm;
    std::string language;
    std::string route;
    int text_size = 2;
    std::string contrast = "standard";
    std::string now;
    std::string place;
    std::string point;
    std::string reach = "standard";
    std::string renderer = "auto";
    int more = 0;
    std::string shot;
    std::string semantics;
    std::string trace;
    bool version = false;
};

void declare(CLI::App& app, Raw& raw) {
    app.add_option("--content", raw.content, "folder with the content; i18n/ lies beside it")->type_name("DIR");
    app.add_option("--assets", raw.assets, "folder with icons.ttf, icons.json and map.json")->type_name("DIR");
    app.add_option("--config", raw.config, "this terminal's configuration (terminal.json)")->type_name("FILE");
    app.add_option("--windowed", raw.windowed, "a window of this size in px instead of the whole screen")
        ->type_name("WxH");
    app.add_option("--screen-mm", raw.screen_mm, "the screen's real size in mm")->type_name("WxH");
    app.add_option("--lang", raw.language, "language to start in")->type_name("TAG");
    app.add_option("--route", raw.route, "screen to start on: attract, home, topic/ID, help/ID, …")->type_name("ROUTE");
    app.add_option("--text-size", raw.text_size, "text size, 1 to 4 (2 is usual)")->type_name("N");
    app.add_option("--contrast", raw.contrast, "standard, high, dark or soft")->type_name("NAME");
    app.add_option("--now", raw.now, "pretend that it is this moment")->type_name("YYYY-MM-DDTHH:MM");
    app.add_option("--place", raw.place, "name of the place, shown in the header")->type_name("NAME");
    app.add_option("--point", raw.point, "help point where this terminal stands")->type_name("ID");
    app.add_option("--reach", raw.reach, "standard, or low: everything to touch in the lower part")->type_name("NAME");
    app.add_option("--renderer", raw.renderer, "auto, opengl or software (auto: OpenGL where there is a GPU)")
        ->type_name("NAME");
    app.add_option("--more", raw.more, "for pictures: press More so often first")->type_name("N");
    app.add_option("--shot", raw.shot, "draw the route once, write the picture, stop")->type_name("FILE.png");
    app.add_option("--semantics", raw.semantics, "write what is on the route's screen as JSON, stop")
        ->type_name("FILE.json");
    app.add_option("--trace", raw.trace, "write when things happened, for benchmarks")->type_name("FILE");
    app.add_flag("--version", raw.version, "print the version");
}

Result<base::Done> check(const Raw& raw, Options& options) {
    if (!raw.content.empty()) {
        options.content = raw.content;
    }
    if (!raw.assets.empty()) {
        options.assets = raw.assets;
    }
    if (!raw.windowed.empty()) {
        const Result<base::Size> size = read_pixels("--windowed", raw.windowed);
        if (!size) {
            return size.error();
        }
        options.windowed = size.value();
    }
    if (!raw.screen_mm.empty()) {
        const Result<base::Size> size = read_mm("--screen-mm", raw.screen_mm);
        if (!size) {
            return size.error();
        }
        options.screen_mm = size.value();
    }
    if (!raw.language.empty()) {
        options.language = raw.language;
    }
    if (!raw.route.empty()) {
        const Result<session::Route> route = session::parse_route(raw.route);
        if (!route) {
            return Error{"--route: " + route.error().message};
        }
        options.route = route.value();
    }
    if (raw.text_size < 1 || raw.text_size > 4) {
        return Error{"--text-size " + std::to_string(raw.text_size) + ": use 1, 2, 3 or 4"};
    }
    options.text_size = static_cast<session::TextSize>(raw.text_size);
    const auto contrast = contrasts.find(raw.contrast);
    if (contrast == contrasts.end()) {
        return Error{"--contrast " + raw.contrast + ": use standard, high, dark or soft"};
    }
    options.contrast = contrast->second;
    if (!raw.now.empty()) {
        options.now = base::parse_wall_time(raw.now);
        if (!options.now) {
            return Error{"--now " + raw.now + ": use YYYY-MM-DDTHH:MM, for example 2026-11-23T10:00"};
        }
    }
    if (!raw.place.empty()) {
        options.place = raw.place;
    }
    if (!raw.point.empty()) {
        options.point = raw.point;
    }
    if (raw.reach != "standard" && raw.reach != "low") {
        return Error{"--reach " + raw.reach + ": use standard or low"};
    }
    options.reach = raw.reach == "low" ? session::Reach::low : session::Reach::standard;
    if (raw.renderer != "auto" && raw.renderer != "opengl" && raw.renderer != "software") {
        return Error{"--renderer " + raw.renderer + ": use auto, opengl or software"};
    }
    options.renderer = raw.renderer == "opengl"     ? Renderer::opengl
                       : raw.renderer == "software" ? Renderer::software
                                                    : Renderer::automatic;
    if (raw.more < 0 || raw.more > 100) {
        return Error{"--more " + std::to_string(raw.more) + ": use a number from 0 to 100"};
    }
    options.more = raw.more;
    if (!raw.shot.empty()) {
        options.shot = raw.shot;
    }
    if (!raw.semantics.empty()) {
        options.semantics = raw.semantics;
    }
    if (!raw.trace.empty()) {
        options.trace = raw.trace;
    }
    if (options.screen_mm && options.windowed) {
        const float density = options.windowed->width / options.screen_mm->width;
        const float other = options.windowed->height / options.screen_mm->height;
        if (density < least_density || density > most_density || other / density > 1.5F || density / other > 1.5F) {
            return Error{"--screen-mm " + raw.screen_mm + ": does not fit a window of " + raw.windowed +
                         " px; give the panel's own width and height in mm"};
        }
    }
    return base::Done{};
}

}  // namespace

Result<std::variant<Options, Print>> read_options(const std::vector<std::string>& arguments,
                                                  const std::filesystem::path& data) {
    CLI::App app{"Service Point Kiosk: information and help for visitors, in their own language", "kiosk"};
    Raw raw;
    declare(app, raw);
    try {
        std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());  // as CLI11 wants them
        app.parse(std::move(reversed));
    } catch (const CLI::CallForHelp&) {
        return std::variant<Options, Print>(Print{app.help()});
    } catch (const CLI::ParseError& error) {
        std::string message = error.what();
        std::replace(message.begin(), message.end(), '\n', ' ');
        return Error{message + " (see kiosk --help)"};
    }
    if (raw.version) {
        return std::variant<Options, Print>(Print{"kiosk " KIOSK_VERSION "\n"});
    }
    Options options;
    options.content = data / "content";
    options.assets = data / "assets";
    if (!raw.config.empty()) {
        const Result<base::Done> read = read_configuration_file(raw.config, options);
        if (!read) {
            return read.error();
        }
    }
    const Result<base::Done> checked = check(raw, options);
    if (!checked) {
        return checked.error();
    }
    return std::variant<Options, Print>(std::move(options));
}

Result<base::Done> read_configuration(std::string_view bytes, const std::filesystem::path& file, Options& options) {
    const nlohmann::json json = nlohmann::json::parse(bytes, nullptr, false, true);
    if (!json.is_object()) {
        return Error{file.string() + ": is not a JSON object; check its commas, quotes and brackets"};
    }
    return Configuration(json, file).read(options);
}

base::PixelScale scale_for(base::Size size, const std::optional<base::Size>& screen_mm) {
    if (screen_mm) {
        const float density = size.width / screen_mm->width;
        if (density >= least_density && density <= most_density) {
            return base::PixelScale(density);
        }
    }
    const float longer = std::max(size.width, size.height);
    const float diagonal_mm = (longer >= 1600 ? 21.5F : 15.6F) * mm_per_inch;
    return base::PixelScale(std::hypot(size.width, size.height) / diagonal_mm);
}

}  // namespace terminal
