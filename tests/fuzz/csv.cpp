// Tables of spreadsheets: staff/files/csv_rows, and translations in them: staff/translate/csv_file.
#include "fuzz/fuzz.h"

#include "base/utf8.h"
#include "staff/files/csv_rows.h"
#include "staff/translate/csv_file.h"

#include <optional>
#include <string>
#include <vector>

namespace {

using Rows = std::vector<std::vector<std::string>>;

Rows good_rows(std::string_view bytes) {
    Rows rows;
    base::Result<staff::CsvReader> opened = staff::CsvReader::open(bytes);
    if (!opened) {
        return rows;
    }
    staff::CsvReader& reader = opened.value();
    std::size_t line = 0;
    while (const std::optional<staff::CsvRow> row = reader.next()) {
        fuzz::must(row->line > line, "lines are counted upwards");
        line = row->line;
        if (row->error.empty()) {
            rows.push_back(row->cells);
        }
    }
    return rows;
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes = fuzz::text_of(data, size);
    const Rows rows = good_rows(bytes);
    std::string written;
    for (const std::vector<std::string>& cells : rows) {
        staff::write_csv_row(cells, written);
    }
    fuzz::must(good_rows(written) == rows, "rows are read as they were written");
    const staff::ReadCatalog read = staff::read_csv(bytes);
    if (read.refusals.empty()) {
        const staff::ReadCatalog again = staff::read_csv(staff::write_csv(read.catalog));
        fuzz::must(again.catalog.entries.size() == read.catalog.entries.size(), "no translation is lost");
    }
    return 0;
}
