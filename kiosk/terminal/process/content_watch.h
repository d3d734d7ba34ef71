// Notices that the content on the disk is another one, without reading it.
#pragma once

#include "content/read/load.h"

#include <cstdint>

namespace terminal {

/// A number that changes when a file of the content is added, removed, replaced or written. 0: the folders can't be
/// read.
std::uint64_t content_stamp(const content::Folders& folders);

}  // namespace terminal
