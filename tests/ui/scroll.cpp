// The scroll position of a page.
#include "ui/scroll.h"

#include <doctest/doctest.h>

#include <cmath>

using ui::Scroll;

namespace {

Scroll page(float content, float viewport) {
    Scroll scroll;
    scroll.set_extent(content, viewport);
    return scroll;
}

/// Presses More and waits until it has arrived.
float after_more(Scroll& scroll, const std::vector<float>& tops, std::int64_t now) {
    scroll.more(tops, {now});
    scroll.advance({now + 200});
    CHECK_FALSE(scroll.moving());
    return scroll.offset();
}

}  // namespace

TEST_CASE("a page that fits neither scrolls nor has more") {
    Scroll scroll = page(500, 500);
    CHECK_FALSE(scroll.scrollable());
    CHECK_FALSE(scroll.has_more());
    scroll.drag(-100);
    CHECK(scroll.offset() == 0);
    scroll.more({0, 300}, {0});
    CHECK_FALSE(scroll.moving());
}

TEST_CASE("dragging follows the finger and stops at both ends") {
    Scroll scroll = page(1'500, 500);
    CHECK(scroll.has_more());
    scroll.drag(-120);
    CHECK(scroll.offset() == 120);
    scroll.drag(20);
    CHECK(scroll.offset() == 100);
    scroll.drag(5'000);
    CHECK(scroll.offset() == 0);
    scroll.drag(-5'000);
    CHECK(scroll.offset() == 1'000);
    CHECK_FALSE(scroll.has_more());
}

TEST_CASE("a page that became shorter is corrected, and says so") {
    Scroll scroll = page(1'500, 500);
    scroll.drag(-900);
    CHECK_FALSE(scroll.set_extent(1'500, 500));
    CHECK(scroll.set_extent(800, 500));
    CHECK(scroll.offset() == 300);
    scroll.restore(5'000);
    CHECK(scroll.offset() == 5'000);
    CHECK(scroll.set_extent(800, 500));
    CHECK(scroll.offset() == 300);
    scroll.reset();
    CHECK(scroll.offset() == 0);
}

TEST_CASE("more brings the first block that is not wholly visible to the top") {
    const std::vector<float> tops{0, 200, 430, 600, 1'100};
    Scroll scroll = page(2'000, 500);
    CHECK(after_more(scroll, tops, 0) == 430);
    CHECK(after_more(scroll, tops, 1'000) == 600);
}

TEST_CASE("more goes on by most of a screen inside a block taller than it") {
    Scroll scroll = page(3'000, 500);
    CHECK(after_more(scroll, {0, 100}, 0) == doctest::Approx(425));
    CHECK(after_more(scroll, {0, 100}, 1'000) == doctest::Approx(850));
}

TEST_CASE("more never skips what has not been seen, and reaches the end") {
    const std::vector<float> tops{0, 90, 470, 480, 900, 1'350, 1'800, 2'400};
    Scroll scroll = page(2'600, 500);
    std::int64_t now = 0;
    int presses = 0;
    while (scroll.has_more()) {
        const float before = scroll.offset();
        const float after = after_more(scroll, tops, now);
        CHECK(after > before);
        CHECK_MESSAGE(after <= before + 500, "nothing between the two screens is left out");
        now += 1'000;
        REQUIRE(++presses < 30);
    }
    CHECK(scroll.offset() == doctest::Approx(2'100));
}

TEST_CASE("a glide ends after 200 ms, always going the same way") {
    Scroll scroll = page(3'000, 500);
    scroll.more({0}, {1'000});
    CHECK(scroll.moving());
    float last = 0;
    for (std::int64_t t = 1'000; t < 1'200; t += 16) {
        CHECK(scroll.advance({t}));
        CHECK(scroll.offset() >= last);
        CHECK(scroll.moving());
        last = scroll.offset();
    }
    scroll.advance({1'200});
    CHECK_FALSE(scroll.moving());
    CHECK(scroll.offset() == doctest::Approx(425));
    CHECK_FALSE(scroll.advance({1'300}));
}

TEST_CASE("a fling goes the way of the finger, slows down and stops") {
    Scroll scroll = page(20'000, 500);
    scroll.fling(-2, {0});
    CHECK(scroll.moving());
    float last_step = 1'000;
    float last = 0;
    std::int64_t t = 0;
    while (scroll.moving()) {
        t += 16;
        REQUIRE(t < 10'000);
        scroll.advance({t});
        const float step = scroll.offset() - last;
        CHECK(step >= 0);
        CHECK(step <= last_step + 0.01F);
        last_step = step;
        last = scroll.offset();
    }
    // Speed × decay time, less the last part below the least speed.
    CHECK(last == doctest::Approx(2 * 325).epsilon(0.02));
}

TEST_CASE("a fling does not depend on how often it is asked") {
    Scroll coarse = page(20'000, 500);
    Scroll fine = page(20'000, 500);
    coarse.fling(-3, {0});
    fine.fling(-3, {0});
    for (std::int64_t t = 4; t <= 400; t += 4) {
        fine.advance({t});
    }
    coarse.advance({400});
    CHECK(fine.offset() == doctest::Approx(coarse.offset()).epsilon(0.001));
}

TEST_CASE("a fling ends at the end of the page; a finger stops it; a slow one is none") {
    Scroll scroll = page(700, 500);
    scroll.fling(-5, {0});
    scroll.advance({300});
    CHECK(scroll.offset() == 200);
    CHECK_FALSE(scroll.moving());

    Scroll stopped = page(20'000, 500);
    stopped.fling(-2, {0});
    stopped.advance({50});
    const float where = stopped.offset();
    stopped.stop();
    CHECK_FALSE(stopped.advance({500}));
    CHECK(stopped.offset() == where);

    stopped.fling(-0.01F, {600});
    CHECK_FALSE(stopped.moving());
    stopped.fling(-1'000, {600});
    stopped.advance({601});
    CHECK(stopped.offset() - where < 7);
}

TEST_CASE("a drag takes over from a glide") {
    Scroll scroll = page(3'000, 500);
    scroll.more({0}, {0});
    scroll.advance({50});
    scroll.drag(-10);
    CHECK_FALSE(scroll.moving());
    const float where = scroll.offset();
    CHECK_FALSE(scroll.advance({100}));
    CHECK(scroll.offset() == where);
}
