// The command `kiosk-staff coverage`: how far each language is, and which facts and help points need somebody.
#pragma once

#include "staff/command_line.h"

namespace staff {

/// `coverage [DIR] [--date YYYY-MM-DD] [--json]`: prints a table of languages and kinds of text, then what must be
/// looked at. The exit status is 1 when the content has errors or the arguments make no sense, else 0.
extern const Command coverage_command;

}  // namespace staff
