// A topic: a page of advice in blocks, and at its end the people who help.
#pragma once

#include "screens/parts/view.h"

namespace screens {

/// Draws the page into `area`; returns the height used.
float topic(const View& view, ui::Ui& ui, const base::Rect& area);

}  // namespace screens
