// Reads QR codes from a picture with zbar, as a telephone's camera would.
#pragma once

#include "terminal/image.h"

#include <string>
#include <vector>

namespace code_reader {

/// What the codes in the picture say, each with how it says it: raw bytes, UTF-8 where the code announces it.
std::vector<std::string> read(const terminal::Image& image);

}  // namespace code_reader
