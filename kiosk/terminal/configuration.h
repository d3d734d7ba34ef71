// The settings of one terminal: its terminal.json.
#pragma once

#include "base/result.h"
#include "terminal/options.h"

#include <filesystem>
#include <string_view>

namespace terminal {

/// Reads a terminal.json into the options. The error names the file, the setting and the remedy.
base::Result<base::Done> read_configuration_file(const std::filesystem::path& file, Options& options);

/// The same for the bytes of one. `file` is where they stood: paths in them are relative to its folder.
base::Result<base::Done> read_configuration(std::string_view bytes, const std::filesystem::path& file,
                                            Options& options);

}  // namespace terminal
