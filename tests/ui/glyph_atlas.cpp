// The atlas: appends within a frame, clears only between frames; and the pictograms.
#include "ui/glyph_atlas.h"

#include "support/roots.h"
#include "text/support.h"
#include "ui/icons.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>

namespace {

const std::filesystem::path assets = test::source_root() / "assets";

const text::Fonts& fonts() {
    static const auto opened = [] {
        std::vector<std::filesystem::path> files = support::font_files();
        files.push_back(assets / "icons.ttf");
        return text::Fonts::open(files);
    }();
    REQUIRE_MESSAGE(opened.ok(), (opened.ok() ? "" : opened.error().message));
    return opened.value();
}

text::Glyph first_glyph(text::Engine& engine, const std::string& words, float size) {
    text::Paragraph paragraph;
    paragraph.text = words;
    paragraph.language = "nl";
    paragraph.families = {"Noto Sans"};
    paragraph.size_px = size;
    paragraph.line_height_px = size * 1.4F;
    const auto layout = engine.layout(paragraph);
    REQUIRE_FALSE(layout->glyphs.empty());
    return layout->glyphs.front();
}

base::Rect place(const ui::AtlasSlot& slot) {
    return {slot.u0 * 1024, slot.v0 * 1024, (slot.u1 - slot.u0) * 1024, (slot.v1 - slot.v0) * 1024};
}

}  // namespace

TEST_CASE("a glyph is placed once and holds the picture the engine drew") {
    text::Engine engine(fonts());
    ui::GlyphAtlas atlas(engine);
    const text::Glyph glyph = first_glyph(engine, "H", 40);
    const ui::AtlasSlot slot = atlas.glyph(glyph.font, glyph.id, 1);
    const text::Bitmap bitmap = engine.rasterize(glyph.font, glyph.id, 1);
    REQUIRE(slot.width == bitmap.width);
    REQUIRE(slot.height == bitmap.height);
    CHECK(slot.left == bitmap.left);
    CHECK(slot.top == bitmap.top);
    CHECK(slot.width > 10);
    const ui::AtlasPage& page = atlas.pages().at(slot.page);
    const auto x0 = static_cast<int>(place(slot).x);
    const auto y0 = static_cast<int>(place(slot).y);
    bool same = true;
    for (int y = 0; y < slot.height; ++y) {
        for (int x = 0; x < slot.width; ++x) {
            same = same && page.coverage[static_cast<std::size_t>((y0 + y) * page.size + x0 + x)] ==
                               bitmap.coverage[static_cast<std::size_t>(y * bitmap.width + x)];
        }
    }
    CHECK(same);
    const ui::AtlasSlot again = atlas.glyph(glyph.font, glyph.id, 1);
    CHECK(place(again) == place(slot));
    const ui::AtlasSlot shifted = atlas.glyph(glyph.font, glyph.id, 3);
    CHECK_FALSE(place(shifted) == place(slot));
}

TEST_CASE("slots never overlap, nor the white patch") {
    text::Engine engine(fonts());
    ui::GlyphAtlas atlas(engine);
    std::vector<std::pair<std::uint32_t, base::Rect>> places{{0, {0, 0, 4, 4}}};
    for (const char* letter : {"A", "g", "W", "i", ".", "Q", "m", "é", "8", "ß"}) {
        const text::Glyph glyph = first_glyph(engine, letter, 60);
        for (int quarter = 0; quarter < 4; ++quarter) {
            const ui::AtlasSlot& slot = atlas.glyph(glyph.font, glyph.id, quarter);
            places.emplace_back(slot.page, place(slot));
        }
    }
    const ui::AtlasSlot& shadow = atlas.shadow(30, 12);
    CHECK(shadow.width == 2 * (30 + 12) + 1);
    places.emplace_back(shadow.page, place(shadow));
    for (std::size_t a = 0; a < places.size(); ++a) {
        for (std::size_t b = a + 1; b < places.size(); ++b) {
            if (places[a].first == places[b].first) {
                CHECK(places[a].second.intersection(places[b].second).empty());
            }
        }
    }
}

TEST_CASE("only the rows that changed are dirty") {
    text::Engine engine(fonts());
    ui::GlyphAtlas atlas(engine);
    ui::AtlasPage& page = atlas.pages().front();
    page.dirty_top = page.dirty_bottom = 0;  // as a renderer leaves it
    const text::Glyph glyph = first_glyph(engine, "H", 40);
    const ui::AtlasSlot slot = atlas.glyph(glyph.font, glyph.id, 0);
    CHECK(page.dirty_top == static_cast<int>(place(slot).y));
    CHECK(page.dirty_bottom == static_cast<int>(place(slot).bottom()));
    page.dirty_top = page.dirty_bottom = 0;
    atlas.glyph(glyph.font, glyph.id, 0);
    CHECK_MESSAGE(page.dirty_bottom == 0, "a picture that is there already changes nothing");
    // A small picture after a tall one: both are dirty.
    const text::Glyph tall = first_glyph(engine, "H", 90);
    const text::Glyph dot = first_glyph(engine, ".", 40);
    const ui::AtlasSlot first = atlas.glyph(tall.font, tall.id, 0);
    atlas.glyph(dot.font, dot.id, 0);
    CHECK(page.dirty_bottom >= static_cast<int>(place(first).bottom()));
}

TEST_CASE("the atlas grows within a frame and forgets only between frames") {
    text::Engine engine(fonts());
    ui::GlyphAtlas atlas(engine);
    const unsigned generation = atlas.generation();
    int side = 100;
    while (atlas.pages().size() <= 6) {
        atlas.shadow(side, 100);
        side = side < 390 ? side + 1 : 100;
        REQUIRE(atlas.pages().size() < 50);
    }
    CHECK(atlas.generation() == generation);
    CHECK(atlas.pages().size() == 7);
    atlas.begin_frame();
    CHECK(atlas.generation() == generation + 1);
    CHECK(atlas.pages().size() == 1);
    const base::Point white = atlas.white();
    CHECK(atlas.pages().front().coverage[static_cast<std::size_t>(white.y * 1024) * 1024 +
                                         static_cast<std::size_t>(white.x * 1024)] == 255);
    atlas.begin_frame();
    CHECK(atlas.generation() == generation + 1);
}

TEST_CASE("what is larger than a page is left out, not cut") {
    text::Engine engine(fonts());
    ui::GlyphAtlas atlas(engine);
    CHECK(atlas.shadow(600, 10).width == 0);
}

namespace {

/// The picture of a character of the icon font.
text::Bitmap pictogram(text::Engine& engine, const std::string& character) {
    text::Paragraph paragraph;
    paragraph.text = character;
    paragraph.families = {std::string(ui::icon_family)};
    paragraph.size_px = 40;
    paragraph.line_height_px = 40;
    const auto layout = engine.layout(paragraph);
    CHECK(layout->unknown_glyphs == 0);
    REQUIRE(layout->glyphs.size() == 1);
    return engine.rasterize(layout->glyphs[0].font, layout->glyphs[0].id, 0);
}

}  // namespace

TEST_CASE("every pictogram of the list is in the font, the unknown one is a question mark") {
    const auto icons = ui::Icons::load(assets / "icons.json");
    REQUIRE(icons.ok());
    CHECK(icons.value().has("help-circle"));
    constexpr auto from_left = base::Direction::left_to_right;
    CHECK(icons.value().character("no-such-icon", from_left) == icons.value().character("help-circle", from_left));
    CHECK(icons.value().character("phone", from_left) != icons.value().character("help-circle", from_left));
    text::Engine engine(fonts());
    std::ifstream list(assets / "icons.txt");
    std::set<std::string> names;
    for (std::string line; std::getline(list, line);) {
        if (!line.empty() && line.front() != '#') {
            names.insert(line.substr(0, line.find_first_of(" \t")));
        }
    }
    REQUIRE(names.size() > 40);
    for (const std::string& name : names) {
        CAPTURE(name);
        CHECK(icons.value().has(name));
        const text::Bitmap bitmap = pictogram(engine, icons.value().character(name, from_left));
        CHECK(std::any_of(bitmap.coverage.begin(), bitmap.coverage.end(), [](auto value) { return value > 200; }));
    }
}

TEST_CASE("read from the right a question mark is mirrored, and a clock is not") {
    const auto icons = ui::Icons::load(assets / "icons.json");
    REQUIRE(icons.ok());
    text::Engine engine(fonts());
    const auto picture = [&](std::string_view name, base::Direction direction) {
        return pictogram(engine, icons.value().character(name, direction));
    };
    const text::Bitmap usual = picture("help", base::Direction::left_to_right);
    const text::Bitmap mirrored = picture("help", base::Direction::right_to_left);
    REQUIRE(usual.width == mirrored.width);
    REQUIRE(usual.height == mirrored.height);
    CHECK(usual.coverage != mirrored.coverage);
    const auto width = static_cast<std::size_t>(usual.width);
    for (std::size_t i = 0; i < usual.coverage.size(); ++i) {
        const std::size_t opposite = i / width * width + (width - 1 - i % width);
        CHECK(std::abs(usual.coverage[i] - mirrored.coverage[opposite]) < 40);  // Rounding at the edges.
    }
    CHECK(picture("clock-outline", base::Direction::left_to_right).coverage ==
          picture("clock-outline", base::Direction::right_to_left).coverage);
}

TEST_CASE("a file of pictograms that cannot be used says so by its name") {
    const auto missing = ui::Icons::load(assets / "none.json");
    REQUIRE_FALSE(missing.ok());
    CHECK(missing.error().message.find("none.json: is missing") != std::string::npos);
    const auto wrong = ui::Icons::load(assets / "icons.txt");
    REQUIRE_FALSE(wrong.ok());
    CHECK(wrong.error().message.find("icons.txt: is not a JSON object") != std::string::npos);
}
