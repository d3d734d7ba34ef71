// Reads files that somebody named. A pipe or a device among them would keep the program waiting, or reading, for ever.
#pragma once

#include "base/result.h"

#include <cstddef>
#include <filesystem>
#include <string>

namespace base {

/// Why this is no ordinary file, to follow its name: "is missing", "is a folder", "is a pipe or a device". Empty: it is
/// one.
std::string not_ordinary(const std::filesystem::path& file);

/// The bytes of an ordinary file of at most so many. The error continues a sentence that begins with the file.
Result<std::string> read_ordinary(const std::filesystem::path& file, std::size_t most_bytes);

}  // namespace base
