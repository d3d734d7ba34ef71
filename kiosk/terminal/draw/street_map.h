// Loads the picture of the streets around the terminal that its configuration names.
#pragma once

#include "base/result.h"
#include "screens/parts/view.h"
#include "terminal/options.h"

#include <memory>

namespace terminal {

/// Null when the configuration names none. The error is one line that names the file and the remedy.
base::Result<std::shared_ptr<const screens::StreetMap>> load_street_map(const Options& options);

}  // namespace terminal
