// Files that the command line asks to be written.
#pragma once

#include "base/result.h"

#include <filesystem>

namespace terminal {

/// Whether writing to this would not wait for ever: a pipe needs somebody who reads from it. The error names the file.
base::Result<base::Done> check_output(const std::filesystem::path& file);

}  // namespace terminal
