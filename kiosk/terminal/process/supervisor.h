// The process that never sees a visitor: preloads content and fonts, and keeps one session process on the screen.
#pragma once

#include "terminal/options.h"
#include "terminal/trace.h"

#include <iosfwd>

namespace terminal {

/// Runs the kiosk until it is told to stop, and then ends the process: with 0 when it was stopped or its window was
/// closed, with 1 when it cannot go on. Returns only when it cannot begin: the exit code. Writes what staff must know
/// to `err`, one line each.
int supervise(const Options& options, const Trace& trace, std::ostream& err);

}  // namespace terminal
