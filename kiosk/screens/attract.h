// The attract screen: greets in one language after another and asks for a touch.
#pragma once

#include "screens/parts/view.h"

namespace screens {

/// Draws the whole screen.
void attract(const View& view, ui::Ui& ui);

}  // namespace screens
