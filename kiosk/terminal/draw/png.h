// Writes pictures as PNG files.
#pragma once

#include "base/result.h"
#include "terminal/draw/image.h"

#include <filesystem>

namespace terminal {

/// Writes the whole picture or says why it cannot.
base::Result<base::Done> write_png(const Image& image, const std::filesystem::path& file);

}  // namespace terminal
