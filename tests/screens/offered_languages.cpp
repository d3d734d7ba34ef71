// Which languages a visitor can choose: those with words of the interface, and no others.
#include "content/model.h"
#include "stage/stage.h"
#include "terminal/options.h"
#include "terminal/preload.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <string>

namespace {

/// The content with its first language not offered yet.
content::Content with_planned_language() {
    content::Content content = stage::world().content;
    content.planned.push_back(content.languages.front());
    content.languages.erase(content.languages.begin());
    return content;
}

}  // namespace

TEST_CASE("the language screen and the attract screen show the languages that are offered") {
    stage::Stage stage({});
    for (const char* route : {"language", "attract"}) {
        CAPTURE(route);
        stage.show(stage::state_of(stage::route(route), "nl", stage.clock()));
        std::set<std::string> shown;
        for (const ui::Node& node : stage.semantics()) {
            shown.insert(node.label);
        }
        for (const content::Language& language : stage::world().content.languages) {
            CHECK(std::any_of(shown.begin(), shown.end(), [&](const std::string& label) {
                return label.find(language.endonym) != std::string::npos;
            }));
        }
        for (const content::Language& language : stage::world().content.planned) {
            CHECK(std::none_of(shown.begin(), shown.end(), [&](const std::string& label) {
                return label.find(language.endonym) != std::string::npos;
            }));
        }
    }
}

TEST_CASE("--lang takes only a language that is offered, and names those") {
    const content::Content content = with_planned_language();
    const std::string planned = content.planned.back().tag;
    terminal::Options options;
    options.language = content.languages.front().tag;
    CHECK(terminal::check_names(options, content).ok());
    options.language = planned;
    const auto checked = terminal::check_names(options, content);
    REQUIRE_FALSE(checked.ok());
    CHECK(checked.error().message.starts_with("--lang " + planned + ": the content has no such language; it has "));
    const std::string offered = checked.error().message.substr(checked.error().message.find("it has "));
    CHECK(offered.find(content.languages.front().tag) != std::string::npos);
    CHECK(offered.find(planned) == std::string::npos);
}

TEST_CASE("the own name of a language that is not offered is set as that language is") {
    content::Content content = with_planned_language();
    const auto arabic = std::find_if(content.languages.begin(), content.languages.end(),
                                     [](const content::Language& one) { return one.tag == "ar"; });
    REQUIRE(arabic != content.languages.end());
    content.planned.push_back(*arabic);
    content.languages.erase(arabic);
    text::Engine engine(stage::world().fonts);
    ui::GlyphAtlas atlas(engine);
    ui::Canvas canvas(atlas);
    ui::Ui ui(canvas, engine, stage::world().icons, content);
    ui.begin({stage::portrait.px,
              stage::portrait.scale(),
              base::Direction::left_to_right,
              session::TextSize::standard,
              session::Contrast::standard,
              session::Reach::standard,
              {}});
    const content::Language& planned = content.planned.back();
    const ui::Words name =
        ui.words({planned.endonym, planned.tag, planned.direction, content::TextState::source}, ui::TextRole::body, 0);
    // Whatever font comes to help, only the language itself knows how high its lines are.
    CHECK(name.height() == doctest::Approx(std::round(name.em_px * planned.line_height)));
    CHECK(name.layout->unknown_glyphs == 0);
}
