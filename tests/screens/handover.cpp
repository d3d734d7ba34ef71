// Codes on the screens are read by a real decoder, from the pixels, and say exactly what they should.
#include "stage/codes.h"
#include "stage/stage.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using codes::check_code;
using codes::code_of;
using codes::codes_of;
using content::Handover;
using session::Contrast;
using session::TextSize;
using stage::Look;
using stage::Stage;

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

TEST_CASE("the whole code is on the screen before anybody scrolls") {
    for (const stage::Panel& panel : {stage::portrait, stage::landscape, stage::small_landscape, stage::twelve_inch}) {
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
