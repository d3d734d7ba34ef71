// Sentences that are hard to read, found by counting: for the people who write the texts.
#pragma once

#include "content/model.h"
#include "content/problem.h"

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace authoring {

/// content/README.md asks for about twelve words. A third more passes unremarked, so that a remark is always worth a
/// second look.
inline constexpr std::size_t most_words_in_sentence = 16;

/// A title is taken in with one look, and must fit a tile in every language: translations are up to twice as long.
inline constexpr std::size_t most_words_in_title = 6;

/// Two figures in one sentence get mixed up, more so in a second language and between two directions of writing.
inline constexpr std::size_t most_numbers_in_sentence = 1;

/// A short passive without an actor is everyday Dutch ("Alles wordt gewist."); in a longer sentence the reader has to
/// search who does what.
inline constexpr std::size_t most_words_in_passive = 10;

/// How a text is read: a title in one look, a body sentence by sentence.
enum class TextRole { title, body };

/// What is hard to read in one text, each with the sentence and a remedy. `pattern` is MessageFormat, `language` BCP
/// 47; `numbers` names the placeholders that show a number. Passives are only looked for in Dutch. Rather misses a hard
/// sentence than blames a good one.
std::vector<std::string> plain_language_remarks(std::string_view pattern, std::string_view language, TextRole role,
                                                const std::set<std::string, std::less<>>& numbers);

/// Warnings for every text that visitors read, in the source language and in English. Texts for helpers are left
/// out, and translations that are outdated.
std::vector<content::Problem> plain_language_problems(const content::Content& content);

}  // namespace authoring
