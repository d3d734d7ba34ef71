// One help point: the number to call is the biggest thing on it.
#pragma once

#include "screens/parts/view.h"

namespace screens {

/// Draws the page into `area`; returns the height used.
float help_point(const View& view, ui::Ui& ui, const base::Rect& area);

}  // namespace screens
