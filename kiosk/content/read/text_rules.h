// Which characters a text may hold, and where its digits may stand. Internal to content/read.
#pragma once

#include "content/read/findings.h"
#include "content/words/pattern.h"

#include <string>
#include <string_view>

namespace content {

/// Whether the UTF-8 text is in NFC and holds no control, direction, isolate or other hidden character and no U+FFFD
/// (line ends and tabs are fine).
bool has_good_characters(std::string_view text);

/// Reports each kind of bad character in a text. `place` is the text.
void check_characters(std::string_view text, const Place& place, Findings& findings);

/// Reports a text, or a word in it, that is too long to be drawn. `place` is the text.
void check_size(std::string_view text, const Place& place, Findings& findings);

/// Reports what a pattern may not hold: the faults of `pattern_faults`, braces without a partner, loose numbers, web
/// and e-mail addresses, a space before a punctuation mark; and as a warning plural forms that the pattern lacks or has
/// for nothing. `locale` (BCP 47) has the plural rules. Forms that only numbers of a million and more take may be left
/// out: no text counts so far.
void check_pattern(const Pattern& pattern, const std::string& locale, const Place& place, Findings& findings);

/// What `check_pattern` reports of words that are shown as they stand.
void check_words(std::string_view words, const Place& place, Findings& findings);

}  // namespace content
