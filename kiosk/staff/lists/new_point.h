// What a row of a list needs beside its cells to become a new help point.
#pragma once

#include "content/model.h"
#include "staff/lists/help_cells.h"
#include "staff/lists/plan.h"
#include "staff/lists/rows.h"

#include <string>

namespace staff {

/// The list that a row is of. `request` has its date as the content writes dates.
struct WholeList {
    const content::Content& content;
    const HelpCells& cells;
    const ListRequest& request;
    const ListPlan& plan;
};

/// Fills in what a new point needs beside its cells, and says what is missing or should be looked at, but for members
/// of which a cell is wrong already.
void complete(ListCells& row, ListRow& result, const WholeList& list);

/// An id that fits the name of a file, cut behind a word where it must be.
std::string shortened_id(std::string id);

/// Whether visitors see help points of this kind although nobody has confirmed them.
bool is_for_danger(content::HelpKind kind);

/// Makes a row wrong because of its kind.
void refuse_kind(const ListCells& row, ListRow& result);

}  // namespace staff
