// The help points on a map: of the whole country, or around the terminal with true direction and distance.
#pragma once

#include "screens/parts/view.h"

namespace screens {

/// Draws the page of the routes `map` and `near` into `area`; returns the height used.
float map(const View& view, ui::Ui& ui, const base::Rect& area);

}  // namespace screens
