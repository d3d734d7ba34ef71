// Where the words of a query stand in a text that is shown.
#pragma once

#include "content/search/index.h"
#include "content/search/words.h"

#include <string>
#include <string_view>
#include <vector>

namespace content {

/// The words of a text that fit a word of the query, whole, in order and apart: to be marked. A word that is begun by
/// one of the query is marked whole too, so a mark never cuts between joined letters.
std::vector<TextRange> search_marks(SearchWords& words, std::string_view text, const std::vector<QueryWord>& query);

/// The first sentence of a text in which the most words of the query stand; the whole text when it has none.
std::string search_sentence(SearchWords& words, std::string_view text, const std::vector<QueryWord>& query);

}  // namespace content
