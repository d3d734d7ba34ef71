// Draws the screen that a state asks for: page, header and footer, and what lies over them.
#pragma once

#include "screens/parts/view.h"
#include "ui/scroll.h"

namespace screens {

/// Draws everything. Tells `scroll` how tall the page is; returns whether that moved the page, so that the frame has
/// to be drawn once more.
enum class Settled { yes, no };
Settled draw(const View& view, ui::Ui& ui, ui::Scroll& scroll);

/// The language in which a state's screen speaks: the greeting's on the attract screen, the visitor's elsewhere.
const content::Language& language_of(const session::State& state, const session::Surroundings& surroundings);

}  // namespace screens
