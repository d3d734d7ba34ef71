// What the search keeps beside its page: the line with what was typed, and the keyboard.
#pragma once

#include "screens/parts/chrome.h"
#include "screens/parts/view.h"

namespace screens {

/// Keeps room beside the page for the line and the keyboard, which do not scroll. Before the screen is divided. On a
/// low panel, which has no room above the page, the line takes the operator's place in the header.
Operator keep_for_search(const View& view, ui::Ui& ui);

/// Draws the line above `page`, or in `header`, which is what its buttons leave free, and the keyboard below the page.
void search_controls(const View& view, ui::Ui& ui, const base::Rect& page, const base::Rect& header);

}  // namespace screens
