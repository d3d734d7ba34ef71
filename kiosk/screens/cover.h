// The cover after "Leave this page": a clock, as in any hall. Says nothing of what was open.
#pragma once

#include "screens/parts/view.h"

namespace screens {

/// Draws the whole screen.
void cover(const View& view, ui::Ui& ui);

}  // namespace screens
