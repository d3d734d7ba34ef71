// The on-screen keyboard: the letters of the visitor's language, a to z, or digits.
#pragma once

#include "screens/parts/view.h"

namespace screens {

/// The height of the keyboard in px: the same for all its keys, so that nothing moves while somebody types.
float keyboard_height(const View& view, const ui::Ui& ui);

/// Draws the keyboard at the width and the top of `rect`, edge to edge.
void keyboard(const View& view, ui::Ui& ui, const base::Rect& rect);

}  // namespace screens
