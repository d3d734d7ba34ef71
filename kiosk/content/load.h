// Reads content from its folders, checking everything a terminal relies on.
#pragma once

#include "base/clock.h"
#include "content/model.h"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace content {

/// How bad a finding is: an error keeps content off a terminal, a warning is for staff.
enum class Severity { error, warning };

/// What a finding is about, for programs that treat some findings differently.
enum class ProblemKind {
    other,
    missing,         ///< a text, or all texts of a file, that a language lacks
    outdated,        ///< a translation whose source text has changed
    expired,         ///< a fact or help point that is not shown any more
    expires_soon,    ///< a fact or help point that must be checked within `expiry_notice_days`
    unconfirmed,     ///< a fact or help point that is not shown because nobody has confirmed it
    plain_language,  ///< a sentence that is hard to read
};

/// "missing", "expires_soon", …
std::string_view to_string(ProblemKind kind);

/// One thing that is wrong in the content, for the person who will mend it.
struct Problem {
    Severity severity = Severity::error;
    std::string file;     ///< path relative to the folder that holds content/ and i18n/
    std::string pointer;  ///< JSON pointer (RFC 6901) into it; empty: the whole file
    std::string message;  ///< what is wrong and what to do
    ProblemKind kind = ProblemKind::other;

    friend bool operator==(const Problem&, const Problem&) = default;
};

/// `file: pointer: message`, one line.
std::string to_string(const Problem& problem);

/// Where the content lies.
struct Folders {
    std::filesystem::path content;    ///< site.json, facts.json, topics/, checks/, lessons/, help/, site/
    std::filesystem::path interface;  ///< i18n/: languages.json and the words of the interface
    std::filesystem::path icons{};    ///< assets/icons.json: the pictograms there are; empty: they are not checked
};

/// What came of loading: the content when it has no errors, and every finding, errors first, in file order.
struct Loaded {
    std::optional<Content> content;
    std::vector<Problem> problems;
};

/// Loads and validates. Never throws; a missing folder is one problem. Does not look at fonts (see staff/check).
/// `today` decides which facts have expired (a warning: the terminal softens or hides them by itself).
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
