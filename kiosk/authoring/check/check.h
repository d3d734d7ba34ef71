// Everything that can be found wrong in the content: what a terminal refuses, letters without a glyph, hard sentences.
#pragma once

#include "base/clock.h"
#include "content/model.h"
#include "content/read/load.h"
#include "text/engine.h"

#include <cstddef>
#include <filesystem>
#include <iosfwd>
#include <map>
#include <string>
#include <vector>

namespace authoring {

/// Loads `folder`/content and `folder`/i18n and looks for everything that `check` reports, errors first.
content::Loaded load_and_check(const std::filesystem::path& folder, base::Date today);
content::Loaded load_and_check(const content::FileSource& files, base::Date today);

/// Makes errors of the warnings that must not be published: visitors' texts that are outdated or missing in a language
/// that has other texts for visitors. A language without any is being prepared; drafts and hard sentences may go out.
void hold_back(const content::Content& content, std::vector<content::Problem>& problems);

/// How many texts of each language no native speaker has read. Languages without any are left out.
std::map<std::string, std::size_t> count_drafts(const content::Content& content);

/// Texts with characters that no font in their language's chain has: an error each, naming the characters. Only here:
/// a terminal shows such a text, since an empty box does less harm than content that is not taken over.
std::vector<content::Problem> unknown_glyphs(const content::Content& content, text::Engine& engine);

/// Font families that a language asks for and that are not among the fonts of the terminal, and own names of languages
/// with characters that none of its fonts has: an error each. `languages` are those of i18n/languages.json, all of them
/// and in its order.
std::vector<content::Problem> unsettable_languages(const std::vector<content::Language>& languages,
                                                   const text::Fonts& fonts);

}  // namespace authoring
