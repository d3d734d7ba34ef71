// The pages that the table of screens names, each drawn by the file of its name.
#pragma once

#include "screens/parts/view.h"

namespace screens {

// Draws into `area`, whose height is the room there is; the page may need more. Returns the height used. A screen that
// stands alone gets the whole glass.
#define SCREEN(name, ...) float name(const View& view, ui::Ui& ui, const base::Rect& area);
#include "session/screens.def"

}  // namespace screens
