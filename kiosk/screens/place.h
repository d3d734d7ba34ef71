// The choice of a town to look for help from.
#pragma once

#include "screens/parts/view.h"

namespace screens {

/// Draws the page; returns its height in px.
float place(const View& view, ui::Ui& ui, const base::Rect& area);

}  // namespace screens
