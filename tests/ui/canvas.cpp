// The canvas: shapes and words become triangles of the right place, page and clip.
#include "ui/canvas.h"

#include "text/support.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <filesystem>

namespace {

base::Rect bounds(const ui::Frame& frame) {
    REQUIRE_FALSE(frame.vertices.empty());
    float left = 1e9F;
    float top = 1e9F;
    float right = -1e9F;
    float bottom = -1e9F;
    for (const ui::Vertex& vertex : frame.vertices) {
        left = std::min(left, vertex.x);
        top = std::min(top, vertex.y);
        right = std::max(right, vertex.x);
        bottom = std::max(bottom, vertex.y);
    }
    return {left, top, right - left, bottom - top};
}

struct Fixture {
    text::Engine engine{support::fonts()};
    ui::GlyphAtlas atlas{engine};
    ui::Canvas canvas{atlas};
};

constexpr base::Color ink = base::rgb(0x102030);

}  // namespace

TEST_CASE("an empty picture has its size and ground and nothing else") {
    Fixture f;
    f.canvas.begin({320, 240}, ink);
    const ui::Frame& frame = f.canvas.finish();
    CHECK(frame.size == base::Size{320, 240});
    CHECK(frame.background == ink);
    CHECK(frame.vertices.empty());
    CHECK(frame.commands.empty());
}

TEST_CASE("equal drawing gives equal frames, other drawing other frames") {
    Fixture f;
    const auto draw = [&](float x) {
        f.canvas.begin({320, 240}, ink);
        f.canvas.fill({x, 20, 30, 40}, base::rgb(0xFFFFFF), 5);
        f.canvas.circle({100, 100}, 20, base::rgb(0xFF0000));
        f.canvas.stroke({x, 20, 30, 40}, ink, 5, 2);
        return f.canvas.finish();
    };
    const ui::Frame first = draw(10);
    CHECK(first == draw(10));
    CHECK_FALSE(first == draw(11));
}

TEST_CASE("a filled rectangle covers exactly its place, in its colour") {
    Fixture f;
    f.canvas.begin({320, 240}, ink);
    f.canvas.fill({10, 20, 30, 40}, base::Color{1, 2, 3, 255});
    const ui::Frame& frame = f.canvas.finish();
    CHECK(bounds(frame) == base::Rect{10, 20, 30, 40});
    CHECK(frame.vertices.front().color == 0xFF030201U);
}

TEST_CASE("a border lies inside its rectangle") {
    Fixture f;
    f.canvas.begin({320, 240}, ink);
    f.canvas.stroke({10, 20, 100, 80}, ink, 0, 4);
    // One pixel beyond is the soft edge of antialiasing.
    CHECK(base::Rect{9, 19, 102, 82}.contains(bounds(f.canvas.finish())));
}

TEST_CASE("a clip holds for what is drawn inside it") {
    Fixture f;
    f.canvas.begin({320, 240}, ink);
    f.canvas.push_clip({50, 60, 70, 80});
    f.canvas.fill({0, 0, 320, 240}, ink);
    f.canvas.pop_clip();
    f.canvas.fill({0, 0, 10, 10}, ink);
    const ui::Frame& frame = f.canvas.finish();
    REQUIRE(frame.commands.size() == 2);
    CHECK(frame.commands[0].clip == base::Rect{50, 60, 70, 80});
    CHECK(frame.commands[1].clip == base::Rect{0, 0, 320, 240});
    CHECK(frame.commands[0].index_count == 6);
}

TEST_CASE("words stand where their layout puts them") {
    Fixture f;
    text::Paragraph paragraph;
    paragraph.text = "HH";
    paragraph.language = "nl";
    paragraph.families = {"Noto Sans"};
    paragraph.size_px = 50;
    paragraph.line_height_px = 70;
    const auto layout = f.engine.layout(paragraph);
    f.canvas.begin({320, 240}, base::rgb(0xFFFFFF));
    f.canvas.text(*layout, {100, 80}, ink);
    const ui::Frame& frame = f.canvas.finish();
    CHECK(frame.vertices.size() == 8);
    const base::Rect box = bounds(frame);
    const base::Rect expected = layout->ink.translated({100, 80});
    CHECK(box.x == doctest::Approx(expected.x).epsilon(0.02));
    CHECK(std::abs(box.right() - expected.right()) <= 2);
    CHECK(std::abs(box.bottom() - (80 + layout->lines[0].baseline)) <= 1);
}

TEST_CASE("a shadow lies around its shape and a transparent one is not drawn") {
    Fixture f;
    f.canvas.begin({320, 240}, ink);
    f.canvas.shadow({100, 80, 120, 90}, 10, 6, 2, base::Color{0, 0, 0, 0});
    CHECK(f.canvas.finish().vertices.empty());
    f.canvas.begin({320, 240}, ink);
    f.canvas.shadow({100, 80, 120, 90}, 10, 6, 2, base::Color{0, 0, 0, 40});
    const ui::Frame& frame = f.canvas.finish();
    CHECK(bounds(frame) == base::Rect{94, 76, 132, 102});
    CHECK(frame.vertices.size() == 8 * 4);
}
