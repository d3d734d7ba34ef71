// Text whose letters were lost because it was written in one encoding and read in another.
#pragma once

#include <string>
#include <string_view>

namespace content {

/// The first letters that no person wrote: "Ã©" for é, "â€™" for ’, "Â°" for °, "├®", the mark � of a letter that is
/// lost. Empty when there are none. `text` is well-formed UTF-8.
std::string garbled_letters(std::string_view text);

}  // namespace content
