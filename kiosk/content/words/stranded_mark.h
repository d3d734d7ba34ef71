// Finds punctuation that could begin a line.
#pragma once

#include <string>
#include <string_view>

namespace content {

/// The first punctuation mark of words (UTF-8) that belongs to what stands before it, but has a space in front at which
/// a line may end; empty: there is none. U+00A0 in front is fine.
std::string find_stranded_mark(std::string_view words);

}  // namespace content
