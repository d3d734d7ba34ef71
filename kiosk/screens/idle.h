// The question whether anybody is still there, over the page, counting down.
#pragma once

#include "screens/parts/view.h"

namespace screens {

/// Draws over the page and takes its targets away.
void idle(const View& view, ui::Ui& ui, int seconds_left);

}  // namespace screens
