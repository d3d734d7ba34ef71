// A lesson for helpers: pages to read and questions with an answer at once, one at a time.
#pragma once

#include "screens/parts/view.h"

namespace screens {

/// Draws the page into `area`; returns the height used.
float lesson(const View& view, ui::Ui& ui, const base::Rect& area);

}  // namespace screens
