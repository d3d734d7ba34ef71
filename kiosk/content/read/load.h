// Reads content from its folders, checking everything a terminal relies on.
#pragma once

#include "base/clock.h"
#include "content/model.h"
#include "content/problem.h"
#include "content/read/file_source.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace content {

/// What came of loading: the content when it has no errors, and every finding, errors first, in file order.
struct Loaded {
    std::optional<Content> content;
    std::vector<Problem> problems;
};

/// Loads and validates. Never throws; a missing folder is one problem. Does not look at fonts (see authoring/check).
/// `today` decides which facts have expired (a warning: the terminal softens or hides them by itself).
Loaded load(const FileSource& files, base::Date today);
Loaded load(const Folders& folders, base::Date today);

/// So many help points keep the first screen waiting: each thousand takes a quarter to half a second in twenty
/// languages.
constexpr std::size_t most_at_once = 1000;

/// Whether there are more help points than that.
bool is_large(const Folders& folders);

/// Only the languages and the words of site/ and i18n/: what a screen without topics and help points needs. Nothing
/// that they refer to is there. Empty when they have errors.
std::optional<Content> load_words(const Folders& folders, base::Date today);

/// The hash that ties a translation to its source text: FNV-1a, 64 bits, over the UTF-8 bytes; 16 hex digits.
std::string source_hash(std::string_view source_text);

}  // namespace content
