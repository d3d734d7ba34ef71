// The list of help points: by kind of help, then the points of one kind.
#pragma once

#include "screens/parts/view.h"

namespace screens {

/// Draws the page into `area`; returns the height used.
float help_list(const View& view, ui::Ui& ui, const base::Rect& area);

}  // namespace screens
