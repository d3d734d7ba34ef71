// Fingers that are quick, slip or drag.
#include "support/patience.h"
#include "system/terminal.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <string>

using base::Point;
using base::Rect;
using system_test::Look;
using system_test::Picture;
using system_test::Terminal;

namespace {

Point center(Terminal& terminal, const Look& look, std::string_view key) {
    return system_test::find(terminal.looks().of(look), key).rect.center();
}

/// Whether the part `page` of the picture is what stood `by` px lower in the other.
bool is_scrolled(const Picture& now, const Picture& before, const Rect& page, int by) {
    constexpr int side = 16;
    std::size_t equal = 0;
    std::size_t all = 0;
    for (int y = static_cast<int>(page.y); y + by < static_cast<int>(page.bottom()); ++y) {
        // At either side stands the mark of where one is, which moves the other way.
        for (int x = side; x < now.width - side; ++x) {
            ++all;
            equal += std::memcmp(now.at(x, y), before.at(x, y + by), 3) == 0 ? 1 : 0;
        }
    }
    return all > 0 && static_cast<double>(equal) > static_cast<double>(all) * 0.999;
}

}  // namespace

TEST_CASE("a tap that is shorter than a frame acts") {
    Terminal terminal({{}, {}, {"--route", "home"}, {}});
    const Look home{"home", ""};
    const Look section{"section/rights", ""};
    terminal.see(home);
    const Point tile = center(terminal, home, "open:section/rights");
    const Point button = center(terminal, section, "home");
    for (int i = 0; i < 20; ++i) {
        CAPTURE(i);
        terminal.glass().tap(i % 2 == 0 ? tile : button);
        terminal.see(i % 2 == 0 ? section : home);
    }
}

TEST_CASE("taps that come faster than frames all act, in their order") {
    Terminal terminal({{}, {}, {"--route", "check/my-work?answers=-"}, {}});
    const Look first{"check/my-work?answers=-", ""};
    terminal.see(first);
    // Answers lie below each other on every question: where they are differs by the question's length only.
    std::string answers;
    for (const char answer : std::string("ynynyn")) {
        const Look page{"check/my-work?answers=" + (answers.empty() ? "-" : answers), ""};
        static_cast<void>(center(terminal, page, answer == 'y' ? "answer-answer_yes" : "answer-answer_no"));
        answers += answer;
    }
    answers.clear();
    for (const char answer : std::string("ynynyn")) {
        const Look page{"check/my-work?answers=" + (answers.empty() ? "-" : answers), ""};
        terminal.glass().tap(center(terminal, page, answer == 'y' ? "answer-answer_yes" : "answer-answer_no"));
        answers += answer;
    }
    terminal.see({"check/my-work?answers=ynynyn", ""});
}

TEST_CASE("a finger that is drawn off a tile changes nothing") {
    Terminal terminal({{}, {}, {"--route", "home"}, {}});
    const Look home{"home", ""};
    const Look section{"section/work", ""};
    terminal.see(home);
    const Point wrong = center(terminal, home, "open:section/travel");
    terminal.glass().drag(wrong, center(terminal, home, "title"));
    terminal.glass().drag(wrong, center(terminal, home, "open:section/rights"));
    // Touches act in order: had a drag opened a page, this tap would not open the right one.
    terminal.touch(home, "open:section/work");
    terminal.see(section);
    terminal.touch(section, "back");
    terminal.see(home);
}

TEST_CASE("a finger that slips twice on one button acts once") {
    Terminal terminal({{}, {}, {"--route", "check/my-work?answers=-"}, {}});
    const Look first{"check/my-work?answers=-", ""};
    terminal.see(first);
    const Point yes = center(terminal, first, "answer-answer_yes");
    for (int i = 0; i < 2; ++i) {
        terminal.glass().press(yes);
        terminal.glass().release();
    }
    terminal.see({"check/my-work?answers=y", ""});
    // A touch elsewhere comes after both: the page it is on shows that the second tap did nothing.
    terminal.touch({"check/my-work?answers=y", ""}, "answer-answer_unsure");
    terminal.see({"check/my-work?answers=yu", ""});
}

TEST_CASE("a long page follows the finger") {
    Terminal terminal({{}, {}, {"--route", "topic/offers"}, {}});
    const Look page{"topic/offers", ""};
    terminal.see(page);
    const Picture before = terminal.looks().of(page).picture;
    const Rect region = system_test::page_of(terminal.looks().of(page));
    const int by = 300;
    const Point from{std::floor(region.center().x), std::floor(region.bottom()) - 100};
    terminal.glass().drag(from, {from.x, from.y - static_cast<float>(by)});
    CHECK(test::within_patience([&] { return is_scrolled(terminal.glass().look(), before, region, by); }));
    // And back to the top, where it stops.
    terminal.glass().drag({from.x, region.y + 100}, {from.x, region.bottom() - 10});
    terminal.see(page);
}

TEST_CASE("the More button shows the rest of a page, block by block") {
    Terminal terminal({{}, {}, {"--route", "topic/offers"}, {}});
    Look page{"topic/offers", ""};
    terminal.see(page);
    int presses = 0;
    const auto has_more = [&] {
        const auto& nodes = terminal.looks().of(page).nodes;
        return std::any_of(nodes.begin(), nodes.end(), [](const auto& node) { return node.action == "more"; });
    };
    while (has_more()) {
        REQUIRE(presses < 20);
        terminal.touch(page, "more");
        ++page.more;
        ++presses;
        terminal.see(page);
    }
    CHECK(presses >= 1);
}
