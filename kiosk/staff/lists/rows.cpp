#include "staff/lists/rows.h"

#include "content/words/tidy_text.h"
#include "staff/files/csv_rows.h"
#include "staff/lists/addresses.h"
#include "staff/lists/damaged_cells.h"
#include "staff/lists/help_cells.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>
#include <variant>

namespace staff {
namespace {

using base::Done;
using base::Error;
using base::Result;
using content::help_member;

/// Ten times the columns that there are in twenty languages. Each is compared with those before it.
constexpr std::size_t most_columns = 1000;

/// Among so many lines from the top the headers are looked for: some lists have a title above them.
constexpr std::size_t most_lines_above = 20;

/// A line that may hold the headers.
struct Head {
    CsvRow row;
    std::size_t columns = 0;  ///< that are known
    std::size_t filled = 0;   ///< cells that say something
    bool has_name = false;    ///< whether a column holds the name or the id
};

CellUse use_of(const content::HelpMember& member) {
    using Kind = content::Line::Kind;
    if (std::holds_alternative<content::Slot<std::vector<content::Phone>>>(member.form)) {
        return CellUse::numbers;
    }
    if (std::holds_alternative<content::Slot<std::optional<base::Date>>>(member.form)) {
        return CellUse::dates;
    }
    const auto* const line = std::get_if<content::Line>(&member.form);
    if (line == nullptr) {
        return CellUse::words;
    }
    switch (line->kind) {
        case Kind::street:
        case Kind::postal_code:
        case Kind::whatsapp:
        case Kind::hours:
            return CellUse::numbers;
        case Kind::source_date:
            return CellUse::dates;
        default:
            return CellUse::words;
    }
}

class Reader {
 public:
    Reader(const content::Content& content, HelpCells& cells, const std::map<std::string, std::string>& names)
        : m_headers(content), m_cells(cells), m_names(names) {}

    Result<ListRows> read(std::string_view csv) {
        Result<CsvReader> reader = CsvReader::open(csv);
        if (!reader) {
            return reader.error();
        }
        std::vector<Head> heads = first_lines(reader.value());
        const Head* head = best(heads);
        // A title above the headers may have misled the reader about what stands between the cells.
        for (const char separator : {';', ',', '\t'}) {
            if (head != nullptr && !head->has_name && head->row.cells.size() <= most_columns) {
                reader = CsvReader::open(csv, separator);
                std::vector<Head> others = first_lines(reader.value());
                const Head* const other = best(others);
                if (other != nullptr && (other->has_name || other->filled > head->filled)) {
                    heads = std::move(others);
                    head = best(heads);
                    m_separator = separator;
                }
            }
        }
        if (const Result<Done> found = find_columns(head); !found) {
            return found.error();
        }
        if (head != heads.data()) {
            m_read.remarks.push_back(line_of(head->row) + " holds the headers; what stands above it is left out");
        }
        reader = m_separator == 0 ? CsvReader::open(csv) : CsvReader::open(csv, m_separator);
        read_rows(reader.value(), head->row);
        return std::move(m_read);
    }

 private:
    static std::string line_of(const CsvRow& row) { return "line " + std::to_string(row.line); }

    /// The column that a header names, also through --map.
    [[nodiscard]] std::optional<HelpColumn> column_of(const std::string& header) const {
        const auto named = name_of(header);
        return m_headers.find(named == m_names.end() ? header : named->second);
    }

    [[nodiscard]] std::map<std::string, std::string>::const_iterator name_of(const std::string& header) const {
        return std::find_if(m_names.begin(), m_names.end(), [&](const auto& one) {
            return m_cells.words().fold(one.first) == m_cells.words().fold(header);
        });
    }

    /// The lines at the top that say something, without those that are malformed or too long below the first.
    std::vector<Head> first_lines(CsvReader& reader) const {
        std::vector<Head> heads;
        for (std::size_t lines = 0; lines < most_lines_above; ++lines) {
            std::optional<CsvRow> row = reader.next();
            if (!row) {
                break;
            }
            const bool is_readable = row->error.empty() && row->cells.size() <= most_columns;
            if (row->is_blank() || (!heads.empty() && !is_readable)) {
                continue;
            }
            Head head;
            head.row = std::move(*row);
            for (std::size_t i = 0; is_readable && i < head.row.cells.size(); ++i) {
                const std::string header = content::tidy(head.row.cells[i]);
                const std::optional<HelpColumn> column = column_of(header);
                head.filled += header.empty() ? 0 : 1;
                head.columns += column ? 1 : 0;
                head.has_name = head.has_name || column == HelpColumn{&help_member("name")} ||
                                column == HelpColumn{&help_member("id")};
            }
            heads.push_back(std::move(head));
        }
        return heads;
    }

    /// The line that looks most like headers; null: there is no line at all.
    static const Head* best(const std::vector<Head>& heads) {
        const Head* found = heads.empty() ? nullptr : heads.data();
        for (const Head& head : heads) {
            // Below the first line, one word alone may be a name as well.
            const bool is_likely = head.has_name && head.columns > 1;
            if (is_likely && (!found->has_name || head.columns > found->columns)) {
                found = &head;
            }
        }
        // Without a name: a title stands alone in its line.
        for (const Head& head : heads) {
            if (found != nullptr && !found->has_name && found->filled == 1 && head.filled > 1) {
                found = &head;
            }
        }
        return found;
    }

    Result<Done> find_columns(const Head* head) {
        if (head == nullptr || !head->row.error.empty()) {
            return Error{"line 1: must name the columns, such as name;phone;city" +
                         (head != nullptr ? "; it " + head->row.error : std::string())};
        }
        const std::string line = line_of(head->row) + ": ";
        if (head->row.cells.size() > most_columns) {
            return Error{line + "has " + std::to_string(head->row.cells.size()) + " columns, more than " +
                         std::to_string(most_columns) + "; is this a list of help points?"};
        }
        std::set<std::string> mapped;
        for (const std::string& cell : head->row.cells) {
            const std::string header = content::tidy(cell);
            const std::optional<HelpColumn> column = column_of(header);
            if (const auto named = name_of(header); named != m_names.end()) {
                mapped.insert(named->first);
                if (!column) {
                    return Error{"--map " + in_quotes(named->first + "=" + named->second) + ": there is no column " +
                                 in_quotes(named->second) + "; content/README.md lists them"};
                }
            }
            const auto twice = std::find_if(m_columns.begin(), m_columns.end(),
                                            [&](const auto& one) { return column && one.first == column; });
            if (twice != m_columns.end() && !holds_values(*column->member) &&
                column->member != &help_member("street")) {
                return Error{line + "the columns " + in_quotes(twice->second) + " and " + in_quotes(header) +
                             " both hold " + to_string(*column) + "; rename one, or say with --map which column it is"};
            }
            if (!column && !header.empty()) {
                m_read.unknown_columns.push_back(header);
            }
            if (column && column->part == AddressPart::street) {
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
        if (!head->has_name) {
            const auto unknown = std::find_if(m_columns.begin(), m_columns.end(),
                                              [](const auto& one) { return !one.first && !one.second.empty(); });
            std::string message = line + "no column is known to hold the name; ";
            message +=
                unknown == m_columns.end() ? "add one" : "say which it is: --map \"" + unknown->second + "=name\"";
            message += head->filled == 1 ? ". Is it a title? Then delete it: the first line names the columns" : "";
            return Error{std::move(message)};
        }
        return Done{};
    }

    void read_rows(CsvReader& reader, const CsvRow& head) {
        while (const std::optional<CsvRow> row = reader.next()) {
            if (row->line <= head.line || row->is_blank()) {
                continue;
            }
            if (row->cells == head.cells) {
                m_read.remarks.push_back(line_of(*row) + " holds the headers once more and is left out");
                continue;
            }
            m_read.rows.push_back(read_row(*row, head));
        }
    }

    ListCells read_row(const CsvRow& row, const CsvRow& head) {
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
                                     "has " + std::to_string(row.cells.size()) + " columns, " +
                                         (head.line == 1 ? "the first line" : line_of(head)) + " has " +
                                         std::to_string(m_columns.size()) +
                                         "; a cell with a separator must stand in quotation marks"});
            return result;
        }
        std::vector<AddressCell> address;
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            if (m_columns[i].first) {
                add_cell(result, address, *m_columns[i].first, m_columns[i].second, row.cells[i]);
            }
        }
        add_address(result, address);
        for (const ListCell& cell : result.cells) {
            if (const Result<Done> good = m_cells.read(result.point, cell.column, cell.text); !good) {
                result.errors.push_back({cell.header, good.error().message});
                result.wrong.insert(cell.column.member);
            }
        }
        if (const ListCell* id = result.cell(help_member("id"))) {
            result.id = id->text;
        }
        return result;
    }

    void add_cell(ListCells& row, std::vector<AddressCell>& address, const HelpColumn& column,
                  const std::string& header, std::string text) const {
        const bool is_list = holds_values(*column.member);
        if (is_list) {
            std::replace(text.begin(), text.end(), '\n', ';');
        }
        text = content::tidy(text);
        if (const std::optional<std::string> damage = damage_in(text, use_of(*column.member))) {
            row.errors.push_back({header, *damage});
            row.wrong.insert(column.member);
            return;
        }
        if (m_cells.says_nothing(text)) {
            return;
        }
        if (column.member == &help_member("street")) {
            address.push_back({column.part, header, std::move(text)});
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

    static void add_address(ListCells& row, const std::vector<AddressCell>& cells) {
        JoinedAddress joined = join_address(cells);
        const bool is_wrong = row.wrong.contains(&help_member("street"));
        if (!joined.errors.empty()) {
            // A number that cannot be read is no contradiction, and no number without a street.
            if (!is_wrong) {
                row.errors.insert(row.errors.end(), joined.errors.begin(), joined.errors.end());
            }
            row.wrong.insert(&help_member("street"));
        }
        row.remarks.insert(row.remarks.end(), joined.remarks.begin(), joined.remarks.end());
        if (!joined.street.empty()) {
            row.cells.push_back({{&help_member("street")}, joined.header, joined.street});
        }
    }

    HelpHeaders m_headers;
    HelpCells& m_cells;
    const std::map<std::string, std::string>& m_names;
    char m_separator = 0;                                                      ///< 0: what the reader finds itself
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
