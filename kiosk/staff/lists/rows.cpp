#include "staff/lists/rows.h"

#include "content/words/tidy_text.h"
#include "staff/files/csv_rows.h"
#include "staff/lists/help_cells.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

namespace staff {
namespace {

using base::Done;
using base::Error;
using base::Result;
using content::help_member;

/// Ten times the columns that there are in twenty languages. Each is compared with those before it.
constexpr std::size_t most_columns = 1000;

class Reader {
 public:
    Reader(const content::Content& content, HelpCells& cells, const std::map<std::string, std::string>& names)
        : m_content(content), m_cells(cells), m_names(names) {}

    Result<ListRows> read(std::string_view csv) {
        Result<CsvReader> reader = CsvReader::open(csv);
        if (!reader) {
            return reader.error();
        }
        if (const Result<Done> found = find_columns(reader.value().next()); !found) {
            return found.error();
        }
        read_rows(reader.value());
        return std::move(m_read);
    }

 private:
    Result<Done> find_columns(const std::optional<CsvRow>& head) {
        if (!head || head->is_blank() || !head->error.empty()) {
            return Error{"line 1: must name the columns, such as name;phone;city" +
                         (head && !head->error.empty() ? "; it " + head->error : std::string())};
        }
        if (head->cells.size() > most_columns) {
            return Error{"line 1: has " + std::to_string(head->cells.size()) + " columns, more than " +
                         std::to_string(most_columns) + "; is this a list of help points?"};
        }
        const HelpHeaders headers(m_content);
        std::set<std::string> mapped;
        for (const std::string& cell : head->cells) {
            const std::string header = content::tidy(cell);
            const auto named = std::find_if(m_names.begin(), m_names.end(), [&](const auto& one) {
                return m_cells.words().fold(one.first) == m_cells.words().fold(header);
            });
            std::optional<HelpColumn> column = headers.find(header);
            if (named != m_names.end()) {
                mapped.insert(named->first);
                column = headers.find(named->second);
                if (!column) {
                    return Error{"--map " + in_quotes(named->first + "=" + named->second) + ": there is no column " +
                                 in_quotes(named->second) + "; content/README.md lists them"};
                }
            }
            const auto twice = std::find_if(m_columns.begin(), m_columns.end(),
                                            [&](const auto& one) { return column && one.first == column; });
            if (twice != m_columns.end() && !holds_values(*column->member) &&
                column->member != &help_member("street")) {
                return Error{"line 1: the columns " + in_quotes(twice->second) + " and " + in_quotes(header) +
                             " both hold " + to_string(*column) + "; rename one, or say with --map which column it is"};
            }
            if (!column && !header.empty()) {
                m_read.unknown_columns.push_back(header);
            }
            if (column) {
                m_read.headers.emplace(to_string(*column), header);
            }
            m_columns.emplace_back(column, header);
        }
        for (const auto& [header, name] : m_names) {
            if (!mapped.contains(header)) {
                return Error{"--map " + in_quotes(header + "=" + name) + ": the file has no column " +
                             in_quotes(header)};
            }
        }
        const auto has = [&](const content::HelpMember& member) {
            return std::any_of(m_columns.begin(), m_columns.end(),
                               [&](const auto& one) { return one.first == HelpColumn{&member}; });
        };
        if (!has(help_member("name")) && !has(help_member("id"))) {
            return Error{"line 1: no column is known to hold the name; say which it is: --map \"" +
                         m_columns.front().second + "=name\""};
        }
        return Done{};
    }

    void read_rows(CsvReader& reader) {
        while (const std::optional<CsvRow> row = reader.next()) {
            if (!row->is_blank()) {
                m_read.rows.push_back(read_row(*row));
            }
        }
    }

    ListCells read_row(const CsvRow& row) {
        ListCells result;
        result.line = row.line;
        if (!row.error.empty()) {
            result.errors.push_back({{}, row.error + "; save it from the spreadsheet as CSV UTF-8"});
            return result;
        }
        const bool has_more = row.cells.size() > m_columns.size() &&
                              std::any_of(row.cells.begin() + static_cast<std::ptrdiff_t>(m_columns.size()),
                                          row.cells.end(), [](const std::string& cell) { return !cell.empty(); });
        if (row.cells.size() < m_columns.size() || has_more) {
            result.errors.push_back({{},
                                     "has " + std::to_string(row.cells.size()) + " columns, the first line has " +
                                         std::to_string(m_columns.size()) +
                                         "; a cell with a separator must stand in quotation marks"});
            return result;
        }
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            if (m_columns[i].first) {
                add_cell(result, *m_columns[i].first, m_columns[i].second, row.cells[i]);
            }
        }
        for (const ListCell& cell : result.cells) {
            if (const Result<Done> good = m_cells.read(result.point, cell.column, cell.text); !good) {
                result.errors.push_back({cell.header, good.error().message});
            }
        }
        if (const ListCell* id = result.cell(help_member("id"))) {
            result.id = id->text;
        }
        return result;
    }

    void add_cell(ListCells& row, const HelpColumn& column, const std::string& header, std::string text) const {
        const bool is_list = holds_values(*column.member);
        if (is_list) {
            std::replace(text.begin(), text.end(), '\n', ';');
        }
        text = content::tidy(text);
        if (m_cells.says_nothing(text)) {
            return;
        }
        const auto same =
            std::find_if(row.cells.begin(), row.cells.end(), [&](const ListCell& one) { return one.column == column; });
        if (same != row.cells.end()) {
            same->text += (is_list ? ";" : " ") + text;
        } else {
            row.cells.push_back({column, header, std::move(text)});
        }
    }

    const content::Content& m_content;
    HelpCells& m_cells;
    const std::map<std::string, std::string>& m_names;
    std::vector<std::pair<std::optional<HelpColumn>, std::string>> m_columns;  ///< of the file, with their headers
    ListRows m_read;
};

}  // namespace

std::string in_quotes(const std::string& text) {
    return "\"" + text + "\"";
}

const ListCell* ListCells::cell(const content::HelpMember& member) const {
    const auto found = std::find_if(cells.begin(), cells.end(),
                                    [&](const ListCell& one) { return one.column == HelpColumn{&member}; });
    return found == cells.end() ? nullptr : &*found;
}

Result<ListRows> read_list(std::string_view csv, const content::Content& content, HelpCells& cells,
                           const std::map<std::string, std::string>& names) {
    return Reader(content, cells, names).read(csv);
}

}  // namespace staff
