#include "terminal/software_renderer.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace terminal {
namespace {

struct Target {
    Image& image;
    int left;
    int top;
    int right;
    int bottom;
};

void blend(std::uint8_t* pixel, unsigned red, unsigned green, unsigned blue, unsigned alpha) {
    const auto mix = [alpha](std::uint8_t under, unsigned over) {
        return static_cast<std::uint8_t>((over * alpha + under * (255U - alpha) + 127U) / 255U);
    };
    pixel[0] = mix(pixel[0], red);
    pixel[1] = mix(pixel[1], green);
    pixel[2] = mix(pixel[2], blue);
}

/// Coverage of an atlas page at (u, v), nearest texel, as the OpenGL renderer samples it.
unsigned sample(const ui::AtlasPage& page, float u, float v) {
    const int x = std::clamp(static_cast<int>(u * static_cast<float>(page.size)), 0, page.size - 1);
    const int y = std::clamp(static_cast<int>(v * static_cast<float>(page.size)), 0, page.size - 1);
    return page
        .coverage[static_cast<std::size_t>(y) * static_cast<std::size_t>(page.size) + static_cast<std::size_t>(x)];
}

double edge(const ui::Vertex& a, const ui::Vertex& b, double x, double y) {
    const double ax = a.x;
    const double ay = a.y;
    const double bx = b.x;
    const double by = b.y;
    return (bx - ax) * (y - ay) - (by - ay) * (x - ax);
}

/// Whether pixel centres exactly on the edge from a to b belong to this triangle: the top-left rule, so that two
/// triangles that share an edge draw each pixel once.
bool owns_edge(const ui::Vertex& a, const ui::Vertex& b) {
    return (a.y == b.y && b.x > a.x) || b.y < a.y;
}

float channel(const ui::Vertex& vertex, unsigned shift) {
    return static_cast<float>((vertex.color >> shift) & 0xFFU);
}

void triangle(const Target& target, const ui::AtlasPage& page, const ui::Vertex& a, ui::Vertex b, ui::Vertex c) {
    double area = edge(a, b, static_cast<double>(c.x), static_cast<double>(c.y));
    if (area == 0) {
        return;
    }
    if (area < 0) {
        std::swap(b, c);
        area = -area;
    }
    const int left = std::max(target.left, static_cast<int>(std::floor(std::min({a.x, b.x, c.x}))));
    const int right = std::min(target.right, static_cast<int>(std::ceil(std::max({a.x, b.x, c.x}))));
    const int top = std::max(target.top, static_cast<int>(std::floor(std::min({a.y, b.y, c.y}))));
    const int bottom = std::min(target.bottom, static_cast<int>(std::ceil(std::max({a.y, b.y, c.y}))));
    const bool own_bc = owns_edge(b, c);
    const bool own_ca = owns_edge(c, a);
    const bool own_ab = owns_edge(a, b);
    const bool flat = a.color == b.color && b.color == c.color;
    for (int y = top; y < bottom; ++y) {
        std::uint8_t* row =
            &target.image.rgb[static_cast<std::size_t>(y) * static_cast<std::size_t>(target.image.width) * 3];
        const double py = y + 0.5;
        for (int x = left; x < right; ++x) {
            const double px = x + 0.5;
            const double wa = edge(b, c, px, py);
            const double wb = edge(c, a, px, py);
            const double wc = edge(a, b, px, py);
            if (wa < 0 || wb < 0 || wc < 0 || (wa == 0 && !own_bc) || (wb == 0 && !own_ca) || (wc == 0 && !own_ab)) {
                continue;
            }
            const auto ka = static_cast<float>(wa / area);
            const auto kb = static_cast<float>(wb / area);
            const auto kc = static_cast<float>(wc / area);
            const unsigned coverage = sample(page, a.u * ka + b.u * kb + c.u * kc, a.v * ka + b.v * kb + c.v * kc);
            if (coverage == 0) {
                continue;
            }
            const auto value = [&](unsigned shift) {
                return flat ? (a.color >> shift) & 0xFFU
                            : static_cast<unsigned>(std::lround(channel(a, shift) * ka + channel(b, shift) * kb +
                                                                channel(c, shift) * kc));
            };
            const unsigned alpha = (value(24) * coverage + 127U) / 255U;
            blend(row + static_cast<std::ptrdiff_t>(x) * 3, value(0), value(8), value(16), alpha);
        }
    }
}

}  // namespace

Image render(const ui::Frame& frame, const std::vector<ui::AtlasPage>& pages) {
    Image image;
    image.width = static_cast<int>(frame.size.width);
    image.height = static_cast<int>(frame.size.height);
    image.rgb.resize(static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height) * 3);
    for (std::size_t i = 0; i < image.rgb.size(); i += 3) {
        image.rgb[i] = frame.background.red;
        image.rgb[i + 1] = frame.background.green;
        image.rgb[i + 2] = frame.background.blue;
    }
    for (const ui::DrawCommand& command : frame.commands) {
        if (command.page >= pages.size()) {
            continue;
        }
        const Target target{image, std::max(0, static_cast<int>(command.clip.x)),
                            std::max(0, static_cast<int>(command.clip.y)),
                            std::min(image.width, static_cast<int>(command.clip.right())),
                            std::min(image.height, static_cast<int>(command.clip.bottom()))};
        for (std::uint32_t i = 0; i + 2 < command.index_count; i += 3) {
            const std::uint16_t* index = &frame.indices[command.first_index + i];
            triangle(target, pages[command.page], frame.vertices[command.first_vertex + index[0]],
                     frame.vertices[command.first_vertex + index[1]], frame.vertices[command.first_vertex + index[2]]);
        }
    }
    return image;
}

}  // namespace terminal
