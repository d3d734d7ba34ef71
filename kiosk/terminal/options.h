// What the command line asks for, with the configuration that it names.
#pragma once

#include "base/clock.h"
#include "base/geometry.h"
#include "base/result.h"
#include "content/map/position.h"
#include "session/state.h"

#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace terminal {

/// Width and height that a screen can have, in mm: from a telephone to a wall.
constexpr float least_screen_mm = 60;
constexpr float most_screen_mm = 3000;

/// Whether a screen of `px` pixels can be `mm` large: from a telephone to a wall, with pixels about as wide as they are
/// high, and not the aspect ratio that some displays give for a size (160 x 90 mm for 16:9).
bool can_be_screen(base::Size px, base::Size mm);

/// Whether a size is an aspect ratio, 16:9 or 16:10, times 1, 10 or 100.
bool is_aspect_ratio(base::Size mm);

/// Who draws: OpenGL, the processor, or OpenGL only where there is a GPU.
enum class Renderer { automatic, opengl, software };

/// A picture of the streets around the terminal and the places of its corners.
struct StreetMapFile {
    std::filesystem::path picture;
    content::Position south_west;
    content::Position north_east;
    std::string credit;
};

/// Everything that can be set from outside. Command line over configuration over default.
struct Options {
    std::filesystem::path content;                          ///< folder content/; i18n/ lies beside it
    std::optional<std::filesystem::path> fallback_content;  ///< used at start when `content` has errors
    std::filesystem::path assets;                           ///< folder with icons.ttf, icons.json and map.json
    std::optional<base::Size> windowed;                     ///< px
    std::optional<base::Size> screen_mm;
    std::string language;  ///< BCP 47 tag; empty: the source language
    session::Route route;
    session::TextSize text_size = session::TextSize::standard;
    session::Contrast contrast = session::Contrast::standard;
    std::optional<base::WallTime> now;
    session::Reach reach = session::Reach::standard;
    std::string place;                          ///< name of the place, shown in the header
    std::string point;                          ///< id of the help point where the terminal stands; may be empty
    std::optional<content::Position> position;  ///< where the terminal stands; empty: where its help point is
    std::optional<StreetMapFile> street_map;
    session::TimeOuts time_outs;
    Renderer renderer = Renderer::automatic;
    int more = 0;  ///< for pictures: presses of the "More" button
    std::optional<std::filesystem::path> shot;
    std::optional<std::filesystem::path> semantics;
    std::optional<std::filesystem::path> trace;
};

/// Words to print instead of running: help or the version.
struct Print {
    std::string text;
};

/// Reads arguments (without the program's name) and the configuration they name. `data` is the folder that holds
/// content/, i18n/ and assets/ when they are not named. An error is one line that names the argument or the file.
base::Result<std::variant<Options, Print>> read_options(const std::vector<std::string>& arguments,
                                                        const std::filesystem::path& data);

/// Pixels a millimetre for a window of `size` px: from the size of the screen if it is known and can be true, else as
/// on the usual panels (21.5 inch for 1920 px and more along the longer side, 15.6 inch below).
base::PixelScale scale_for(base::Size size, const std::optional<base::Size>& screen_mm);

}  // namespace terminal
