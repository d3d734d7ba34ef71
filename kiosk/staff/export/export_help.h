// The command `kiosk-staff export help`: hands the help points to spreadsheets, maps and other guides.
#pragma once

#include "content/model.h"

#include "staff/command_line.h"

#include <string>

namespace staff {

/// `export help [--format csv|geojson|hsds] [--out FILE] [DIR] [--date YYYY-MM-DD] [--overwrite]`: writes every help
/// point, to standard output unless a file is named. The format follows from the ending .csv or .geojson unless it is
/// given. The exit status is 0, or 1 with a line that says what to do.
extern const Command export_help_command;

/// The help points as a CSV file that `import help` takes back. Phones as they are dialled in the Netherlands; the
/// notes and languages of single phones are left out. Points for the whole country have no position.
std::string write_help_csv(const content::Content& content);

}  // namespace staff
