// The strip that leads to the emergency number: it stands still while the page below it moves.
#pragma once

#include "screens/parts/chrome.h"
#include "screens/parts/view.h"
#include "ui/ui.h"

namespace screens {

/// Keeps the strip's room at the top of the page, until the end of the frame; none without an emergency number. The
/// header stays as it is.
Operator keep_for_danger(const View& view, ui::Ui& ui);

/// Draws the strip above `page`.
void danger_strip(const View& view, ui::Ui& ui, const base::Rect& page, const base::Rect& header);

}  // namespace screens
