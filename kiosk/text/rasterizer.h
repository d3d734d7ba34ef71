// Draws single glyphs as coverage pictures with FreeType.
#pragma once

#include "text/engine.h"
#include "text/font_face.h"

#include <memory>

namespace text {

/// Grey, unhinted glyph pictures. Reads the faces' memory, no files.
class Rasterizer {
 public:
    Rasterizer();
    ~Rasterizer();
    Rasterizer(const Rasterizer&) = delete;
    Rasterizer& operator=(const Rasterizer&) = delete;

    /// The picture of a glyph at an em of `size_px`, moved right by `quarter` quarters (0..3) of a pixel. Empty for
    /// a glyph without ink. The face must live longer than this.
    Bitmap draw(const FontFace& face, float size_px, std::uint32_t glyph, int quarter);

 private:
    class Implementation;
    std::unique_ptr<Implementation> m_implementation;
};

}  // namespace text
