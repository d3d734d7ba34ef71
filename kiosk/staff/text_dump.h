// The command `kiosk-staff text`: how the terminal lays out a text file, as JSON.
#pragma once

#include "staff/command_line.h"

namespace staff {

/// `text --lang TAG --width-px N --size-px N [--i18n DIR] FILE`: lays out every line of a UTF-8 file as a paragraph of
/// that language, exactly as the terminal does, and writes, per paragraph: its text, base direction, lines with their
/// clusters from left to right, fonts, and characters that no font has. The exit status is 0, or 1 with one line that
/// says what is wrong.
extern const Command text_command;

}  // namespace staff
