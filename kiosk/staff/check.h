// The command `kiosk-staff check`: everything that is wrong in the content, for the people who write it.
#pragma once

#include "base/clock.h"
#include "content/load.h"
#include "content/model.h"
#include "text/engine.h"

#include <cstddef>
#include <filesystem>
#include <iosfwd>
#include <map>
#include <string>
#include <vector>

namespace staff {

/// `check [DIR] [--date YYYY-MM-DD] [--strict] [--json]`: checks DIR/content and DIR/i18n (the current folder unless
/// given) as a terminal would load them on that day (today unless given), whether every character has a glyph, and
/// whether the language is plain. Prints one line for each problem, then a line with the counts; or all of it as JSON.
/// `--strict` is for publication (see `hold_back`) and counts the drafts of each language. `arguments` begins after the
/// word `check`. Returns 1 when there is an error or the arguments make no sense, else 0.
int check(const std::vector<std::string>& arguments, std::ostream& out);

/// Loads `folder`/content and `folder`/i18n and looks for everything that `check` reports, errors first.
content::Loaded load_and_check(const std::filesystem::path& folder, base::Date today);

/// Makes errors of the warnings that must not be published: visitors' texts that are outdated or missing in a language
/// that has other texts for visitors. A language without any is being prepared; drafts and hard sentences may go out.
void hold_back(const content::Content& content, std::vector<content::Problem>& problems);

/// How many texts of each language no native speaker has read. Languages without any are left out.
std::map<std::string, std::size_t> count_drafts(const content::Content& content);

/// Texts with characters that no font in their language's chain has: an error each, naming the characters.
std::vector<content::Problem> unknown_glyphs(const content::Content& content, text::Engine& engine);

/// Font families that a language asks for and that are not among the fonts of the terminal, and own names of languages
/// with characters that none of its fonts has: an error each. `languages` are those of i18n/languages.json, all of them
/// and in its order.
std::vector<content::Problem> unsettable_languages(const std::vector<content::Language>& languages,
                                                   const text::Fonts& fonts);

}  // namespace staff
