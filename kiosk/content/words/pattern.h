// Takes an ICU MessageFormat pattern apart: its placeholders and its words.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace content {

/// `{name}`, or `{name, plural, …}`.
struct Placeholder {
    enum class Use { plain, plural, other };

    std::string name;
    Use use = Use::plain;
    std::vector<std::string> forms;           ///< selectors of a plural: "one", "few", "=0"
    std::vector<std::string> silent_forms{};  ///< those whose words do not show the number

    friend bool operator==(const Placeholder&, const Placeholder&) = default;
};

/// What is in a pattern.
struct Pattern {
    std::string error;                      ///< why it cannot be read, and what to do; empty: it can
    std::vector<Placeholder> placeholders;  ///< in the order of the text, repeated ones too
    std::vector<std::string> words;         ///< what is shown as it stands: the runs between placeholders, unquoted
    std::string quoted;                     ///< what an apostrophe keeps from being read: "{name_x}", "#"
};

/// Whether the text is shown as it stands: no placeholder, no apostrophe that could be a quote.
bool is_plain(std::string_view text);

/// Words, and the name of the placeholder behind them; empty at the end of a text.
struct SimplePiece {
    std::string_view words;
    std::string_view name;
};

/// The pieces of a pattern that is made of words and {name}s alone, as nearly all are: no need for ICU. Empty when
/// there is more to it. They refer to the text.
std::optional<std::vector<SimplePiece>> simple_pieces(std::string_view text);

/// Reads a pattern (UTF-8). A plain text is one run of words. Braces more than 8 deep are an error.
Pattern read_pattern(std::string_view text);

/// The pattern as one reads it: every value as {name}, of a plural only the form "other" ("{weeks} weken"). The text
/// itself when it cannot be read.
std::string outline(std::string_view text);

/// A plural form as ICU names it, from "zero" to "other".
struct PluralForm {
    std::string name;
    bool below_a_million = true;  ///< whether any number that a text counts takes it; "many" of French does not
    bool several = true;          ///< whether more numbers than one take it, 0 aside; "one" of Dutch is 1 alone
};

/// The plural forms of an ICU locale (as a BCP 47 tag). Empty when ICU knows none.
std::vector<PluralForm> plural_forms(const std::string& locale);

}  // namespace content
