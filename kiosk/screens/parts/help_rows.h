// Help points as lists show them: their names, pictograms and rows.
#pragma once

#include "screens/parts/view.h"

#include <string>
#include <vector>

namespace screens {

/// The row of a help point, for lists.
ui::Row help_row(const View& view, const ui::Ui& ui, const content::HelpPoint& point);

/// The heading "Who helps" and the rows of these help points, one below the other; nothing when none may be shown.
void help_rows(const View& view, ui::Ui& ui, ui::Column& column, const std::vector<std::string>& ids);

/// A tile for each kind of help that has somebody to show, besides the emergency number.
void category_tiles(const View& view, ui::Ui& ui, ui::Column& column);

/// What a help point is called: its translated title, else its name.
content::Phrase help_title(const View& view, const content::HelpPoint& point);

/// The pictogram of a help point: its own or that of its first category.
std::string help_icon(const content::Content& content, const content::HelpPoint& point);

}  // namespace screens
