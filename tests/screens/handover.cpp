// Codes on the real screens are read by a real decoder, from the pixels, and say exactly what they should.
#include "code_reader.h"
#include "screens/stage.h"

#include "content/help/handover.h"
#include "content/help/qr_code.h"
#include "terminal/draw/software_renderer.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

using content::Handover;
using session::Contrast;
using session::TextSize;
using stage::Look;
using stage::Stage;

namespace {

std::string expected(Handover kind, const content::HelpPoint& point, const std::string& language) {
    const content::Wording wording(stage::world().content, language, stage::TestClock().wall().date);
    return content::payload(kind, point, wording, stage::TestClock().wall().date);
}

const ui::Node* code_of(const Stage& stage) {
    const auto found = std::find_if(stage.semantics().begin(), stage.semantics().end(),
                                    [](const ui::Node& node) { return node.id == "code"; });
    return found == stage.semantics().end() ? nullptr : &*found;
}

/// The pixels in and around the code, as they are on the glass.
terminal::Image picture_around(Stage& stage, const base::Rect& rect) {
    const terminal::Image whole = terminal::render(stage.frame(), stage.atlas().pages());
    const base::Rect part = rect.inset(-20).intersection(stage.screen());
    terminal::Image image;
    image.width = static_cast<int>(part.width);
    image.height = static_cast<int>(part.height);
    for (int y = 0; y < image.height; ++y) {
        const auto row = whole.pixels.begin() + (y + static_cast<int>(part.y)) * whole.width + static_cast<int>(part.x);
        image.pixels.insert(image.pixels.end(), row, row + image.width);
    }
    return image;
}

code_reader::Gray gray(const terminal::Image& image) {
    code_reader::Gray picture{image.width, image.height, {}};
    for (const std::uint32_t pixel : image.pixels) {
        const unsigned sum = ((pixel >> 16U) & 0xFFU) + ((pixel >> 8U) & 0xFFU) + (pixel & 0xFFU);
        picture.pixels.push_back(static_cast<std::uint8_t>(sum / 3));
    }
    return picture;
}

/// Shows a form of a point and reads its code; false with a message when it says anything else.
void check_code(Stage& stage, Handover kind, const content::HelpPoint& point, const std::string& language) {
    const session::Route route = session::handover_route(kind, point.id);
    CAPTURE(session::to_string(route));
    CAPTURE(language);
    stage.show(stage::state_of(route, language, stage.clock()));
    const ui::Node* code = code_of(stage);
    REQUIRE(code != nullptr);
    const std::vector<std::string> read = code_reader::read(gray(picture_around(stage, code->rect)));
    REQUIRE(read.size() == 1);
    CHECK(read.front() == expected(kind, point, language));
}

std::vector<Handover> codes_of(const content::HelpPoint& point) {
    std::vector<Handover> kinds = content::handovers(point);
    std::erase(kinds, Handover::write);
    return kinds;
}

}  // namespace

TEST_CASE("every code of every help point is read from its screen, in every language") {
    Stage stage(Look{});
    std::size_t codes = 0;
    for (const content::Language& language : stage::world().content.languages) {
        for (const auto& [id, point] : stage::world().content.help) {
            for (const Handover kind : codes_of(point)) {
                // Only text differs from language to language.
                if (kind == Handover::text || language.tag == stage::world().content.source_language) {
                    check_code(stage, kind, point, language.tag);
                    ++codes;
                }
            }
        }
    }
    CHECK(codes > 500);
}

TEST_CASE("codes are read in every contrast, orientation and text size") {
    const content::HelpPoint& point = *stage::world().content.help_point("wereldhuis");
    for (const stage::Panel& panel : {stage::portrait, stage::landscape, stage::small_landscape}) {
        for (const Contrast contrast : {Contrast::standard, Contrast::high, Contrast::dark, Contrast::soft}) {
            Stage stage(Look{panel, TextSize::standard, contrast});
            for (const Handover kind : codes_of(point)) {
                check_code(stage, kind, point, "ar");
            }
        }
    }
    Stage stage(Look{stage::portrait, TextSize::largest});
    check_code(stage, Handover::text, point, "ti");
}

TEST_CASE("a code's modules are whole pixels, large enough for 50 cm, with the quiet zone around them") {
    for (const stage::Panel& panel : {stage::portrait, stage::landscape, stage::small_landscape}) {
        Stage stage(Look{panel});
        for (const auto& [id, point] : stage::world().content.help) {
            for (const Handover kind : codes_of(point)) {
                CAPTURE(id);
                stage.show(stage::state_of(session::handover_route(kind, id), "ti", stage.clock()));
                const ui::Node* code = code_of(stage);
                REQUIRE(code != nullptr);
                const int modules =
                    content::qr_code(expected(kind, point, "ti")).value().size + 2 * content::quiet_zone;
                const float module = code->rect.width / static_cast<float>(modules);
                CHECK(module == std::round(module));
                CHECK(code->rect.x == std::round(code->rect.x));
                CHECK(code->rect.y == std::round(code->rect.y));
                CHECK(stage.scale().mm(module).value >= 1.4F);
                CHECK(stage.scale().mm(module).value * static_cast<float>(modules - 2 * content::quiet_zone) >= 50);
            }
        }
    }
}

TEST_CASE("the whole code is on the screen before anybody scrolls") {
    for (const stage::Panel& panel : {stage::portrait, stage::landscape, stage::small_landscape}) {
        for (const TextSize size : {TextSize::small, TextSize::standard, TextSize::large, TextSize::largest}) {
            Stage stage(Look{panel, size});
            for (const char* point : {"comensha", "wereldhuis", "police-utrecht"}) {
                stage.show(stage::state_of(session::handover_route(Handover::text, point), "ru", stage.clock()));
                CAPTURE(panel.name);
                CAPTURE(point);
                CHECK(code_of(stage)->rect.bottom() <= stage.page().bottom());
            }
        }
    }
}

TEST_CASE("the view to copy by hand shows the number hugely and holds no code") {
    Stage stage(Look{});
    stage.show(stage::state_of(stage::route("handover/write/comensha"), "ar", stage.clock()));
    CHECK(code_of(stage) == nullptr);
    const std::string number =
        "\xE2\x81\xA6"
        "033\xC2\xA0"
        "448\xC2\xA0"
        "1186\xE2\x81\xA9";
    const auto found = std::find_if(stage.semantics().begin(), stage.semantics().end(),
                                    [&](const ui::Node& node) { return node.label == number; });
    REQUIRE(found != stage.semantics().end());
    CHECK(found->capital_mm >= 20);
}

TEST_CASE("every form warns that others may look") {
    Stage stage(Look{});
    for (const char* kind : {"phone", "contact", "text", "web", "write"}) {
        stage.show(stage::state_of(stage::route(std::string("handover/") + kind + "/comensha"), "en", stage.clock()));
        CHECK(std::any_of(stage.semantics().begin(), stage.semantics().end(),
                          [](const ui::Node& node) { return node.id == "warning" && !node.label.empty(); }));
    }
}
