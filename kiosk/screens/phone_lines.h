// The phone lines for the whole country: what for, when, what it costs, and whether one need say one's name.
#pragma once

#include "screens/parts/view.h"

namespace screens {

/// Draws the page; returns its height in px.
float phone_lines(const View& view, ui::Ui& ui, const base::Rect& area);

}  // namespace screens
