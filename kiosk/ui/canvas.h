// Draws shapes and paragraphs into a Frame. The only user of Dear ImGui, whose draw lists do the antialiasing.
#pragma once

#include "base/color.h"
#include "base/geometry.h"
#include "text/engine.h"
#include "ui/draw_data.h"
#include "ui/glyph_atlas.h"

#include <cstdint>
#include <memory>
#include <span>

namespace ui {

class Canvas {
 public:
    /// The atlas must live longer.
    explicit Canvas(GlyphAtlas& atlas);
    ~Canvas();
    Canvas(const Canvas&) = delete;
    Canvas& operator=(const Canvas&) = delete;

    /// Starts a picture of `size` px.
    void begin(base::Size size, base::Color background);
    /// Ends it. The frame is the canvas's own and changes with the next one.
    const Frame& finish();

    void fill(const base::Rect& rect, base::Color color, float radius = 0);
    /// From `top` to `bottom`, both opaque; straight edges.
    void fill_gradient(const base::Rect& rect, base::Color top, base::Color bottom);
    /// A border whose outer edge is the edge of `rect`.
    void stroke(const base::Rect& rect, base::Color color, float radius, float thickness);
    void circle(base::Point center, float radius, base::Color color);
    /// A soft shadow around a rounded rectangle, moved down by `offset`.
    void shadow(const base::Rect& rect, float radius, float blur, float offset, base::Color color);
    /// A paragraph with its top left corner at `origin`.
    void text(const text::Layout& layout, base::Point origin, base::Color color);

    /// Filled triangles, opaque, with straight edges: three indices of `points` each. At most 65535 points.
    void triangles(std::span<const base::Point> points, std::span<const std::uint16_t> indices, base::Color color);
    /// A line through these points.
    void line(std::span<const base::Point> points, base::Color color, float thickness);
    void ring(base::Point center, float radius, base::Color color, float thickness);

    /// A whole picture, filling the rectangle.
    void picture(std::shared_ptr<const Picture> picture, const base::Rect& rect);

    void push_clip(const base::Rect& rect);
    void pop_clip();

 private:
    class Implementation;
    std::unique_ptr<Implementation> m_implementation;
};

}  // namespace ui
