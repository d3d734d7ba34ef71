// What Fonts holds: the opened faces, in the order of the files. Internal to text.
#pragma once

#include "text/engine.h"
#include "text/font_face.h"

#include <vector>

namespace text {

class Fonts::Implementation {
 public:
    std::vector<FontFace> faces;
};

}  // namespace text
