// The command `kiosk-staff check`: everything that is wrong in the content, for the people who write it.
#pragma once

#include "staff/command_line.h"

namespace staff {

/// `check [DIR] [--date YYYY-MM-DD] [--strict] [--json]`: checks DIR/content and DIR/i18n (the current folder unless
/// given) as a terminal would load them on that day (today unless given), whether every character has a glyph, and
/// whether the language is plain. Prints one line for each problem, then a line with the counts; or all of it as JSON.
/// `--strict` is for publication (see `authoring::hold_back`) and counts the drafts of each language. The exit status
/// is 1 when there is an error or the arguments make no sense, else 0.
extern const Command check_command;

}  // namespace staff
