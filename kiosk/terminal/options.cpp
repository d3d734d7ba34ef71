#include "terminal/options.h"

#include "content/words/text_size.h"
#include "terminal/configuration.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <functional>
#include <string_view>
#include <utility>

namespace terminal {
namespace {

using base::Error;
using base::Result;

constexpr float mm_per_inch = 25.4F;
/// Pixels a millimetre of real panels: a 55 inch television has 1.6, a telephone 16.
constexpr float least_density = 1.2F;
constexpr float most_density = 20;

CLI::ValidationError wrong(const std::string& option, const std::string& given, const std::string& remedy) {
    return CLI::ValidationError(option + " " + given, remedy);
}

/// Reads "1080x1920" with both numbers within the limits.
base::Size read_size(const std::string& option, const std::string& text, float least, float most,
                     const std::string& unit) {
    const auto limits = [&] {
        return wrong(option, text,
                     "use WIDTHxHEIGHT in " + unit + ", each from " + std::to_string(static_cast<int>(least)) + " to " +
                         std::to_string(static_cast<int>(most)) + ", for example 1080x1920");
    };
    const std::size_t x = text.find('x');
    if (x == std::string::npos || text.find_first_not_of("0123456789x.") != std::string::npos || text.size() > 15) {
        throw limits();
    }
    char* end = nullptr;
    const std::string first = text.substr(0, x);
    const std::string second = text.substr(x + 1);
    const float width = std::strtof(first.c_str(), &end);
    const bool width_read = !first.empty() && *end == '\0';
    const float height = std::strtof(second.c_str(), &end);
    const bool height_read = !second.empty() && *end == '\0';
    if (!width_read || !height_read || width < least || width > most || height < least || height > most) {
        throw limits();
    }
    return base::Size{width, height};
}

/// What the command line may hold. CLI11 calls these functions in the order in which they are declared, each with the
/// word that was given.
class CommandLine {
 public:
    explicit CommandLine(Options& options) {
        m_app.set_version_flag("--version", "kiosk " KIOSK_VERSION);
        // Comes first, so that the others stand over it.
        add("--config", "FILE", "this terminal's configuration (terminal.json)", [&options](const std::string& given) {
            const Result<base::Done> read = read_configuration_file(given, options);
            if (!read) {
                throw ConfigurationError{read.error()};
            }
        });
        add("--content", "DIR", "folder with the content, beside i18n/, or the one that holds both", options.content);
        add("--assets", "DIR", "folder with icons.ttf, icons.json and map.json", options.assets);
        add("--windowed", "WxH", "a window of this size in px instead of the whole screen",
            [&options](const std::string& given) {
                const base::Size size = read_size("--windowed", given, 320, 8192, "px");
                options.windowed = {std::floor(size.width), std::floor(size.height)};
            });
        add("--screen-mm", "WxH", "the screen's real size in mm", [&options](const std::string& given) {
            options.screen_mm = read_size("--screen-mm", given, least_screen_mm, most_screen_mm, "mm");
            if (is_aspect_ratio(*options.screen_mm)) {
                throw wrong("--screen-mm", given, "is an aspect ratio, not a size; measure the panel with a ruler");
            }
        });
        add("--lang", "TAG", "language to start in", options.language);
        add("--route", "ROUTE", "screen to start on: attract, home, topic/ID, help/ID, …",
            [&options](const std::string& given) {
                const Result<session::Route> route = session::parse_route(given);
                if (!route) {
                    throw CLI::ValidationError("--route", route.error().message);
                }
                options.route = route.value();
            });
        choice<session::TextSize>("--text-size", "text size, 1 to 4 (2 is usual)", options.text_size,
                                  {{"1", session::TextSize::small},
                                   {"2", session::TextSize::standard},
                                   {"3", session::TextSize::large},
                                   {"4", session::TextSize::largest}});
        choice<session::Contrast>("--contrast", "colours", options.contrast,
                                  {{"standard", session::Contrast::standard},
                                   {"high", session::Contrast::high},
                                   {"dark", session::Contrast::dark},
                                   {"soft", session::Contrast::soft}});
        add("--now", "YYYY-MM-DDTHH:MM", "pretend that it is this moment", [&options](const std::string& given) {
            options.now = base::parse_wall_time(given);
            if (!options.now) {
                throw wrong("--now", given, "use YYYY-MM-DDTHH:MM, for example 2026-11-23T10:00");
            }
        });
        add("--place", "NAME", "name of the place, shown in the header", [&options](const std::string& given) {
            if (const std::string fault = content::too_long(given, content::most_letters_of_a_name); !fault.empty()) {
                throw CLI::ValidationError("--place", fault);
            }
            options.place = given;
        });
        add("--point", "ID", "help point where this terminal stands", options.point);
        choice<session::Reach>("--reach", "low: everything to touch in the lower part", options.reach,
                               {{"standard", session::Reach::standard}, {"low", session::Reach::low}});
        choice<Renderer>(
            "--renderer", "auto: OpenGL where there is a GPU", options.renderer,
            {{"auto", Renderer::automatic}, {"opengl", Renderer::opengl}, {"software", Renderer::software}});
        m_app.add_option("--more", options.more, "for pictures: press More so often first")
            ->type_name("N")
            ->check(CLI::Range(0, 100));
        add("--shot", "FILE.png", "draw the route once, write the picture, stop", options.shot);
        add("--semantics", "FILE.json", "write what is on the route's screen as JSON, stop", options.semantics);
#ifdef KIOSK_TRACE
        add("--trace", "FILE", "write when things happened, for benchmarks", options.trace);
#endif
    }

    /// Reads the arguments. Words to print instead, or nothing.
    Result<std::optional<Print>> read(const std::vector<std::string>& arguments) {
        try {
            std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());  // as CLI11 wants them
            m_app.parse(std::move(reversed));
        } catch (const CLI::CallForHelp&) {
            return std::optional(Print{m_app.help()});
        } catch (const CLI::CallForVersion&) {
            return std::optional(Print{m_app.version() + "\n"});
        } catch (const ConfigurationError& error) {
            return error.error;
        } catch (const CLI::ParseError& error) {
            std::string message = error.what();
            std::replace(message.begin(), message.end(), '\n', ' ');
            return Error{message + " (see kiosk --help)"};
        }
        return std::optional<Print>();
    }

 private:
    struct ConfigurationError {
        Error error;
    };

    void add(const std::string& name, const std::string& label, const std::string& help,
             const std::function<void(const std::string&)>& take) {
        m_app.add_option_function<std::string>(name, take, help)->type_name(label);
    }
    template <class Value>
    void add(const std::string& name, const std::string& label, const std::string& help, Value& value) {
        add(name, label, help, [&value](const std::string& given) { value = given; });
    }
    template <class Value>
    void choice(const std::string& name, const std::string& help, Value& value,
                const std::vector<std::pair<std::string, Value>>& words) {
        std::string label;
        for (const auto& one : words) {
            label += (label.empty() ? "" : "|") + one.first;
        }
        add(name, label, help, [&value, name, label, words](const std::string& given) {
            const auto found =
                std::find_if(words.begin(), words.end(), [&](const auto& one) { return one.first == given; });
            if (found == words.end()) {
                throw wrong(name, given, "use " + label);
            }
            value = found->second;
        });
    }

    CLI::App m_app{"Service Point Kiosk: information and help for visitors, in their own language", "kiosk"};
};

}  // namespace

Result<std::variant<Options, Print>> read_options(const std::vector<std::string>& arguments,
                                                  const std::filesystem::path& data) {
    Options options;
    options.content = data / "content";
    options.assets = data / "assets";
    Result<std::optional<Print>> print = CommandLine(options).read(arguments);
    if (!print) {
        return print.error();
    }
    if (print.value()) {
        return std::variant<Options, Print>(*std::move(print).value());
    }
    if (options.screen_mm && options.windowed && !can_be_screen(*options.windowed, *options.screen_mm)) {
        return Error{"--screen-mm does not fit the window of --windowed; give the panel's own width and height in mm"};
    }
    return std::variant<Options, Print>(std::move(options));
}

bool is_aspect_ratio(base::Size mm) {
    const float longer = std::max(mm.width, mm.height);
    const float shorter = std::min(mm.width, mm.height);
    const auto is = [&](float times) {
        return longer == 16 * times && (shorter == 9 * times || shorter == 10 * times);
    };
    return is(1) || is(10) || is(100);
}

bool can_be_screen(base::Size px, base::Size mm) {
    const float density = px.width / mm.width;
    const float other = px.height / mm.height;
    return !is_aspect_ratio(mm) && density >= least_density && density <= most_density && other / density <= 1.5F &&
           density / other <= 1.5F;
}

base::PixelScale scale_for(base::Size size, const std::optional<base::Size>& screen_mm) {
    if (screen_mm && can_be_screen(size, *screen_mm)) {
        return base::PixelScale(size.width / screen_mm->width);
    }
    const float longer = std::max(size.width, size.height);
    const float diagonal_mm = (longer >= 1600 ? 21.5F : 15.6F) * mm_per_inch;
    return base::PixelScale(std::hypot(size.width, size.height) / diagonal_mm);
}

}  // namespace terminal
