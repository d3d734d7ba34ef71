// Choice of language: own names in own script, no flags.
#pragma once

#include "screens/parts/view.h"

namespace screens {

/// Draws the page into `area`; returns the height used.
float language(const View& view, ui::Ui& ui, const base::Rect& area);

}  // namespace screens
