// The process that never sees a visitor: preloads content and fonts, and keeps one session process on the screen.
#pragma once

#include "terminal/options.h"
#include "terminal/trace.h"

#include <iosfwd>

namespace terminal {

/// Runs the kiosk until it is told to stop. Writes what staff must know to `err`, one line each. Returns the exit code:
/// 0 when it was stopped or its window was closed, 1 when it cannot run.
int supervise(const Options& options, const Trace& trace, std::ostream& err);

}  // namespace terminal
