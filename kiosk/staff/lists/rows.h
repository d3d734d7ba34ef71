// The rows of a list of help points as they stand in the file: which columns it has and what each cell says.
#pragma once

#include "base/result.h"
#include "content/model.h"
#include "staff/lists/help_columns.h"

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace staff {

class HelpCells;

/// What is wrong with a cell.
struct CellError {
    std::string column;   ///< header of the file; empty: the row as a whole
    std::string message;  ///< what is wrong and what to do
};

/// What a row says in one column.
struct ListCell {
    HelpColumn column;
    std::string header;
    std::string text;
};

/// A row: its cells that say something, and a point made of nothing else.
struct ListCells {
    std::size_t line = 0;  ///< of the file, from 1
    std::vector<ListCell> cells;
    content::HelpPoint point;
    std::string id;  ///< as the row has it; may be empty
    std::vector<CellError> errors;
    std::set<const content::HelpMember*> wrong;  ///< members of which a cell is wrong
    std::vector<std::string> remarks;            ///< what somebody should look at

    /// Null when the row says nothing there.
    [[nodiscard]] const ListCell* cell(const content::HelpMember& member) const;
};

struct ListRows {
    std::vector<std::string> unknown_columns;
    std::vector<std::string> remarks;            ///< on the list as a whole
    std::map<std::string, std::string> headers;  ///< of the file, by the name of their column
    std::vector<ListCells> rows;                 ///< in the order of the file
};

/// What the file says, as messages cite it.
std::string in_quotes(const std::string& text);

/// Reads a CSV file. `names`: headers of the file that somebody said the column of, to the name of that column. The
/// error says why no row can be read, and what to do.
base::Result<ListRows> read_list(std::string_view csv, const content::Content& content, HelpCells& cells,
                                 const std::map<std::string, std::string>& names);

}  // namespace staff
