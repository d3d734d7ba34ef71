// A section: its topics, checks and lessons as tiles.
#pragma once

#include "screens/parts/view.h"

namespace screens {

/// Draws the page into `area`; returns the height used.
float section(const View& view, ui::Ui& ui, const base::Rect& area);

}  // namespace screens
