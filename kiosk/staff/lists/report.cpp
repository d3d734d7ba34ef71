#include "staff/lists/report.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <ostream>
#include <string_view>

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

void write_row(const ListRow& row, std::ostream& out) {
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
            for (const CellError& error : row.errors) {
                out << start << "wrong: " << (error.column.empty() ? "" : "column \"" + error.column + "\" ")
                    << error.message << '\n';
            }
            break;
    }
    for (const std::string& remark : row.remarks) {
        out << "    look: " << remark << '\n';
    }
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
    for (const std::string& column : plan.unknown_columns) {
        out << "column \"" << column << "\" is not known and left out; if it is needed add --map \"" << column
            << "=…\" with the column that it is\n";
    }
    for (const ListRow& row : plan.rows) {
        write_row(row, out);
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
