// Looks into the packed data of a PNG picture before a decoder unpacks it. Internal to terminal/draw.
#pragma once

#include <cstddef>
#include <string_view>

namespace terminal {

/// Whether the IDAT chunks of a PNG file unpack to no more than `most` bytes: a file of a megabyte can hold a stream of
/// a gigabyte, whatever its header says. Stops unpacking there; keeps nothing. False also where a chunk says that it is
/// longer than the rest of the file, for which stb_image 2.27 takes up to 2 GB, and where one of them is empty, as no
/// program writes it: stb_image would copy from nowhere.
bool unpacks_within(std::string_view png, std::size_t most);

}  // namespace terminal
