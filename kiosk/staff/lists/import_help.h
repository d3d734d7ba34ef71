// The command `kiosk-staff import help`: takes a list of help points into the content.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

namespace staff {

/// `import help FILE [--content DIR] [--map HEADER=COLUMN]… [--category [WORD=]ID]… [--source TEXT] [--checked-on DATE]
/// [--update ID]… [--new LINE]… [--write] [--json]`: compares a CSV file with the help points and reports what each row
/// would change; with `--write` writes the new points and the changes that `--update` names, all or none. Wrong rows
/// are left out, the others go in. `arguments` begins after the word `import`. Returns 0; 1 when a row is wrong or
/// nothing could be done, with lines on `err` that name the file and the remedy.
int import_help(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& err);

}  // namespace staff
