// The command `kiosk-staff check`: everything that is wrong in the content, for the people who write it.
#pragma once

#include "content/load.h"
#include "content/model.h"
#include "text/engine.h"

#include <iosfwd>
#include <string>
#include <vector>

namespace staff {

/// `check [DIR] [--date YYYY-MM-DD]`: checks DIR/content and DIR/i18n (the current folder unless given) as a terminal
/// would load them on that day (today unless given), and whether every character has a glyph. Prints one line for each
/// problem, then a line with the counts. `arguments` begins after the word `check`. Returns 1 when there is an error or
/// the arguments make no sense, else 0.
int check(const std::vector<std::string>& arguments, std::ostream& out);

/// Texts with characters that no font in their language's chain has: an error each, naming the characters.
std::vector<content::Problem> unknown_glyphs(const content::Content& content, text::Engine& engine);

/// Font families that a language asks for and that are not among the fonts of the terminal, and own names of languages
/// with characters that none of its fonts has: an error each. `languages` are those of i18n/languages.json, all of them
/// and in its order.
std::vector<content::Problem> unsettable_languages(const std::vector<content::Language>& languages,
                                                   const text::Fonts& fonts);

}  // namespace staff
