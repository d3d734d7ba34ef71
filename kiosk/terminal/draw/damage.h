// Which part of the screen differs between two frames.
#pragma once

#include "ui/draw_data.h"

namespace terminal {

/// A rectangle in whole px that holds everything that looks different; empty when nothing does. Both frames must have
/// been built with the same generation of the atlas.
base::Rect damage(const ui::Frame& before, const ui::Frame& after);

}  // namespace terminal
