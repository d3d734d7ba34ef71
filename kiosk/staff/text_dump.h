// The command `kiosk-staff text`: how the terminal lays out a text file, as JSON.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

namespace staff {

/// `text --lang TAG --width-px N --size-px N [--i18n DIR] FILE`: lays out every line of a UTF-8 file as a paragraph of
/// that language, exactly as the terminal does, and writes to `out`, per paragraph: its text, base direction, lines
/// with their clusters from left to right, fonts, and characters that no font has. `arguments` begins after the word
/// `text`. Returns 0, or 1 with one line on `err` that says what is wrong.
int text_dump(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& err);

}  // namespace staff
