// Levels of a picture: means of four, down to one pixel.
#include "ui/picture.h"

#include <doctest/doctest.h>

TEST_CASE("each level is half of the one before, down to one pixel, and keeps the mean colour") {
    // Two columns black, two white; the last row is red.
    const std::uint32_t black = 0x000000;
    const std::uint32_t white = 0xFFFFFF;
    const std::uint32_t red = 0xFF0000;
    const ui::Picture picture =
        ui::make_picture(4, 3, {black, black, white, white, black, black, white, white, red, red, red, red});
    REQUIRE(picture.levels.size() == 3);
    CHECK(picture.levels[1].width == 2);
    CHECK(picture.levels[1].height == 1);
    CHECK(picture.levels[1].pixels == std::vector<std::uint32_t>{black, white});
    CHECK(picture.levels[2].width == 1);
    CHECK(picture.levels[2].pixels == std::vector<std::uint32_t>{0x808080});
}

TEST_CASE("the level that is drawn has about one texel a pixel") {
    const ui::Picture picture = ui::make_picture(8, 8, std::vector<std::uint32_t>(64));
    CHECK(ui::level_for(picture, 0.2F) == 0);
    CHECK(ui::level_for(picture, 1) == 0);
    CHECK(ui::level_for(picture, 2) == 1);
    CHECK(ui::level_for(picture, 4.5F) == 2);
    CHECK(ui::level_for(picture, 1000) == 3);
}
