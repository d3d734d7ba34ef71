// Loads what a terminal needs before the first session: content, fonts and pictograms.
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "content/help/nearby.h"
#include "content/map/map_data.h"
#include "content/read/load.h"
#include "terminal/options.h"
#include "text/engine.h"
#include "ui/icons.h"

#include <memory>
#include <optional>

namespace terminal {

/// content/ and the i18n/ beside it, whether `content` is that folder or the project's that holds it.
content::Folders folders_of(const std::filesystem::path& content);

/// The fonts that i18n/fonts.json names, the pictograms and the map.
struct Drawing {
    text::Fonts fonts;
    ui::Icons icons;
    std::shared_ptr<const content::MapData> map;
};
base::Result<Drawing> load_drawing(const std::filesystem::path& assets, const content::Folders& folders);

/// Whether the content has the language and the point that the options name. A terminal goes on without them: an editor
/// may have taken them away.
base::Result<base::Done> check_names(const Options& options, const content::Content& content);

/// Whether the content has the route that the options name, and the fonts its languages need.
base::Result<base::Done> check_options(const Options& options, const content::Content& content,
                                       const text::Fonts& fonts);

/// Whether the folder is there at all. A missing one is a mistake of the command line, not content that staff could
/// mend.
base::Result<base::Done> check_folder(const std::filesystem::path& content);

/// The first error of the problems (one about a whole file before those that may only follow from it) as one line, with
/// how many more there are and how to see them.
base::Error summary(const std::vector<content::Problem>& problems, const std::filesystem::path& content);

/// The name of the place for the header: as configured, else that of the terminal's own help point.
std::string place_of(const Options& options, const content::Content& content);

/// Where the terminal stands: as configured, else where its own help point is; empty when neither is known.
std::optional<content::Origin> origin_of(const Options& options, const content::Content& content);

}  // namespace terminal
