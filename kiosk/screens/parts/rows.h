// Rows that several screens have: to the choice of a place, to the lines, and how rows follow one another.
#pragma once

#include "screens/parts/view.h"

namespace screens {

/// The card that says where the visitor looks from and leads to the choice of another place.
void place_row(const View& view, ui::Ui& ui, ui::Column& column);

/// The card that leads to the lines for the whole country.
void lines_row(const View& view, ui::Ui& ui, ui::Column& column);

/// Draws a row as the next block of a page, apart from the row above it.
void take_row(ui::Ui& ui, ui::Column& column, const ui::Row& row);

}  // namespace screens
