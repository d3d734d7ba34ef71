// A self-check: introduction, one question a screen, a result without a verdict that ends in people.
#pragma once

#include "screens/parts/view.h"

namespace screens {

/// Draws the page into `area`; returns the height used.
float check(const View& view, ui::Ui& ui, const base::Rect& area);

}  // namespace screens
