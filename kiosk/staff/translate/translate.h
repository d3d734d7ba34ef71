// The command `kiosk-staff translate`: hands texts to translators and takes their work back.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

namespace staff {

/// `translate export --lang TAG --out FILE [DIR] [--format po|csv] [--overwrite]` writes every text of a language to a
/// file for translators. `translate import FILE [DIR] [--format po|csv] [--lang TAG] [--state draft|reviewed]` takes a
/// file back: all of it, or nothing when an entry is refused. The ending .csv means CSV unless `--format` says
/// otherwise. `arguments` begins after the word `translate`. Returns 0, or 1 with lines on `err` that name the file,
/// the line and the remedy.
int translate(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& err);

}  // namespace staff
