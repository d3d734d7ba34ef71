// What is wrong with a text that can be read as a pattern, with the remedy.
#pragma once

#include "content/words/pattern.h"

#include <string>
#include <vector>

namespace content {

/// What no text may have in its braces, each to go behind the name of the text: an error of reading, an apostrophe that
/// quotes a placeholder, kinds of placeholders that the terminal does not know, words of a plural that were translated.
std::vector<std::string> pattern_faults(const Pattern& pattern);

/// The plurals of a translation that no longer say the number that the source says ("some weeks"), each to go behind
/// the name of the text. Forms that a single number takes may say it in words. `locale`: BCP 47.
std::vector<std::string> lost_numbers(const Pattern& source, const Pattern& translation, const std::string& locale);

}  // namespace content
