// A session process: opens a window, serves one visitor, reports to the supervisor.
#pragma once

#include "content/model.h"
#include "screens/parts/finder.h"
#include "screens/parts/view.h"
#include "terminal/options.h"
#include "terminal/trace.h"
#include "text/engine.h"
#include "ui/icons.h"

#include <optional>

namespace terminal {

/// What every session shares and none changes: loaded once, before the fork.
struct Preloaded {
    const content::Content& content;
    const text::Fonts& fonts;
    const ui::Icons& icons;
    const Options& options;
    const Trace& trace;
    screens::Site site;
    screens::Finder& finder;  ///< made ahead; what a session adds to its own copy dies with it
};

/// Runs until the supervisor ends the process or the window is closed. `pipe` is the writing end to the supervisor.
/// Returns the exit code of the process.
int run_session(const Preloaded& preloaded, const session::Route& route, std::optional<base::Point> position, int pipe);

}  // namespace terminal
