// Loads the picture of the streets around the terminal that its configuration names.
#pragma once

#include "base/result.h"
#include "screens/parts/view.h"
#include "terminal/options.h"

#include <memory>

namespace terminal {

/// The largest picture in px along a side: 64 MB in memory.
constexpr int most_picture_side = 4096;

/// Null when the configuration names none. The error is one line that names the file and the remedy.
base::Result<std::shared_ptr<const screens::StreetMap>> load_street_map(const Options& options);

}  // namespace terminal
