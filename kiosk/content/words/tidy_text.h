// Text that people typed into another program, made fit for the content's files.
#pragma once

#include <string>
#include <string_view>

namespace content {

/// NFC, every kind of white space as one space, none at the ends, without control characters and byte order marks.
/// Line ends count as white space. `text` is well-formed UTF-8.
std::string tidy(std::string_view text);

/// NFC and otherwise as it is: accents that stand apart, as files from a Mac have them, join their letters. `text` is
/// well-formed UTF-8.
std::string composed(std::string_view text);

}  // namespace content
