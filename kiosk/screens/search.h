// What the search keeps beside its page: the line with what was typed, and the keyboard.
#pragma once

#include "screens/parts/view.h"

namespace screens {

/// Keeps room beside the page for the line and the keyboard, which do not scroll. Before the screen is divided.
void keep_for_search(const View& view, ui::Ui& ui);

/// Draws the line above the page and the keyboard below it.
void search_controls(const View& view, ui::Ui& ui, const base::Rect& page);

}  // namespace screens
