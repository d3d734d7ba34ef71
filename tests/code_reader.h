// Reads QR codes from a picture with zbar, as a telephone's camera would.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace code_reader {

/// A picture without colours: 0 black, 255 white; rows top down without padding.
struct Gray {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> pixels;
};

/// What the codes in the picture say, each with how it says it: raw bytes, UTF-8 where the code announces it.
std::vector<std::string> read(const Gray& picture);

}  // namespace code_reader
