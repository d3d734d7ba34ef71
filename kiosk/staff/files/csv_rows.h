// The rows of a CSV file (RFC 4180), as spreadsheets of every country write them.
#pragma once

#include "base/result.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace staff {

/// Adds a row that ends in CR LF, every cell in quotation marks. A cell that a spreadsheet would run as a formula gets
/// an apostrophe in front.
void write_csv_row(const std::vector<std::string>& cells, std::string& out);

struct CsvRow {
    std::vector<std::string> cells;  ///< line ends in them are "\n"
    std::size_t line = 0;            ///< on which it begins, from 1
    std::string error;               ///< what is malformed; then the cells do not count

    /// Whether it is well-formed and has nothing in any cell.
    [[nodiscard]] bool is_blank() const;
};

/// Takes the rows off a file in UTF-8, with or without byte order mark; line ends CR LF, LF or CR. Between the cells
/// stand ",", ";" or tabs, whichever is most frequent in the first row, or what a first line "sep=;" says. Takes away
/// the apostrophe of `write_csv_row`.
class CsvReader {
 public:
    /// The bytes must live longer. The error says what to do; it goes behind the name of the file.
    static base::Result<CsvReader> open(std::string_view bytes);
    /// The same with what stands between the cells given.
    static base::Result<CsvReader> open(std::string_view bytes, char separator);

    /// Nothing at the end.
    std::optional<CsvRow> next();

 private:
    explicit CsvReader(std::string_view bytes);
    bool read_cell(CsvRow& row);
    bool read_quoted(std::string& cell);
    void skip_line();
    [[nodiscard]] bool at_end_of_cell() const;
    [[nodiscard]] char peek() const;

    std::string_view m_text;
    char m_separator = ',';
    std::size_t m_at = 0;
    std::size_t m_line = 1;
};

}  // namespace staff
