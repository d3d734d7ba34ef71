// The command `kiosk-staff translate`: hands texts to translators and takes their work back.
#pragma once

#include "staff/command_line.h"

namespace staff {

/// `translate export --lang TAG --out FILE [DIR] [--format po|csv] [--overwrite]` writes every text of a language to a
/// file for translators. The ending .csv means CSV unless `--format` says otherwise. The exit status is 0, or 1 with a
/// line that says what to do.
extern const Command translate_export_command;

/// `translate import FILE [DIR] [--format po|csv] [--lang TAG] [--state draft|reviewed]` takes a file back: all of it,
/// or nothing when an entry is refused. The exit status is 0, or 1 with lines that name the file, the line and the
/// remedy.
extern const Command translate_import_command;

}  // namespace staff
