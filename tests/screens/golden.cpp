// Pictures of screens against those that somebody has looked at. KIOSK_UPDATE=1 writes them anew.
#include "stage/stage.h"
#include "support/roots.h"
#include "terminal/draw/image.h"
#include "terminal/draw/png.h"
#include "terminal/draw/software_renderer.h"

#include <doctest/doctest.h>
#include <stb_image.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

using session::Contrast;
using session::TextSize;
using stage::Look;

namespace {

struct Golden {
    std::string name;
    std::string route;
    std::string language;
    Look look;
};

/// A panel of the usual size with fewer pixels: pictures full of text stay small files.
constexpr stage::Panel coarse_portrait{"720x1280", {720, 1280}, 268};

Look look(stage::Panel panel, TextSize size = TextSize::standard, Contrast contrast = Contrast::standard) {
    Look made;
    made.panel = panel;
    made.text_size = size;
    made.contrast = contrast;
    return made;
}

const std::vector<Golden>& goldens() {
    static const std::vector<Golden> list{
        {"home-nl", "home", "nl", look(coarse_portrait)},
        {"home-ar", "home", "ar", look(coarse_portrait)},
        {"language-en", "language", "en", look(stage::portrait)},
        {"topic-offers-uk", "topic/offers", "uk", look(coarse_portrait)},
        {"check-my-work-ti", "check/my-work?answers=y", "ti", look(stage::portrait)},
        {"help-comensha-en", "help/comensha", "en", look(stage::portrait)},
        {"map-legal-ar", "map?category=legal", "ar", look(coarse_portrait)},
        {"handover-text-ti", "handover/text/comensha", "ti", look(coarse_portrait)},
        {"attract-ar", "attract", "ar", look(stage::portrait)},
        {"cover-nl", "cover", "nl", look(stage::portrait)},
        {"idle-ru", "idle", "ru", look(stage::portrait)},
        {"home-nl-1280x800", "home", "nl", look(stage::small_landscape)},
        {"topic-pay-en-1280x800", "topic/pay", "en", look(stage::small_landscape)},
        {"map-en-high", "map", "en", look(coarse_portrait, TextSize::standard, Contrast::high)},
        {"home-en-high", "home", "en", look(coarse_portrait, TextSize::standard, Contrast::high)},
        {"home-uk-dark", "home", "uk", look(stage::small_landscape, TextSize::standard, Contrast::dark)},
        {"topic-offers-ar-largest", "topic/offers", "ar", look(coarse_portrait, TextSize::largest)},
    };
    return list;
}

/// A channel may differ by so much: other processors round otherwise.
constexpr int tolerance = 8;
constexpr std::size_t most_different = 10;
constexpr std::uintmax_t most_bytes = 250'000;

terminal::Image draw(const Golden& golden) {
    stage::Stage stage(golden.look);
    stage.show(stage::state_of(stage::route(golden.route), golden.language, stage.clock()));
    return terminal::render(stage.frame(), stage.atlas().pages());
}

/// The picture in a PNG file; empty when there is none.
terminal::Image read(const std::filesystem::path& file) {
    terminal::Image image;
    int channels = 0;
    unsigned char* data = stbi_load(file.c_str(), &image.width, &image.height, &channels, 3);
    if (data == nullptr) {
        return {};
    }
    const std::size_t count = static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height);
    for (std::size_t i = 0; i < count; ++i) {
        const unsigned char* p = data + i * 3;
        image.pixels.push_back((std::uint32_t{p[0]} << 16U) | (std::uint32_t{p[1]} << 8U) | p[2]);
    }
    stbi_image_free(data);
    return image;
}

int difference(std::uint32_t a, std::uint32_t b) {
    int worst = 0;
    for (const unsigned shift : {0U, 8U, 16U}) {
        worst =
            std::max(worst, std::abs(static_cast<int>((a >> shift) & 0xFFU) - static_cast<int>((b >> shift) & 0xFFU)));
    }
    return worst;
}

/// Faded where both are the same, red where they differ.
terminal::Image difference_picture(const terminal::Image& expected, const terminal::Image& actual) {
    terminal::Image picture = actual;
    for (std::size_t i = 0; i < picture.pixels.size(); ++i) {
        const std::uint32_t pixel = actual.pixels[i];
        const std::uint32_t grey = 0xC0U + ((pixel & 0xFFU) >> 2U);
        picture.pixels[i] =
            difference(expected.pixels[i], pixel) > tolerance ? 0xE00000U : (grey << 16U) | (grey << 8U) | grey;
    }
    return picture;
}

}  // namespace

TEST_CASE("screens look as they did when somebody looked at them") {
    const std::filesystem::path folder = test::source_root() / "tests/screens/golden";
    const char* update = std::getenv("KIOSK_UPDATE");
    for (const Golden& golden : goldens()) {
        CAPTURE(golden.name);
        const std::filesystem::path file = folder / (golden.name + ".png");
        const terminal::Image actual = draw(golden);
        if (update != nullptr && std::string(update) == "1") {
            std::filesystem::create_directories(folder);
            REQUIRE(terminal::write_png(actual, file).ok());
        }
        const terminal::Image expected = read(file);
        REQUIRE_MESSAGE(expected.width > 0, file.string()
                                                << " is missing: run this test with KIOSK_UPDATE=1 and look at it");
        REQUIRE(expected.width == actual.width);
        REQUIRE(expected.height == actual.height);
        CHECK(std::filesystem::file_size(file) < most_bytes);
        std::size_t different = 0;
        for (std::size_t i = 0; i < actual.pixels.size(); ++i) {
            different += difference(expected.pixels[i], actual.pixels[i]) > tolerance ? 1 : 0;
        }
        if (different > most_different) {
            const std::filesystem::path shown =
                std::filesystem::current_path() / ("difference-" + golden.name + ".png");
            const bool written = terminal::write_png(difference_picture(expected, actual), shown).ok();
            FAIL_CHECK(different << " pixels differ; see "
                                 << (written ? shown.string() : std::string("nothing: cannot write")));
        }
    }
}
