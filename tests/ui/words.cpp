// Words laid out for a box: how small a title may get, and where it may break.
#include "ui/ui.h"

#include "text/support.h"

#include <doctest/doctest.h>

#include <string>

namespace {

content::Content twenty_languages() {
    content::Content content;
    content.source_language = "nl";
    content.languages = support::languages();
    return content;
}

/// An empty frame to lay words out in.
struct Sheet {
    Sheet() {
        ui::FrameSettings settings;
        settings.size = {1080, 1920};
        ui.begin(settings);
    }

    ui::Words fit(const std::string& title, float width) {
        return ui.fit({title, "nl", base::Direction::left_to_right, content::TextState::source}, ui::TextRole::title,
                      width, 2);
    }

    content::Content content = twenty_languages();
    ui::Icons icons;
    text::Engine engine{support::fonts()};
    ui::GlyphAtlas atlas{engine};
    ui::Canvas canvas{atlas};
    ui::Ui ui{canvas, engine, icons, content};
};

}  // namespace

TEST_CASE("a title that breaks at a soft hyphen is no smaller than one that breaks at a space") {
    Sheet sheet;
    const float half = sheet.fit("arbeidsover", 0).width();
    const ui::Words spaced = sheet.fit("arbeidsover eenkomst", half + 40);
    const ui::Words hyphenated = sheet.fit("arbeidsover\u00ADeenkomst", half + 40);
    REQUIRE(spaced.layout->lines.size() == 2);
    REQUIRE(hyphenated.layout->lines.size() == 2);
    CHECK_FALSE(hyphenated.splits_word);
    CHECK(hyphenated.em_px == spaced.em_px);
    CHECK(hyphenated.layout->lines[0].end == std::string("arbeidsover\u00AD").size());
    // Without one the word is broken inside, at any size that does not fit on a line: that makes the title smaller.
    CHECK(sheet.fit("arbeidsovereenkomst", half + 40).em_px < spaced.em_px);
}
