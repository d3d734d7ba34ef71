#include "staff/files/csv_rows.h"

#include "staff/files/encoding.h"

#include <algorithm>
#include <array>
#include <utility>

namespace staff {
namespace {

/// Spreadsheets run a cell that begins so (OWASP: CSV injection). An apostrophe in front makes it text; a cell that
/// begins with apostrophes and then so gets one more, so that taking one off always gives back what was there.
bool begins_like_formula(std::string_view cell) {
    const std::size_t first = cell.find_first_not_of('\'');
    return first != std::string_view::npos && std::string_view("=+-@\t\r").find(cell[first]) != std::string_view::npos;
}

std::string quoted(const std::string& cell) {
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

std::string without_apostrophe(std::string cell) {
    if (cell.starts_with('\'') && begins_like_formula(cell)) {
        cell.erase(0, 1);
    }
    return cell;
}

constexpr std::array<char, 3> separators = {',', ';', '\t'};

/// The one that separates most cells of the first row; what stands in quotation marks does not count.
char separator_of(std::string_view text) {
    std::array<std::size_t, separators.size()> counts{};
    bool is_quoted = false;
    for (const char c : text) {
        is_quoted = is_quoted != (c == '"');
        if (!is_quoted && (c == '\n' || c == '\r')) {
            break;
        }
        for (std::size_t i = 0; !is_quoted && i < separators.size(); ++i) {
            counts[i] += c == separators[i] ? 1 : 0;
        }
    }
    return separators[static_cast<std::size_t>(std::max_element(counts.begin(), counts.end()) - counts.begin())];
}

}  // namespace

void write_csv_row(const std::vector<std::string>& cells, std::string& out) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
        out += i == 0 ? "" : ",";
        out += quoted(cells[i]);
    }
    out += "\r\n";
}

bool CsvRow::is_blank() const {
    return error.empty() &&
           std::all_of(cells.begin(), cells.end(), [](const std::string& cell) { return cell.empty(); });
}

base::Result<CsvReader> CsvReader::open(std::string_view bytes) {
    if (const std::string fault = fault_of_encoding(bytes); !fault.empty()) {
        return base::Error{fault + "; save it from the spreadsheet as CSV UTF-8"};
    }
    return CsvReader(bytes);
}

base::Result<CsvReader> CsvReader::open(std::string_view bytes, char separator) {
    base::Result<CsvReader> reader = open(bytes);
    if (reader) {
        reader.value().m_separator = separator;
    }
    return reader;
}

CsvReader::CsvReader(std::string_view bytes) : m_text(bytes) {
    m_text = without_byte_order_mark(m_text);
    // Excel's own way to say it; the line stays one for the count.
    constexpr std::string_view says = "sep=";
    const std::size_t end = m_text.find_first_of("\r\n");
    if (m_text.starts_with(says) && end == says.size() + 1) {
        m_separator = m_text[says.size()];
        skip_line();
    } else {
        m_separator = separator_of(m_text);
    }
}

std::optional<CsvRow> CsvReader::next() {
    if (m_at >= m_text.size()) {
        return std::nullopt;
    }
    CsvRow row;
    row.line = m_line;
    while (read_cell(row)) {
    }
    return row;
}

/// Whether there is another cell in this row.
bool CsvReader::read_cell(CsvRow& row) {
    std::string cell;
    if (peek() == '"') {
        ++m_at;
        if (!read_quoted(cell)) {
            row.error = "a quotation mark is opened but not closed";
            return false;
        }
        if (!at_end_of_cell()) {
            row.error = "has letters behind a closing quotation mark; write a quotation mark inside a cell twice";
            skip_line();
            return false;
        }
    } else {
        while (!at_end_of_cell()) {
            if (peek() == '"') {
                row.error = "has a quotation mark in a cell that is not quoted";
                skip_line();
                return false;
            }
            cell += m_text[m_at++];
        }
    }
    row.cells.push_back(without_apostrophe(std::move(cell)));
    if (m_at < m_text.size() && peek() == m_separator) {
        ++m_at;
        return true;
    }
    skip_line();
    return false;
}

/// Whether the closing quotation mark was found.
bool CsvReader::read_quoted(std::string& cell) {
    while (m_at < m_text.size()) {
        const char c = m_text[m_at++];
        if (c == '"') {
            if (peek() != '"') {
                return true;
            }
            ++m_at;
        } else if (c == '\r' && peek() == '\n') {
            continue;
        } else if (c == '\n' || c == '\r') {
            ++m_line;
            cell += '\n';
            continue;
        }
        cell += c;
    }
    return false;
}

void CsvReader::skip_line() {
    m_at = std::min(m_text.find_first_of("\r\n", m_at), m_text.size());
    m_at += m_text.substr(m_at).starts_with("\r\n") ? 2 : m_at < m_text.size() ? 1 : 0;
    ++m_line;
}

bool CsvReader::at_end_of_cell() const {
    return m_at >= m_text.size() || peek() == m_separator || peek() == '\n' || peek() == '\r';
}

/// A zero at the end; the text has none.
char CsvReader::peek() const {
    return m_at < m_text.size() ? m_text[m_at] : '\0';
}

}  // namespace staff
