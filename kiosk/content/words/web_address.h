// Finds web and e-mail addresses in a text.
#pragma once

#include <string_view>

namespace content {

/// The first web or e-mail address in words (UTF-8), as far as it is letters that addresses have; empty: there is none.
/// A name with an ending such as ".nl" counts, as layout cuts it anywhere and a line from right to left turns it
/// around.
std::string_view find_web_address(std::string_view words);

}  // namespace content
