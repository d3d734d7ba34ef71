#include "staff/csv_file.h"

#include "base/utf8.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace staff {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// Spreadsheets run a cell that begins so (OWASP: CSV injection). An apostrophe in front makes it text; a cell that
/// begins with apostrophes and then so gets one more, so that taking one off always gives back what was there.
bool begins_like_formula(std::string_view cell) {
    const std::size_t first = cell.find_first_not_of('\'');
    return first != std::string_view::npos && std::string_view("=+-@\t\r").find(cell[first]) != std::string_view::npos;
}

std::string write_cell(const std::string& cell) {
    std::string result = "\"";
    if (begins_like_formula(cell)) {
        result += '\'';
    }
    for (const char c : cell) {
        result += c;
        if (c == '"') {
            result += '"';
        }
    }
    return result + "\"";
}

std::string read_cell(const std::string& cell) {
    return cell.starts_with('\'') && begins_like_formula(cell) ? cell.substr(1) : cell;
}

void write_row(const std::array<std::string, 5>& cells, std::string& out) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
        out += i == 0 ? "" : ",";
        out += write_cell(cells.at(i));
    }
    out += "\r\n";
}

struct Row {
    std::vector<std::string> cells;
    std::size_t line = 0;  ///< on which it begins, from 1
    std::string error;     ///< what is malformed; then the cells do not count
};

/// Takes rows off the front of a text.
class RowReader {
 public:
    RowReader(std::string_view text, char separator) : m_text(text), m_separator(separator) {}

    /// Nothing at the end.
    std::optional<Row> next() {
        if (m_at >= m_text.size()) {
            return std::nullopt;
        }
        Row row;
        row.line = m_line;
        while (read_cell_of(row)) {
        }
        return row;
    }

 private:
    /// Whether there is another cell in this row.
    bool read_cell_of(Row& row) {
        std::string cell;
        if (peek() == '"') {
            ++m_at;
            if (!read_quoted(cell)) {
                row.error = "a quotation mark is opened but not closed";
                return false;
            }
            if (m_at < m_text.size() && peek() != m_separator && peek() != '\n' && peek() != '\r') {
                row.error = "has letters behind a closing quotation mark; write a quotation mark inside a cell twice";
                skip_line();
                return false;
            }
        } else {
            while (m_at < m_text.size() && peek() != m_separator && peek() != '\n' && peek() != '\r') {
                if (peek() == '"') {
                    row.error = "has a quotation mark in a cell that is not quoted";
                    skip_line();
                    return false;
                }
                cell += m_text[m_at++];
            }
        }
        row.cells.push_back(std::move(cell));
        if (m_at < m_text.size() && peek() == m_separator) {
            ++m_at;
            return true;
        }
        skip_line();
        return false;
    }

    bool read_quoted(std::string& cell) {
        while (m_at < m_text.size()) {
            const char c = m_text[m_at++];
            if (c == '"') {
                if (peek() != '"') {
                    return true;
                }
                ++m_at;
            } else if (c == '\n') {
                ++m_line;
            } else if (c == '\r' && peek() == '\n') {
                continue;  // line ends inside a cell become "\n"
            }
            cell += c;
        }
        return false;
    }

    void skip_line() {
        const std::size_t end = m_text.find('\n', m_at);
        m_at = end == std::string_view::npos ? m_text.size() : end + 1;
        ++m_line;
    }

    /// A zero at the end; the text has none.
    [[nodiscard]] char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }

    std::string_view m_text;
    char m_separator;
    std::size_t m_at = 0;
    std::size_t m_line = 1;
};

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

Columns find_columns(const Row& head) {
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

char separator_of(std::string_view text) {
    const std::string_view head = text.substr(0, text.find('\n'));
    for (const char separator : {',', ';', '\t'}) {
        if (head.find(separator) != std::string_view::npos) {
            return separator;
        }
    }
    return ',';
}

bool is_state(const std::string& word) {
    constexpr std::array<std::string_view, 5> words = {"missing", "outdated", "draft", "reviewed", ""};
    return std::find(words.begin(), words.end(), word) != words.end();
}

void read_entry(const Row& row, const Columns& columns, ReadCatalog& result) {
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
    entry.context = read_cell(row.cells[*columns.context]);
    entry.source = read_cell(row.cells[*columns.source]);
    entry.translation = read_cell(row.cells[*columns.translation]);
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

bool is_blank(const Row& row) {
    return row.error.empty() &&
           std::all_of(row.cells.begin(), row.cells.end(), [](const std::string& cell) { return cell.empty(); });
}

}  // namespace

std::string write_csv(const Catalog& catalog) {
    std::string out(byte_order_mark);
    write_row({"context", "source (" + catalog.source_language + ")", "translation (" + catalog.language + ")", "state",
               "note"},
              out);
    for (const CatalogEntry& entry : catalog.entries) {
        std::string notes;
        for (const std::string& note : entry.notes) {
            notes += (notes.empty() ? "" : "\n") + note;
        }
        write_row({entry.context, entry.source, entry.translation, to_string(entry.state), notes}, out);
    }
    return out;
}

ReadCatalog read_csv(std::string_view bytes) {
    ReadCatalog result;
    if (!base::is_utf8(bytes) || bytes.find('\0') != std::string_view::npos) {
        result.refusals.push_back({0, "is no valid UTF-8; save it from the spreadsheet as CSV UTF-8"});
        return result;
    }
    if (bytes.starts_with(byte_order_mark)) {
        bytes.remove_prefix(byte_order_mark.size());
    }
    RowReader rows(bytes, separator_of(bytes));
    const std::optional<Row> head = rows.next();
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
    while (const std::optional<Row> row = rows.next()) {
        if (!is_blank(*row)) {
            read_entry(*row, columns, result);
        }
    }
    return result;
}

}  // namespace staff
