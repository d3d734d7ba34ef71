// What is wrong with the content, for staff.
#pragma once

#include "screens/parts/view.h"

namespace screens {

/// Draws the whole screen.
void staff(const View& view, ui::Ui& ui);

}  // namespace screens
