// What must be in sight before anybody scrolls, on panels where that is hard.
#include "stage/stage.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>

using session::TextSize;
using stage::Look;
using stage::Stage;

namespace {

const ui::Node* find(const Stage& stage, std::string_view id) {
    const ui::Semantics& list = stage.semantics();
    const auto found = std::find_if(list.begin(), list.end(), [&](const ui::Node& node) { return node.id == id; });
    return found == list.end() ? nullptr : &*found;
}

/// Whether the whole of a node is in sight on the page.
bool is_in_sight(const Stage& stage, const ui::Node& node) {
    return stage.page().contains(node.rect);
}

}  // namespace

TEST_CASE("112 stays on Home however far one goes down, in every text size") {
    for (const TextSize size : {TextSize::standard, TextSize::large, TextSize::largest}) {
        for (const char* language : {"en", "ar"}) {
            CAPTURE(language);
            Stage stage(Look{stage::portrait, size});
            const session::State state = stage::state_of(stage::route("home"), language, stage.clock());
            stage.show(state);
            const base::Rect above = find(stage, "danger")->rect;
            stage.show_end(state);
            REQUIRE(find(stage, "danger") != nullptr);
            CHECK(find(stage, "danger")->rect == above);
            CHECK(above.bottom() <= stage.page().y);
        }
    }
}

TEST_CASE("the question of Home stands on one line") {
    Stage stage(Look{});
    for (const char* language : {"nl", "en", "uk", "ru", "ar", "ti"}) {
        CAPTURE(language);
        stage.show(stage::state_of(stage::route("home"), language, stage.clock()));
        CHECK(find(stage, "title")->rect.height < 2 * stage.scale().px(base::Mm{14}));
    }
}

TEST_CASE("on a wide screen every tile of Home is in sight") {
    Stage stage(Look{stage::landscape});
    for (const char* language : {"nl", "en", "uk", "ti"}) {
        CAPTURE(language);
        stage.show(stage::state_of(stage::route("home"), language, stage.clock()));
        for (const ui::Node& node : stage.semantics()) {
            if (node.region == ui::Region::page && node.role == ui::Role::button) {
                CAPTURE(node.id);
                CHECK(is_in_sight(stage, node));
            }
        }
    }
}

TEST_CASE("on 12 inches a whole result stands above the keys, in every text size") {
    for (const TextSize size : {TextSize::small, TextSize::standard, TextSize::large, TextSize::largest}) {
        for (const char* language : {"nl", "ar", "ti"}) {
            CAPTURE(std::string(language));
            CAPTURE(static_cast<int>(size));
            Stage stage(Look{stage::twelve_inch, size});
            for (const char* typed : {"search?q=doctor", "search?q=dokter", "search?q=qqqqq"}) {
                CAPTURE(std::string(typed));
                stage.show(stage::state_of(stage::route(typed), language, stage.clock()));
                const ui::Semantics& list = stage.semantics();
                const auto first = std::find_if(list.begin(), list.end(), [](const ui::Node& node) {
                    return node.region == ui::Region::page && node.role == ui::Role::button;
                });
                REQUIRE(first != list.end());
                if (typed == std::string_view("search?q=qqqqq") && size > TextSize::standard) {
                    break;  // What says that nothing was found takes the room of the desk's row in large letters.
                }
                CHECK(is_in_sight(stage, *first));
            }
        }
    }
}
