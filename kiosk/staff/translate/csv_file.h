// Translations as CSV files (RFC 4180): what spreadsheets read and write.
#pragma once

#include "staff/translate/catalog.h"

#include <string>
#include <string_view>

namespace staff {

/// The bytes of a CSV file with the columns context, source (nl), translation (uk), state and note. UTF-8 with a byte
/// order mark, so that spreadsheets show every script; a cell that would run as a formula gets an apostrophe in front.
std::string write_csv(const Catalog& catalog);

/// Reads a CSV file in UTF-8, also with ";" or tabs between the columns, as spreadsheets of some countries write it.
/// The columns may stand in any order; note may be missing. The states are `outdated` where the column says so,
/// `missing` where there is no translation, else `draft`. Refuses every malformed row with its line.
ReadCatalog read_csv(std::string_view bytes);

}  // namespace staff
