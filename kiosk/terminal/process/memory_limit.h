// Tells a limit on memory from other reasons for which something fails.
#pragma once

#include "base/result.h"

#include <optional>

namespace terminal {

/// What to say when something has failed and the limit on this process's memory is the likely reason: what a session
/// needs for its window is not there any more. Empty: there is no such limit, or room enough.
std::optional<base::Error> memory_shortage();

}  // namespace terminal
