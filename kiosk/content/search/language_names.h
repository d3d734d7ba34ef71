// Finds a language by what people call it.
#pragma once

#include "content/model.h"
#include "content/search/words.h"

#include <map>
#include <string>
#include <string_view>

namespace content {

/// Tags of languages by their folded names: the names that the languages of the content and those with a two-letter
/// code (ISO 639-1) have in the given locales, and the own names of the content's languages. Slow to make (a tenth of a
/// second).
std::map<std::string, std::string, std::less<>> language_tags_by_name(const Content& content, const SearchWords& words,
                                                                      const std::vector<std::string>& locales);

/// Whether the locale data know a language with this tag.
bool is_known_language(std::string_view tag);

}  // namespace content
