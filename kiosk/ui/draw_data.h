// A finished picture as plain triangles: what a renderer needs, whoever made it.
#pragma once

#include "base/color.h"
#include "base/geometry.h"
#include "ui/picture.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace ui {

/// A corner of a triangle: position in px, place in the atlas page (0..1), colour as bytes R, G, B, A in memory.
struct Vertex {
    float x = 0;
    float y = 0;
    float u = 0;
    float v = 0;
    std::uint32_t color = 0;

    friend bool operator==(const Vertex&, const Vertex&) = default;
};

/// The page of triangles that cover their pixels wholly, without texture or blending. Most of a screen is such: a
/// renderer that works in software is several times faster on it.
constexpr std::uint32_t solid_page = 0xFFFF;

/// Pages from here on to `solid_page` are the frame's pictures.
constexpr std::uint32_t first_picture = 0x8000;

/// A run of triangles with one atlas page (or picture, or `solid_page`) and one clip rectangle. Indices count from
/// `first_vertex`.
struct DrawCommand {
    base::Rect clip;
    std::uint32_t page = 0;
    std::uint32_t first_index = 0;
    std::uint32_t index_count = 0;
    std::uint32_t first_vertex = 0;

    friend bool operator==(const DrawCommand&, const DrawCommand&) = default;
};

/// A whole picture. Two equal frames with the same atlas look the same, so the second need not be drawn.
struct Frame {
    base::Size size;
    base::Color background;
    std::vector<Vertex> vertices;
    std::vector<std::uint16_t> indices;
    std::vector<DrawCommand> commands;
    std::vector<std::shared_ptr<const Picture>> pictures;  ///< each for an upright rectangle that it fills

    friend bool operator==(const Frame&, const Frame&) = default;
};

/// One 8-bit coverage picture that triangles take their texture from. Only rows inside [dirty_top, dirty_bottom) have
/// changed since a renderer last took them.
struct AtlasPage {
    int size = 0;  ///< width and height in px
    std::vector<std::uint8_t> coverage;
    int dirty_top = 0;
    int dirty_bottom = 0;
};

}  // namespace ui
