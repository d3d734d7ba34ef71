// Tells staff what an import would do or has done.
#pragma once

#include "staff/lists/plan.h"

#include <cstddef>
#include <iosfwd>
#include <string>

namespace staff {

/// Whether the files were written.
enum class Written { no, yes };

/// How many rows of a plan have a status.
std::size_t count(const ListPlan& plan, RowStatus status);

/// How many points of a plan are taken over.
std::size_t count_taken(const ListPlan& plan);

/// A line for everything but unchanged rows, each with its line in the file, then the counts and what to do next. What
/// several rows share is told once, with their lines.
void write_report(const ListPlan& plan, const std::string& file, Written written, std::ostream& out);

/// The same as JSON, with the unchanged rows: {"counts", "taken", "written", "unknown_columns", "remarks", "rows":
/// [{"line", "status", "id", "name", "taken", "duplicate_of", "duplicate_of_line", "reason", "changes": [{"column",
/// "before", "after"}], "errors": [{"column", "message"}], "remarks"}]}.
void write_json_report(const ListPlan& plan, Written written, std::ostream& out);

}  // namespace staff
