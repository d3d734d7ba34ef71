// Makes the clock that the command line asks for.
#pragma once

#include "base/clock.h"
#include "terminal/options.h"

#include <memory>

namespace terminal {

/// The computer's clock, or one that shows the time of `--now`.
std::unique_ptr<base::Clock> make_clock(const Options& options);

}  // namespace terminal
