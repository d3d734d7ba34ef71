// Reads a file that somebody named on the command line.
#pragma once

#include "base/result.h"

#include <filesystem>
#include <string>

namespace staff {

/// The bytes of a regular file of at most 16 MB; the error does not name the file.
base::Result<std::string> read_bytes(const std::filesystem::path& file);

}  // namespace staff
