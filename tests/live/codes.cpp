// Every code of the live content is read by a real decoder, from the pixels, and says exactly what it should.
#include "stage/codes.h"
#include "stage/stage.h"

#include "content/help/qr_code.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

using codes::check_code;
using codes::code_of;
using codes::codes_of;
using codes::expected;
using content::Handover;
using stage::Look;
using stage::Stage;

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
    // A point with a number has at least that in a code, and in every language a text.
    const auto has_number = [](const auto& entry) { return !entry.second.phones.empty(); };
    const auto& help = stage::world().content.help;
    const auto numbers = static_cast<std::size_t>(std::count_if(help.begin(), help.end(), has_number));
    CHECK(codes >= numbers * (1 + stage::world().content.languages.size()));
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
