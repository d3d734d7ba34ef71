// The command `kiosk-staff coverage`: how far each language is, and which facts and help points need somebody.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

namespace staff {

/// `coverage [DIR] [--date YYYY-MM-DD] [--json]`: prints a table of languages and kinds of text, then what must be
/// looked at. `arguments` begins after the word `coverage`. Returns 1 when the content has errors or the arguments make
/// no sense, else 0.
int coverage(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& err);

}  // namespace staff
