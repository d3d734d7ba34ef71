#include "staff/lists/report.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <ostream>
#include <string_view>
#include <vector>

namespace staff {
namespace {

using nlohmann::ordered_json;

constexpr std::array<RowStatus, 5> statuses = {RowStatus::added, RowStatus::unchanged, RowStatus::changed,
                                               RowStatus::duplicate, RowStatus::wrong};

std::string counted(std::size_t count, const std::string& word) {
    return std::to_string(count) + " " + word + (count == 1 ? "" : "s");
}

std::string shown(const std::string& value) {
    return value.empty() ? "(nothing)" : value;
}

std::string of(const ListRow& row) {
    return row.duplicate_of_line == 0 ? row.duplicate_of
                                      : "line " + std::to_string(row.duplicate_of_line) + " (" + row.duplicate_of + ")";
}

/// Which rows say the same. Staff read a message once, with its lines, not once for every row.
class Repeated {
 public:
    explicit Repeated(const ListPlan& plan) {
        for (const ListRow& row : plan.rows) {
            for (const CellError& error : row.errors) {
                add(m_errors[words_of(error)], row.line);
            }
            for (const std::string& remark : row.remarks) {
                add(m_remarks[remark], row.line);
            }
        }
    }

    [[nodiscard]] const std::vector<std::size_t>& lines(const CellError& error) const {
        return m_errors.at(words_of(error));
    }
    [[nodiscard]] const std::map<std::string, std::vector<std::size_t>>& remarks() const { return m_remarks; }

    static std::string words_of(const CellError& error) {
        return (error.column.empty() ? "" : "column \"" + error.column + "\" ") + error.message;
    }

 private:
    static void add(std::vector<std::size_t>& lines, std::size_t line) {
        if (lines.empty() || lines.back() != line) {
            lines.push_back(line);
        }
    }

    std::map<std::string, std::vector<std::size_t>> m_errors;  ///< lines in the order of the file, by message
    std::map<std::string, std::vector<std::size_t>> m_remarks;
};

/// "line 2", "lines 2-4, 7 (4 rows)".
std::string of_lines(const std::vector<std::size_t>& lines) {
    if (lines.size() == 1) {
        return "line " + std::to_string(lines.front());
    }
    constexpr std::size_t most_ranges = 12;
    std::string list;
    std::size_t ranges = 0;
    for (std::size_t i = 0; i < lines.size() && ranges <= most_ranges; ++ranges) {
        std::size_t last = i;
        while (last + 1 < lines.size() && lines[last + 1] == lines[last] + 1) {
            ++last;
        }
        list += (list.empty() ? "" : ", ") + (ranges == most_ranges ? "…" : std::to_string(lines[i])) +
                (last > i && ranges < most_ranges ? "-" + std::to_string(lines[last]) : "");
        i = last + 1;
    }
    return "lines " + list + " (" + counted(lines.size(), "row") + ")";
}

void write_errors(const ListRow& row, const Repeated& repeated, std::ostream& out) {
    for (const CellError& error : row.errors) {
        if (const std::vector<std::size_t>& lines = repeated.lines(error); lines.front() == row.line) {
            out << of_lines(lines) << ": wrong: " << Repeated::words_of(error) << '\n';
        }
    }
}

void write_row(const ListRow& row, const Repeated& repeated, std::ostream& out) {
    const std::string start = "line " + std::to_string(row.line) + ": ";
    switch (row.status) {
        case RowStatus::unchanged:
            return;
        case RowStatus::added:
            out << start << "new: " << row.id << " (" << row.name << ")\n";
            break;
        case RowStatus::changed:
            out << start << "changed: " << row.id;
            out << (row.is_taken ? "" : ": left out; to overwrite it add --update " + row.id) << '\n';
            for (const FieldChange& change : row.changes) {
                out << "    " << to_string(change.column) << ": " << shown(change.before) << " -> "
                    << shown(change.after) << '\n';
            }
            break;
        case RowStatus::duplicate:
            out << start << "duplicate of " << of(row) << ": " << row.name << ": " << row.reason << ": left out";
            if (row.duplicate_of_line == 0) {
                out << "; to overwrite that one add --update " << row.duplicate_of << ", if it is another add --new "
                    << row.line;
            } else if (row.reason != "the same point" && row.reason != "the same id") {
                out << "; if it is another add --new " << row.line;
            }
            out << '\n';
            break;
        case RowStatus::wrong:
            write_errors(row, repeated, out);
            break;
    }
    for (const std::string& remark : row.remarks) {
        if (repeated.remarks().at(remark).size() == 1) {
            out << "    look: " << remark << '\n';
        }
    }
}

void write_unknown(const std::vector<std::string>& columns, std::ostream& out) {
    if (columns.empty()) {
        return;
    }
    std::string list;
    for (const std::string& column : columns) {
        list += (list.empty() ? "\"" : ", \"") + column + "\"";
    }
    const bool is_one = columns.size() == 1;
    out << (is_one ? "column " : "columns ") << list << (is_one ? " is" : " are") << " not known and left out; if "
        << (is_one ? "it" : "one") << " is needed add --map \"" << columns.front()
        << "=…\" with the column that it is\n";
}

ordered_json row_as_json(const ListRow& row) {
    ordered_json json;
    json["line"] = row.line;
    json["status"] = to_string(row.status);
    json["id"] = row.id;
    json["name"] = row.name;
    json["taken"] = row.is_taken;
    if (row.status == RowStatus::duplicate) {
        json["duplicate_of"] = row.duplicate_of;
        json["duplicate_of_line"] = row.duplicate_of_line;
        json["reason"] = row.reason;
    }
    if (!row.changes.empty()) {
        ordered_json& list = json["changes"] = ordered_json::array();
        for (const FieldChange& change : row.changes) {
            list.push_back({{"column", to_string(change.column)}, {"before", change.before}, {"after", change.after}});
        }
    }
    if (!row.errors.empty()) {
        ordered_json& list = json["errors"] = ordered_json::array();
        for (const CellError& error : row.errors) {
            list.push_back({{"column", error.column}, {"message", error.message}});
        }
    }
    if (!row.remarks.empty()) {
        json["remarks"] = row.remarks;
    }
    return json;
}

}  // namespace

std::size_t count(const ListPlan& plan, RowStatus status) {
    return static_cast<std::size_t>(
        std::count_if(plan.rows.begin(), plan.rows.end(), [&](const ListRow& row) { return row.status == status; }));
}

std::size_t count_taken(const ListPlan& plan) {
    return static_cast<std::size_t>(
        std::count_if(plan.rows.begin(), plan.rows.end(), [](const ListRow& row) { return row.is_taken; }));
}

void write_report(const ListPlan& plan, const std::string& file, Written written, std::ostream& out) {
    const Repeated repeated(plan);
    write_unknown(plan.unknown_columns, out);
    for (const ListRow& row : plan.rows) {
        write_row(row, repeated, out);
    }
    for (const auto& [remark, lines] : repeated.remarks()) {
        if (lines.size() > 1) {
            out << "look: " << of_lines(lines) << ": " << remark << '\n';
        }
    }
    for (const std::string& remark : plan.remarks) {
        out << "look: " << remark << '\n';
    }
    out << file << ": " << counted(plan.rows.size(), "row");
    for (const RowStatus status : statuses) {
        out << (status == statuses.front() ? ": " : ", ") << count(plan, status) << " " << to_string(status);
    }
    out << '\n';
    const std::string points = counted(count_taken(plan), "point");
    if (written == Written::yes) {
        out << points << " written; visitors see a point once somebody has confirmed it: kiosk-staff coverage\n";
    } else {
        out << "nothing was written"
            << (count_taken(plan) == 0 ? std::string() : "; to write " + points + " add --write") << '\n';
    }
}

void write_json_report(const ListPlan& plan, Written written, std::ostream& out) {
    ordered_json root;
    for (const RowStatus status : statuses) {
        root["counts"][std::string(to_string(status))] = count(plan, status);
    }
    root["taken"] = count_taken(plan);
    root["written"] = written == Written::yes;
    root["unknown_columns"] = plan.unknown_columns;
    root["remarks"] = plan.remarks;
    ordered_json& rows = root["rows"] = ordered_json::array();
    for (const ListRow& row : plan.rows) {
        rows.push_back(row_as_json(row));
    }
    constexpr int indent = 2;
    out << root.dump(indent, ' ', false, ordered_json::error_handler_t::replace) << '\n';
}

}  // namespace staff
