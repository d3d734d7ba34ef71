#include "staff/translate/csv_file.h"

#include "staff/files/csv_rows.h"
#include "staff/files/encoding.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace staff {
namespace {

/// Which column is which.
struct Columns {
    std::size_t count = 0;
    std::optional<std::size_t> context;
    std::optional<std::size_t> source;
    std::optional<std::size_t> translation;
    std::optional<std::size_t> state;
    std::string language;
    std::string source_language;
};

/// "uk" of "translation (uk)".
std::string tag_in(std::string_view cell) {
    const std::size_t open = cell.find('(');
    const std::size_t close = cell.find(')');
    return open == std::string_view::npos || close == std::string_view::npos || close < open
               ? std::string()
               : std::string(cell.substr(open + 1, close - open - 1));
}

Columns find_columns(const CsvRow& head) {
    Columns columns;
    columns.count = head.cells.size();
    for (std::size_t i = 0; i < head.cells.size(); ++i) {
        const std::string& cell = head.cells[i];
        if (cell == "context") {
            columns.context = i;
        } else if (cell.starts_with("source")) {
            columns.source = i;
            columns.source_language = tag_in(cell);
        } else if (cell.starts_with("translation")) {
            columns.translation = i;
            columns.language = tag_in(cell);
        } else if (cell == "state") {
            columns.state = i;
        }
    }
    return columns;
}

bool is_state(const std::string& word) {
    constexpr std::array<std::string_view, 5> words = {"missing", "outdated", "draft", "reviewed", ""};
    return std::find(words.begin(), words.end(), word) != words.end();
}

void read_entry(const CsvRow& row, const Columns& columns, ReadCatalog& result) {
    if (row.error.empty() && row.cells.size() != columns.count) {
        result.refusals.push_back({row.line, "has " + std::to_string(row.cells.size()) +
                                                 " columns, the first line has " + std::to_string(columns.count) +
                                                 "; a cell with a separator must stand in quotation marks"});
        return;
    }
    if (!row.error.empty()) {
        result.refusals.push_back({row.line, row.error + "; save it from the spreadsheet as CSV UTF-8"});
        return;
    }
    CatalogEntry entry;
    entry.line = row.line;
    entry.context = row.cells[*columns.context];
    entry.source = row.cells[*columns.source];
    entry.translation = row.cells[*columns.translation];
    const std::string& state = row.cells[*columns.state];
    if (!is_state(state)) {
        result.refusals.push_back(
            {row.line, "has the state \"" + state + "\"; there are missing, outdated, draft and reviewed"});
        return;
    }
    if (entry.translation.empty()) {
        entry.state = content::TextState::missing;
    } else {
        entry.state = state == "outdated" ? content::TextState::outdated : content::TextState::draft;
    }
    result.catalog.entries.push_back(std::move(entry));
}

}  // namespace

std::string write_csv(const Catalog& catalog) {
    std::string out(byte_order_mark);
    write_csv_row({"context", "source (" + catalog.source_language + ")", "translation (" + catalog.language + ")",
                   "state", "note"},
                  out);
    for (const CatalogEntry& entry : catalog.entries) {
        std::string notes;
        for (const std::string& note : entry.notes) {
            notes += (notes.empty() ? "" : "\n") + note;
        }
        write_csv_row({entry.context, entry.source, entry.translation, to_string(entry.state), notes}, out);
    }
    return out;
}

ReadCatalog read_csv(std::string_view bytes) {
    ReadCatalog result;
    base::Result<CsvReader> rows = CsvReader::open(bytes);
    if (!rows) {
        result.refusals.push_back({0, rows.error().message});
        return result;
    }
    const std::optional<CsvRow> head = rows.value().next();
    const Columns columns = head ? find_columns(*head) : Columns{};
    if (!head || !head->error.empty() || !columns.context || !columns.source || !columns.translation ||
        !columns.state || columns.language.empty()) {
        result.refusals.push_back(
            {1,
             "the first line must name the columns: context, source (nl), translation (uk), state, note, with the "
             "language that is translated into instead of uk"});
        return result;
    }
    result.catalog.language = columns.language;
    result.catalog.source_language = columns.source_language;
    while (const std::optional<CsvRow> row = rows.value().next()) {
        if (!row->is_blank()) {
            read_entry(*row, columns, result);
        }
    }
    return result;
}

}  // namespace staff
