// Home: the bar for acute danger, then a large tile for each thing a visitor may want to know.
#pragma once

#include "screens/parts/view.h"

namespace screens {

/// Draws the page into `area` (its height is the room there is; the page may need more). Returns the height used.
float home(const View& view, ui::Ui& ui, const base::Rect& area);

}  // namespace screens
