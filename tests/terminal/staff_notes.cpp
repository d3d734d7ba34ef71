// What a terminal finds wrong with itself, and how large it takes its screen to be.
#include "terminal/staff_notes.h"

#include "content/dates.h"
#include "terminal/options.h"

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace {

content::Content content_of(int points) {
    content::Content content;
    for (int i = 0; i < points; ++i) {
        content::HelpPoint point;
        point.id = "p" + std::to_string(i);
        point.kind = content::HelpKind::organisation;
        point.provenance.confidence = content::Confidence::a;
        point.provenance.checked_on = "2026-11-01";
        // One expires each month of 2027.
        point.provenance.expires_on = base::Date{2027, 1 + i, 1};
        content.help[point.id] = point;
    }
    return content;
}

}  // namespace

TEST_CASE("a clock that cannot be right, and content that has nearly all expired, are told") {
    const content::Content content = content_of(10);
    CHECK(terminal::notes_on(content, {2026, 11, 29}).empty());
    CHECK(terminal::notes_on(content, {2027, 8, 2}).empty());
    const std::vector<terminal::StaffNote> old = terminal::notes_on(content, {2027, 9, 2});
    REQUIRE(old.size() == 1);
    CHECK(old[0].logged.starts_with("9 of 10 help points have expired"));
    for (const base::Date wrong : {base::Date{1970, 1, 1}, {2026, 10, 31}, {2029, 6, 1}}) {
        const std::vector<terminal::StaffNote> notes = terminal::notes_on(content, wrong);
        REQUIRE(notes.size() == 1);
        CHECK(notes[0].logged.find("the clock says " + base::to_string(wrong)) != std::string::npos);
        CHECK(notes[0].shown.find(base::to_string(wrong)) != std::string::npos);
    }
}

TEST_CASE("where the clock cannot be right nothing expires by it") {
    const std::optional<base::Date> newest = base::Date{2026, 11, 1};
    CHECK(content::told_day(newest, {2026, 11, 29}) == base::Date{2026, 11, 29});
    CHECK(content::told_day(newest, {2029, 6, 1}) == *newest);
    CHECK(content::told_day(newest, {1970, 1, 1}) == *newest);
    CHECK(content::told_day(std::nullopt, {1970, 1, 1}) == base::Date{1970, 1, 1});
}

TEST_CASE("a screen's size is that which was configured, else the display's where it can be true, else a guess") {
    constexpr base::Size px{1080, 1920};
    const terminal::ScreenSize configured = terminal::measure(px, base::Size{268, 476}, base::Size{300, 533});
    CHECK(configured.scale.px_per_mm() == doctest::Approx(1080 / 268.0));
    CHECK(configured.logged == "screen: 268 x 476 mm, as configured");
    CHECK_FALSE(configured.note.has_value());
    const terminal::ScreenSize said = terminal::measure(px, std::nullopt, base::Size{300, 533});
    CHECK(said.scale.px_per_mm() == doctest::Approx(1080 / 300.0));
    CHECK_FALSE(said.note.has_value());
    const base::PixelScale guess = terminal::scale_for(px, std::nullopt);
    for (const std::optional<base::Size> wrong :
         {std::optional<base::Size>(), std::optional(base::Size{90, 160}), std::optional(base::Size{900, 1600}),
          std::optional(base::Size{160, 90}), std::optional(base::Size{16, 9}), std::optional(base::Size{300, 300})}) {
        const terminal::ScreenSize size = terminal::measure(px, std::nullopt, wrong);
        CHECK(size.scale.px_per_mm() == guess.px_per_mm());
        REQUIRE(size.note.has_value());
        CHECK(size.note->logged.find("put screen_mm into terminal.json") != std::string::npos);
    }
}

TEST_CASE("a panel whose picture is turned has its width and height the other way round") {
    constexpr base::Size turned{1920, 1080};
    const terminal::ScreenSize configured = terminal::measure(turned, base::Size{268, 476}, std::nullopt);
    CHECK(configured.scale.px_per_mm() == doctest::Approx(1920 / 476.0));
    CHECK(configured.logged == "screen: 476 x 268 mm, as configured");
    CHECK_FALSE(configured.note.has_value());
    const terminal::ScreenSize said = terminal::measure(turned, std::nullopt, base::Size{268, 476});
    CHECK(said.logged == "screen: 476 x 268 mm, as the display says");
    CHECK_FALSE(said.note.has_value());
}

TEST_CASE("a configured size that can't be right is not said to be in use") {
    const terminal::ScreenSize size = terminal::measure({1080, 1920}, base::Size{2000, 100}, base::Size{268, 476});
    CHECK(size.scale == terminal::scale_for({1080, 1920}, std::nullopt));
    CHECK(size.logged.find("a guess: terminal.json or --screen-mm says 2000 x 100 mm") != std::string::npos);
    CHECK(size.note.has_value());
}
