// What each row of a list of help points would change in the content.
#pragma once

#include "base/result.h"
#include "content/model.h"
#include "staff/lists/help_columns.h"
#include "staff/lists/rows.h"

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace staff {

/// What somebody said beside the file.
struct ListRequest {
    std::map<std::string, std::string> columns;         ///< header to the name of a column
    std::map<std::string, std::string> category_words;  ///< what the list calls a category, to its id
    std::string category;                               ///< id, for rows that name none
    std::string source;                                 ///< for rows that name none
    std::string checked_on;                             ///< for rows that name none
    std::set<std::string> updates;                      ///< ids of points that may be overwritten
    std::set<std::size_t> no_duplicates;                ///< lines of rows that are points of their own
};

enum class RowStatus {
    added,      ///< a point that is not there yet
    unchanged,  ///< the point is there and says the same
    changed,    ///< the point is there and says something else
    duplicate,  ///< very likely a point that is there under another name, or an earlier row
    wrong,      ///< cannot be taken over
};

/// "new", "unchanged", "changed", "duplicate", "wrong".
std::string_view to_string(RowStatus status);

/// A value that changes, as an export writes it.
struct FieldChange {
    HelpColumn column;
    std::string before;
    std::string after;
};

struct ListRow {
    std::size_t line = 0;  ///< of the file, from 1
    RowStatus status = RowStatus::wrong;
    std::string id;                     ///< of the point that it is, or will be; may be empty when it is wrong
    std::string name;                   ///< as the row has it
    std::string duplicate_of;           ///< id of a point
    std::size_t duplicate_of_line = 0;  ///< of an earlier row; 0: of a point that was there
    std::string reason;                 ///< of a duplicate
    std::vector<FieldChange> changes;   ///< only when changed
    std::set<std::string> said;         ///< the columns in which the row says something that can be read
    std::vector<CellError> errors;      ///< only when wrong
    std::vector<std::string> remarks;   ///< what somebody should look at
    bool is_taken = false;              ///< new, or changed and allowed to
    content::HelpPoint point;           ///< as it is to be; when wrong: as far as it can be read
};

struct ListPlan {
    std::vector<std::string> unknown_columns;
    std::map<std::string, std::string> headers;  ///< of the file, by the name of their column
    std::vector<ListRow> rows;                   ///< in the order of the file
    std::vector<std::string> remarks;            ///< on the list as a whole
};

/// Compares a CSV file with the content. A row is a point that is there when it has its id, or its name in the same
/// town and nothing speaks against it; then it changes what its cells say, and an empty cell leaves what is there. The
/// content must outlive the call. The error says why no row could be looked at, and what to do; it goes behind the name
/// of the file.
base::Result<ListPlan> plan_list(const content::Content& content, std::string_view csv, const ListRequest& request);

/// How the file calls a column; the column's own name where the file does not have it.
std::string header_of(const ListPlan& plan, const std::string& column);

/// The column that has what the loader calls by a JSON pointer; empty: the whole row.
std::string column_of(std::string_view pointer, const std::string& source_language);

}  // namespace staff
