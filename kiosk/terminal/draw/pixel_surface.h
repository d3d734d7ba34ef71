// A surface that draws with the processor into memory shared with the X server.
#pragma once

#include "terminal/draw/surface.h"

namespace terminal {

/// The error says what the display lacks: it must have true colour of 8 bits a channel.
base::Result<std::unique_ptr<Surface>> make_pixel_surface(Window& window);

}  // namespace terminal
