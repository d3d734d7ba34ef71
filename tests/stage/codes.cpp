#include "stage/codes.h"

#include "code_reader.h"
#include "terminal/draw/software_renderer.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace codes {
namespace {

using content::Handover;
using stage::Stage;

/// The pixels in and around the code, as they are on the glass.
terminal::Image picture_around(Stage& stage, const base::Rect& rect) {
    const terminal::Image whole = terminal::render(stage.frame(), stage.atlas().pages());
    const base::Rect part = rect.inset(-20).intersection(stage.screen());
    terminal::Image image;
    image.width = static_cast<int>(part.width);
    image.height = static_cast<int>(part.height);
    for (int y = 0; y < image.height; ++y) {
        const std::ptrdiff_t line = y + static_cast<int>(part.y);
        const auto row = whole.pixels.begin() + line * whole.width + static_cast<int>(part.x);
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

}  // namespace

std::string expected(Handover kind, const content::HelpPoint& point, const std::string& language) {
    const content::Wording wording(stage::world().content, language, stage::TestClock().wall().date);
    return content::payload(kind, point, wording, stage::TestClock().wall().date);
}

const ui::Node* code_of(const Stage& stage) {
    const auto found = std::find_if(stage.semantics().begin(), stage.semantics().end(),
                                    [](const ui::Node& node) { return node.id == "code"; });
    return found == stage.semantics().end() ? nullptr : &*found;
}

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

}  // namespace codes
