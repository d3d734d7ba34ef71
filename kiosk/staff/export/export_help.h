// The command `kiosk-staff export help`: hands the help points to spreadsheets, maps and other guides.
#pragma once

#include "content/model.h"

#include <iosfwd>
#include <string>
#include <vector>

namespace staff {

/// `export help [--format csv|geojson|hsds] [--output FILE] [--content DIR] [--date DATE] [--overwrite]`: writes every
/// help point, to `out` unless a file is named. The format follows from the ending .csv or .geojson unless it is given.
/// `arguments` begins after the word `export`. Returns 0, or 1 with a line on `err` that says what to do.
int export_help(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& err);

/// The help points as a CSV file that `import help` takes back. Phones as they are dialled in the Netherlands; the
/// notes and languages of single phones are left out. Points for the whole country have no position.
std::string write_help_csv(const content::Content& content);

}  // namespace staff
