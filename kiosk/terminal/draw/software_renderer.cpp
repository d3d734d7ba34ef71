#include "terminal/draw/software_renderer.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>

namespace terminal {
namespace {

using ui::Vertex;

/// Pixels that may be drawn on: left and top inside, right and bottom outside.
struct Clip {
    int left = 0;
    int top = 0;
    int right = 0;
    int bottom = 0;
};

/// The pixels of a rectangle that lie inside a clip.
Clip inside(const base::Rect& rect, const Clip& clip) {
    return {std::max(clip.left, static_cast<int>(rect.x)), std::max(clip.top, static_cast<int>(rect.y)),
            std::min(clip.right, static_cast<int>(rect.right())),
            std::min(clip.bottom, static_cast<int>(rect.bottom()))};
}

/// A colour in channels, as bytes R, G, B, A of a vertex hold it.
struct Rgba {
    unsigned red = 0;
    unsigned green = 0;
    unsigned blue = 0;
    unsigned alpha = 0;
};

Rgba unpacked(std::uint32_t color) {
    return {color & 0xFFU, (color >> 8U) & 0xFFU, (color >> 16U) & 0xFFU, color >> 24U};
}

std::uint32_t pixel_of(const Rgba& color) {
    return (color.red << 16U) | (color.green << 8U) | color.blue;
}

/// Exact x / 255, rounded, for x up to 255 × 255.
unsigned over_255(unsigned x) {
    x += 128;
    return (x + (x >> 8U)) >> 8U;
}

void blend(std::uint32_t& pixel, const Rgba& color, unsigned alpha) {
    const unsigned keep = 255U - alpha;
    const unsigned red = over_255(color.red * alpha + ((pixel >> 16U) & 0xFFU) * keep);
    const unsigned green = over_255(color.green * alpha + ((pixel >> 8U) & 0xFFU) * keep);
    const unsigned blue = over_255(color.blue * alpha + (pixel & 0xFFU) * keep);
    pixel = (red << 16U) | (green << 8U) | blue;
}

void paint(std::uint32_t& pixel, const Rgba& color, unsigned coverage) {
    const unsigned alpha = over_255(color.alpha * coverage);
    if (alpha == 255) {
        pixel = pixel_of(color);
    } else if (alpha != 0) {
        blend(pixel, color, alpha);
    }
}

Rgba mixed(const Rgba& a, const Rgba& b, float t) {
    const auto channel = [t](unsigned from, unsigned to) {
        return static_cast<unsigned>(
            std::lround(static_cast<float>(from) + (static_cast<float>(to) - static_cast<float>(from)) * t));
    };
    return {channel(a.red, b.red), channel(a.green, b.green), channel(a.blue, b.blue), channel(a.alpha, b.alpha)};
}

/// The texel that holds a place of a page, as the OpenGL renderer fetches it.
int texel(float place, int size) {
    return std::clamp(static_cast<int>(place * static_cast<float>(size)), 0, size - 1);
}

const std::uint8_t* row_of(const ui::AtlasPage& page, int y) {
    return page.coverage.data() + static_cast<std::ptrdiff_t>(y) * page.size;
}

/// The first pixel whose centre lies at or right of (below) an edge.
int first_pixel(float edge) {
    return static_cast<int>(std::ceil(edge - 0.5F));
}

/// An upright rectangle of two triangles: a and c are opposite corners, colours change from top to bottom only.
struct Quad {
    Vertex top_left;
    Vertex bottom_right;
};

/// The rectangle that six indices draw, if they draw one the way Dear ImGui does (0 1 2, 0 2 3, clockwise).
std::optional<Quad> as_quad(std::span<const std::uint16_t> index, const Vertex* vertices) {
    if (index.size() < 6 || index[0] != index[3] || index[2] != index[4]) {
        return std::nullopt;
    }
    const Vertex& a = vertices[index[0]];
    const Vertex& b = vertices[index[1]];
    const Vertex& c = vertices[index[2]];
    const Vertex& d = vertices[index[5]];
    const bool upright = a.y == b.y && b.x == c.x && c.y == d.y && d.x == a.x && a.x < c.x && a.y < c.y;
    const bool even = a.color == b.color && c.color == d.color && a.v == b.v && b.u == c.u && c.v == d.v && d.u == a.u;
    return upright && even ? std::optional(Quad{a, c}) : std::nullopt;
}

/// The pixels of a clip whose centres lie in a rectangle.
Clip covered(const Clip& clip, const Quad& quad) {
    return {std::max(clip.left, first_pixel(quad.top_left.x)), std::max(clip.top, first_pixel(quad.top_left.y)),
            std::min(clip.right, first_pixel(quad.bottom_right.x)),
            std::min(clip.bottom, first_pixel(quad.bottom_right.y))};
}

/// `page` is null for solid rectangles.
void draw(const PixelView& target, const Clip& clip, const ui::AtlasPage* page, const Quad& quad) {
    const Vertex& a = quad.top_left;
    const Vertex& c = quad.bottom_right;
    const auto [left, top, right, bottom] = covered(clip, quad);
    if (left >= right) {
        return;
    }
    const Rgba upper = unpacked(a.color);
    const Rgba lower = unpacked(c.color);
    const bool flat = a.color == c.color;
    const float du = (c.u - a.u) / (c.x - a.x);
    const float dv = (c.v - a.v) / (c.y - a.y);
    // Every row takes its texels from the same columns.
    std::vector<std::uint16_t> columns;
    if (page != nullptr) {
        columns.reserve(static_cast<std::size_t>(right - left));
        for (int x = left; x < right; ++x) {
            const float across = static_cast<float>(x) + 0.5F - a.x;
            columns.push_back(static_cast<std::uint16_t>(texel(a.u + across * du, page->size)));
        }
    }
    for (int y = top; y < bottom; ++y) {
        const float down = static_cast<float>(y) + 0.5F - a.y;
        const Rgba color = flat ? upper : mixed(upper, lower, down / (c.y - a.y));
        std::uint32_t* row = target.row(y);
        if (page == nullptr) {
            std::fill(row + left, row + right, pixel_of(color));
            continue;
        }
        const std::uint8_t* texels = row_of(*page, texel(a.v + down * dv, page->size));
        std::uint32_t* pixel = row + left;
        for (const std::uint16_t column : columns) {
            if (const unsigned coverage = texels[column]; coverage != 0) {
                paint(*pixel, color, coverage);
            }
            ++pixel;
        }
    }
}

/// Between two colours: `t` of 256 parts of the second.
std::uint32_t between(std::uint32_t a, std::uint32_t b, std::uint32_t t) {
    const std::uint32_t outer = (((a & 0xFF00FFU) * (256 - t) + (b & 0xFF00FFU) * t) >> 8U) & 0xFF00FFU;
    const std::uint32_t middle = (((a & 0x00FF00U) * (256 - t) + (b & 0x00FF00U) * t) >> 8U) & 0x00FF00U;
    return outer | middle;
}

/// Between which two texels of `size` a place (0..1) lies, and how near to the second.
struct Between {
    std::size_t first = 0;
    std::size_t second = 0;
    std::uint32_t part = 0;  ///< of 256
};

Between texels(float place, int size) {
    const float at = std::clamp(place * static_cast<float>(size) - 0.5F, 0.0F, static_cast<float>(size - 1));
    const auto first = static_cast<int>(at);
    return {static_cast<std::size_t>(first), static_cast<std::size_t>(std::min(first + 1, size - 1)),
            static_cast<std::uint32_t>((at - static_cast<float>(first)) * 256)};
}

/// A whole picture in an upright rectangle, smoothly.
void draw(const PixelView& target, const Clip& clip, const ui::Picture& picture, const Quad& quad) {
    const Vertex& a = quad.top_left;
    const Vertex& c = quad.bottom_right;
    const auto [left, top, right, bottom] = covered(clip, quad);
    if (left >= right || picture.levels.empty()) {
        return;
    }
    const float texels_across = static_cast<float>(picture.levels.front().width) / (c.x - a.x);
    const float texels_down = static_cast<float>(picture.levels.front().height) / (c.y - a.y);
    const ui::PictureLevel& level = picture.levels[ui::level_for(picture, std::max(texels_across, texels_down))];
    std::vector<Between> columns;
    columns.reserve(static_cast<std::size_t>(right - left));
    for (int x = left; x < right; ++x) {
        columns.push_back(texels((static_cast<float>(x) + 0.5F - a.x) / (c.x - a.x), level.width));
    }
    for (int y = top; y < bottom; ++y) {
        const Between rows = texels((static_cast<float>(y) + 0.5F - a.y) / (c.y - a.y), level.height);
        const std::uint32_t* upper = level.pixels.data() + rows.first * static_cast<std::size_t>(level.width);
        const std::uint32_t* lower = level.pixels.data() + rows.second * static_cast<std::size_t>(level.width);
        std::uint32_t* pixel = target.row(y) + left;
        for (const Between& column : columns) {
            *pixel = between(between(upper[column.first], upper[column.second], column.part),
                             between(lower[column.first], lower[column.second], column.part), rows.part);
            ++pixel;
        }
    }
}

double edge(const Vertex& a, const Vertex& b, double x, double y) {
    const double ax = a.x;
    const double ay = a.y;
    const double bx = b.x;
    const double by = b.y;
    return (bx - ax) * (y - ay) - (by - ay) * (x - ax);
}

/// Whether pixel centres exactly on the edge from a to b belong to this triangle: the top-left rule, so that two
/// triangles that share an edge draw each pixel once.
bool owns_edge(const Vertex& a, const Vertex& b) {
    return (a.y == b.y && b.x > a.x) || b.y < a.y;
}

/// A triangle whose corners go clockwise on the screen.
class Triangle {
 public:
    Triangle(const Vertex& a, const Vertex& b, const Vertex& c) : m_corners{a, b, c} {
        m_area = edge(a, b, static_cast<double>(c.x), static_cast<double>(c.y));
        if (m_area < 0) {
            std::swap(m_corners[1], m_corners[2]);
            m_area = -m_area;
        }
        for (std::size_t i = 0; i < 3; ++i) {
            m_owned[i] = owns_edge(m_corners[i], m_corners[(i + 1) % 3]);
        }
        m_flat = a.color == b.color && b.color == c.color;
        for (std::size_t i = 0; i < 3; ++i) {
            m_colors[i] = unpacked(m_corners[i].color);
        }
    }

    [[nodiscard]] bool empty() const { return m_area == 0; }

    void draw(const PixelView& target, const Clip& clip, const ui::AtlasPage* page) const {
        const auto [lowest, highest] = std::minmax({m_corners[0].y, m_corners[1].y, m_corners[2].y});
        const int top = std::max(clip.top, first_pixel(lowest));
        const int bottom = std::min(clip.bottom, first_pixel(highest) + 1);
        for (int y = top; y < bottom; ++y) {
            const auto [begin, end] = span(y, clip);
            std::uint32_t* row = target.row(y);
            if (page == nullptr && m_flat && m_colors[0].alpha == 255) {
                std::fill(row + begin, row + std::max(begin, end), pixel_of(m_colors[0]));
                continue;
            }
            for (int x = begin; x < end; ++x) {
                draw_pixel(row[x], x, y, page);
            }
        }
    }

 private:
    [[nodiscard]] bool covers(int x, int y) const {
        for (std::size_t i = 0; i < 3; ++i) {
            const double side = edge(m_corners[i], m_corners[(i + 1) % 3], x + 0.5, y + 0.5);
            if (side < 0 || (side == 0 && !m_owned[i])) {
                return false;
            }
        }
        return true;
    }

    /// The pixels of a row that the triangle covers: where its edges cross the row, put right by the exact test.
    [[nodiscard]] std::pair<int, int> span(int y, const Clip& clip) const {
        const double middle = y + 0.5;
        double left = clip.right;
        double right = clip.left;
        for (std::size_t i = 0; i < 3; ++i) {
            const Vertex& a = m_corners[i];
            const Vertex& b = m_corners[(i + 1) % 3];
            const double ay = a.y;
            const double by = b.y;
            if ((ay <= middle && by >= middle) || (by <= middle && ay >= middle)) {
                const double ax = a.x;
                const double bx = b.x;
                const double x = ay == by ? ax : ax + (bx - ax) * (middle - ay) / (by - ay);
                left = std::min({left, x, ay == by ? bx : x});
                right = std::max({right, x, ay == by ? bx : x});
            }
        }
        int begin = std::max(clip.left, static_cast<int>(std::floor(left)) - 1);
        int end = std::min(clip.right, static_cast<int>(std::ceil(right)) + 1);
        while (begin < end && !covers(begin, y)) {
            ++begin;
        }
        while (end > begin && !covers(end - 1, y)) {
            --end;
        }
        return {begin, end};
    }

    void draw_pixel(std::uint32_t& pixel, int x, int y, const ui::AtlasPage* page) const {
        const double px = x + 0.5;
        const double py = y + 0.5;
        const auto ka = static_cast<float>(edge(m_corners[1], m_corners[2], px, py) / m_area);
        const auto kb = static_cast<float>(edge(m_corners[2], m_corners[0], px, py) / m_area);
        const float kc = 1 - ka - kb;
        unsigned coverage = 255;
        if (page != nullptr) {
            const float u = m_corners[0].u * ka + m_corners[1].u * kb + m_corners[2].u * kc;
            const float v = m_corners[0].v * ka + m_corners[1].v * kb + m_corners[2].v * kc;
            coverage = row_of(*page, texel(v, page->size))[texel(u, page->size)];
        }
        if (m_flat) {
            paint(pixel, m_colors[0], coverage);
            return;
        }
        const auto channel = [&](unsigned Rgba::*member) {
            const float value = static_cast<float>(m_colors[0].*member) * ka +
                                static_cast<float>(m_colors[1].*member) * kb +
                                static_cast<float>(m_colors[2].*member) * kc;
            return static_cast<unsigned>(std::clamp(std::lround(value), 0L, 255L));
        };
        paint(pixel, {channel(&Rgba::red), channel(&Rgba::green), channel(&Rgba::blue), channel(&Rgba::alpha)},
              coverage);
    }

    std::array<Vertex, 3> m_corners;
    std::array<Rgba, 3> m_colors;
    std::array<bool, 3> m_owned{};
    double m_area = 0;
    bool m_flat = false;
};

}  // namespace

void render(const ui::Frame& frame, const std::vector<ui::AtlasPage>& pages, const PixelView& target,
            const base::Rect& part) {
    const Clip whole = inside(part, {0, 0, target.width, target.height});
    const base::Color& ground = frame.background;
    for (int y = whole.top; y < whole.bottom; ++y) {
        std::fill(target.row(y) + whole.left, target.row(y) + whole.right,
                  pixel_of({ground.red, ground.green, ground.blue, 255}));
    }
    for (const ui::DrawCommand& command : frame.commands) {
        const Clip clip = inside(command.clip, whole);
        std::span<const std::uint16_t> indices(frame.indices.data() + command.first_index, command.index_count);
        const Vertex* vertices = frame.vertices.data() + command.first_vertex;
        const bool solid = command.page == ui::solid_page;
        if (!solid && command.page >= ui::first_picture) {
            if (const std::optional<Quad> quad = as_quad(indices, vertices)) {
                draw(target, clip, *frame.pictures.at(command.page - ui::first_picture), *quad);
            }
            continue;
        }
        if (!solid && command.page >= pages.size()) {
            continue;
        }
        const ui::AtlasPage* page = solid ? nullptr : &pages[command.page];
        while (indices.size() >= 3) {
            if (const std::optional<Quad> quad = as_quad(indices, vertices)) {
                draw(target, clip, page, *quad);
                indices = indices.subspan(6);
                continue;
            }
            const Triangle triangle(vertices[indices[0]], vertices[indices[1]], vertices[indices[2]]);
            if (!triangle.empty()) {
                triangle.draw(target, clip, page);
            }
            indices = indices.subspan(3);
        }
    }
}

Image render(const ui::Frame& frame, const std::vector<ui::AtlasPage>& pages) {
    Image image;
    image.width = static_cast<int>(frame.size.width);
    image.height = static_cast<int>(frame.size.height);
    const auto stride = static_cast<std::size_t>(image.width);
    image.pixels.resize(stride * static_cast<std::size_t>(image.height));
    render(frame, pages, {image.pixels.data(), image.width, image.height, stride},
           {0, 0, frame.size.width, frame.size.height});
    return image;
}

}  // namespace terminal
