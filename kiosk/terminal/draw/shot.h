// Draws one screen without a window, as a picture and as a list of what is on it.
#pragma once

#include "base/result.h"
#include "terminal/options.h"

namespace terminal {

/// Does what --shot and --semantics ask for.
base::Result<base::Done> draw_once(const Options& options);

}  // namespace terminal
