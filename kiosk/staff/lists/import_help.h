// The command `kiosk-staff import help`: takes a list of help points into the content.
#pragma once

#include "staff/command_line.h"

namespace staff {

/// `import help FILE [DIR] [--map HEADER=COLUMN]… [--category [WORD=]ID]… [--source TEXT] [--checked-on DATE]
/// [--update ID]… [--new LINE]… [--write] [--json]`: compares a CSV file with the help points and reports what each row
/// would change; with `--write` writes the new points and the changes that `--update` names, all or none. Wrong rows
/// are left out, the others go in. The exit status is 0; 1 when a row is wrong or nothing could be done, with lines
/// that name the file and the remedy.
extern const Command import_help_command;

}  // namespace staff
