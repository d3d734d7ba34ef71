// The screen that hands a help point over: a code for a telephone's camera, or large words to copy by hand.
#pragma once

#include "screens/parts/view.h"

namespace screens {

/// Draws the page into `area` and returns the height it took.
float handover(const View& view, ui::Ui& ui, const base::Rect& area);

}  // namespace screens
