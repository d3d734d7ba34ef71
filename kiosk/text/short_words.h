// Finds the words of one letter that no line may end with, by language.
#pragma once

#include "text/spans.h"

#include <string_view>
#include <vector>

namespace text {

/// From each such word to the first character of the word that it belongs to, in order: "w " and the "P" of
/// "w Polsce". Several in a row are one range. `language` is a BCP 47 tag; in most languages there are none.
std::vector<ByteRange> bound_short_words(std::string_view utf8, std::string_view language);

}  // namespace text
