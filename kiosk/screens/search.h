// The search: a line with what was typed, what was found for it, and a keyboard.
#pragma once

#include "screens/parts/view.h"

namespace screens {

/// Keeps room beside the page for the line and the keyboard, which do not scroll. Before the screen is divided.
void keep_for_search(const View& view, ui::Ui& ui);

/// Draws what was found into `area`; returns the height used.
float search(const View& view, ui::Ui& ui, const base::Rect& area);

/// Draws the line above the page and the keyboard below it.
void search_controls(const View& view, ui::Ui& ui, const base::Rect& page);

}  // namespace screens
