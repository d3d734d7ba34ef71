// Packs glyph pictures and shadows into atlas pages. Appends within a frame, clears only between frames.
#pragma once

#include "text/engine.h"
#include "ui/draw_data.h"

#include <map>
#include <unordered_map>
#include <vector>

namespace ui {

/// Where a picture lies in the atlas and how it stands to the pen.
struct AtlasSlot {
    std::uint32_t page = 0;
    float u0 = 0;
    float v0 = 0;
    float u1 = 0;
    float v1 = 0;
    int width = 0;   ///< px; 0: nothing to draw
    int height = 0;  ///< px
    int left = 0;    ///< px from the pen to the picture's left edge
    int top = 0;     ///< px from the baseline up to its upper edge
};

class GlyphAtlas {
 public:
    /// The engine must live longer.
    explicit GlyphAtlas(text::Engine& engine);

    /// The slot of a glyph whose pen stands `quarter` quarters of a pixel right of a whole pixel.
    const AtlasSlot& glyph(text::FontIndex font, std::uint32_t id, int quarter);

    /// A blurred square of which the corners and edges make the shadow of any larger rectangle.
    /// `radius` and `blur` in px; the slot is 2 × (radius + blur) + 1 wide and reaches `blur` beyond the shape.
    const AtlasSlot& shadow(int radius, int blur);

    /// The middle of a white patch on page 0, for shapes without texture.
    [[nodiscard]] base::Point white() const;

    /// Call before a frame is built: when the pages have grown too many, forgets everything (slots become invalid).
    void begin_frame();

    [[nodiscard]] std::vector<AtlasPage>& pages() { return m_pages; }
    /// Grows whenever old slots became invalid, so that a renderer uploads everything again.
    [[nodiscard]] unsigned generation() const { return m_generation; }

 private:
    AtlasSlot place(int width, int height, const std::vector<std::uint8_t>& coverage);
    void clear();

    text::Engine& m_engine;
    std::vector<AtlasPage> m_pages;
    int m_shelf_x = 0;
    int m_shelf_y = 0;
    int m_shelf_height = 0;
    unsigned m_generation = 0;
    std::unordered_map<std::uint64_t, AtlasSlot> m_glyphs;
    std::map<std::pair<int, int>, AtlasSlot> m_shadows;
};

}  // namespace ui
