// Keeps the addresses of places where people hide out of the content.
#pragma once

#include "content/model.h"
#include "staff/lists/help_cells.h"
#include "staff/lists/plan.h"
#include "staff/lists/rows.h"

namespace staff {

/// Refuses a row that would tell the street of a place where people may hide: one that says that it is confidential, or
/// whose category has secret places (site.json) and whose name or title sounds like a shelter. `point`: as it would
/// become. Who writes exact or street under location_precision has said that anybody may know the address; for a
/// confidential point of such a category that does not count. `before`: the point that is there, whose street visitors
/// may know already; null: none. Adds a remark where only the name gives reason to look.
void refuse_secret_address(const ListCells& row, const content::HelpPoint& point, const content::Content& content,
                           const HelpCells& cells, const content::HelpPoint* before, ListRow& result);

/// Whether the degrees of a row may be those of the house of people who hide.
bool may_hide(const content::HelpPoint& point, const content::Content& content, const HelpCells& cells);

}  // namespace staff
