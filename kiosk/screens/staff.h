// What is wrong with the content, for staff.
#pragma once

#include "screens/view.h"

namespace screens {

/// Draws the whole screen.
void staff(const View& view, ui::Ui& ui);

}  // namespace screens
