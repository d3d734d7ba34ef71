// Drawing a frame into memory: places, clips, coverage and colours.
#include "terminal/draw/software_renderer.h"

#include "stage/stage.h"
#include "support/files.h"
#include "support/temporary_folder.h"
#include "terminal/draw/png.h"
#include "ui/canvas.h"

#include <doctest/doctest.h>

#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace {

struct Fixture {
    text::Engine engine{stage::world().fonts};
    ui::GlyphAtlas atlas{engine};
    ui::Canvas canvas{atlas};

    terminal::Image picture() { return terminal::render(canvas.finish(), atlas.pages()); }
};

std::uint32_t pixel(const terminal::Image& image, int x, int y) {
    return image.pixels.at(static_cast<std::size_t>(y) * static_cast<std::size_t>(image.width) +
                           static_cast<std::size_t>(x));
}

constexpr base::Color white = base::rgb(0xFFFFFF);
constexpr base::Color blue = base::rgb(0x1020F0);

}  // namespace

TEST_CASE("the ground fills what nothing covers; a rectangle has hard edges at whole pixels") {
    Fixture f;
    f.canvas.begin({40, 30}, white);
    f.canvas.fill({10, 5, 20, 10}, blue);
    const terminal::Image image = f.picture();
    REQUIRE(image.width == 40);
    REQUIRE(image.height == 30);
    std::size_t inside = 0;
    for (int y = 0; y < 30; ++y) {
        for (int x = 0; x < 40; ++x) {
            const bool in = x >= 10 && x < 30 && y >= 5 && y < 15;
            inside += in ? 1 : 0;
            if (pixel(image, x, y) != (in ? 0x1020F0U : 0xFFFFFFU)) {
                CAPTURE(x);
                CAPTURE(y);
                FAIL_CHECK("a pixel has the wrong colour");
            }
        }
    }
    CHECK(inside == 200);
}

TEST_CASE("what lies outside a clip or the picture is not drawn") {
    Fixture f;
    f.canvas.begin({40, 30}, white);
    f.canvas.push_clip({10, 10, 5, 5});
    f.canvas.fill({-100, -100, 1'000, 1'000}, blue);
    f.canvas.pop_clip();
    const terminal::Image image = f.picture();
    CHECK(std::count(image.pixels.begin(), image.pixels.end(), 0x1020F0U) == 25);
    CHECK(pixel(image, 10, 10) == 0x1020F0U);
    CHECK(pixel(image, 14, 14) == 0x1020F0U);
    CHECK(pixel(image, 15, 14) == 0xFFFFFFU);
    CHECK(pixel(image, 9, 12) == 0xFFFFFFU);
}

TEST_CASE("colours with alpha mix with what is below, once") {
    Fixture f;
    f.canvas.begin({20, 20}, white);
    f.canvas.fill({0, 0, 20, 20}, base::Color{0, 0, 0, 128});
    const terminal::Image image = f.picture();
    for (const std::uint32_t value : image.pixels) {
        // Two triangles make the rectangle: on their common edge nothing is drawn twice.
        REQUIRE((value & 0xFFU) >= 126U);
        REQUIRE((value & 0xFFU) <= 128U);
    }
}

TEST_CASE("a gradient goes from its top to its bottom") {
    Fixture f;
    f.canvas.begin({10, 100}, white);
    f.canvas.fill_gradient({0, 0, 10, 100}, base::rgb(0x000000), base::rgb(0xC8C8C8));
    const terminal::Image image = f.picture();
    for (int y = 0; y < 100; ++y) {
        CHECK(std::abs(static_cast<int>(pixel(image, 5, y) & 0xFFU) - (2 * y + 1)) <= 2);
    }
}

TEST_CASE("a circle is round and its edge is soft") {
    Fixture f;
    f.canvas.begin({100, 100}, white);
    f.canvas.circle({50, 50}, 40, base::rgb(0x000000));
    const terminal::Image image = f.picture();
    double ink = 0;
    int grey = 0;
    for (const std::uint32_t value : image.pixels) {
        const unsigned level = value & 0xFFU;
        ink += (255.0 - level) / 255.0;
        grey += level > 20 && level < 235 ? 1 : 0;
    }
    CHECK(ink == doctest::Approx(3.14159 * 40 * 40).epsilon(0.01));
    CHECK(grey > 100);
    CHECK(pixel(image, 50, 50) == 0);
    CHECK(pixel(image, 18, 18) == 0xFFFFFFU);
}

TEST_CASE("a glyph is drawn as the engine rasterised it") {
    Fixture f;
    text::Paragraph paragraph;
    paragraph.text = "H";
    paragraph.language = "nl";
    paragraph.families = {"Noto Sans"};
    paragraph.size_px = 40;
    paragraph.line_height_px = 56;
    const auto layout = f.engine.layout(paragraph);
    f.canvas.begin({60, 60}, white);
    f.canvas.text(*layout, {10, 0}, base::rgb(0x000000));
    const terminal::Image image = f.picture();
    const text::Glyph& glyph = layout->glyphs.at(0);
    const text::Bitmap bitmap = f.engine.rasterize(glyph.font, glyph.id, 0);
    const int left = 10 + bitmap.left;
    const int top = static_cast<int>(glyph.y) - bitmap.top;
    for (int y = 0; y < bitmap.height; ++y) {
        for (int x = 0; x < bitmap.width; ++x) {
            const int expected = 255 - bitmap.coverage.at(static_cast<std::size_t>(y * bitmap.width + x));
            if (std::abs(static_cast<int>(pixel(image, left + x, top + y) & 0xFFU) - expected) > 1) {
                CAPTURE(x);
                CAPTURE(y);
                FAIL_CHECK("a pixel of the glyph differs");
            }
        }
    }
}

TEST_CASE("a part drawn anew equals the whole, and nothing outside it is touched") {
    stage::Stage stage(stage::Look{});
    stage.show(stage::state_of(stage::route("home"), "ar", stage.clock()));
    const terminal::Image whole = terminal::render(stage.frame(), stage.atlas().pages());
    terminal::Image copy = whole;
    std::fill(copy.pixels.begin(), copy.pixels.end(), 0x123456U);
    const base::Rect part{200, 300, 500, 700};
    terminal::render(stage.frame(), stage.atlas().pages(),
                     {copy.pixels.data(), copy.width, copy.height, static_cast<std::size_t>(copy.width)}, part);
    std::size_t wrong = 0;
    for (int y = 0; y < copy.height; ++y) {
        for (int x = 0; x < copy.width; ++x) {
            const bool in = x >= 200 && x < 700 && y >= 300 && y < 1000;
            wrong += pixel(copy, x, y) != (in ? pixel(whole, x, y) : 0x123456U) ? 1 : 0;
        }
    }
    CHECK(wrong == 0);
}

TEST_CASE("a picture that cannot be written says which") {
    const terminal::Image image{1, 1, {0xFF0000U}};
    const auto written = terminal::write_png(image, "/no/such/folder/picture.png");
    REQUIRE_FALSE(written.ok());
    CHECK(written.error().message.starts_with("/no/such/folder/picture.png: cannot be written"));
    const test::TemporaryFolder folder;
    const std::filesystem::path file = folder / "picture.png";
    REQUIRE(terminal::write_png(image, file).ok());
    CHECK(test::read_file(file).starts_with("\x89PNG"));
}

TEST_CASE(
    "a picture is drawn as it is at its own size, smoothly when larger, as its mean when smaller, within its clip") {
    const auto checks =
        std::make_shared<const ui::Picture>(ui::make_picture(2, 2, {0xFF0000, 0x00FF00, 0x0000FF, 0xFFFFFF}));
    Fixture f;
    f.canvas.begin({60, 20}, white);
    f.canvas.picture(checks, {3, 4, 2, 2});
    f.canvas.push_clip({10, 0, 8, 20});
    f.canvas.picture(checks, {10, 0, 16, 16});
    f.canvas.pop_clip();
    f.canvas.picture(checks, {40, 5, 1, 1});
    f.canvas.fill({50, 5, 4, 4}, blue);
    const terminal::Image image = f.picture();
    CHECK(pixel(image, 3, 4) == 0xFF0000);
    CHECK(pixel(image, 4, 4) == 0x00FF00);
    CHECK(pixel(image, 3, 5) == 0x0000FF);
    CHECK(pixel(image, 5, 5) == 0xFFFFFF);
    CHECK(pixel(image, 10, 0) == 0xFF0000);
    CHECK(pixel(image, 10, 15) == 0x0000FF);
    // Seven sixteenths of the way from the first texel's middle to the second's.
    const std::uint32_t mixed = pixel(image, 17, 0);
    CHECK((mixed >> 16U) == 255 - ((mixed >> 8U) & 0xFFU) - 1);
    CHECK(((mixed >> 8U) & 0xFFU) == doctest::Approx(255 * 0.4375).epsilon(0.01));
    CHECK(pixel(image, 18, 0) == 0xFFFFFF);
    CHECK(pixel(image, 40, 5) == 0x808080);
    CHECK_MESSAGE(pixel(image, 51, 6) == 0x1020F0, "what comes after a picture is drawn as ever");
}
