// What is wrong in the content, for the people who write it.
#pragma once

#include <string>
#include <string_view>

namespace content {

/// How bad a finding is: an error keeps content off a terminal, a warning is for staff.
enum class Severity { error, warning };

/// What a finding is about, for programs that treat some findings differently.
enum class ProblemKind {
    other,
    unreadable,      ///< a file or folder that is missing or cannot be read, from which other findings would follow
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

/// `file: pointer: message`, one line, printable whatever the file is called.
std::string to_string(const Problem& problem);

}  // namespace content
