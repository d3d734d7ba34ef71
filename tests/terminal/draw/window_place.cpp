// Keeping a fullscreen window where it belongs.
#include "terminal/draw/window_place.h"

#include <doctest/doctest.h>

using terminal::PlaceKeeper;
using terminal::PlaceRemedy;
using terminal::WindowPlace;

namespace {

constexpr base::Rect monitor{0, 0, 1080, 1920};
constexpr WindowPlace right{monitor, monitor};
constexpr WindowPlace covered{monitor, monitor, true, true};
constexpr base::Monotonic start{1'000'000};

/// What is done about a window that another client has just brought there.
PlaceRemedy remedy(const WindowPlace& place) {
    PlaceKeeper keeper;
    keeper.wake(start);
    return keeper.judge(place, start);
}

}  // namespace

TEST_CASE("a window that is not where it belongs is put back at once") {
    CHECK(remedy(right) == PlaceRemedy::none);
    CHECK(remedy({monitor, monitor, false, false}) == PlaceRemedy::map);
    CHECK(remedy({monitor, {10, 0, 1080, 1920}}) == PlaceRemedy::move);
    CHECK(remedy({monitor, {0, 0, 1080, 1919}}) == PlaceRemedy::move);
    CHECK(remedy({{0, 0, 720, 1280}, monitor}) == PlaceRemedy::move);
    CHECK(remedy({monitor, {10, 0, 1080, 1920}, true, true}) == PlaceRemedy::move);
}

TEST_CASE("a window that is covered is raised, but not for the moment in which another session takes over") {
    PlaceKeeper keeper;
    keeper.wake(start);
    CHECK(keeper.judge(covered, start) == PlaceRemedy::none);
    REQUIRE(keeper.next_look().has_value());
    const base::Monotonic then = *keeper.next_look();
    CHECK(then - start >= 300);
    CHECK(then - start < 1000);
    CHECK(keeper.judge(covered, then) == PlaceRemedy::raise);
    CHECK(keeper.judge(right, then + 400) == PlaceRemedy::none);
    // The next cover counts from its own beginning.
    CHECK(keeper.judge(covered, then + 5000) == PlaceRemedy::none);
}

TEST_CASE("an idle terminal is not woken, a busy one asks a few times a second") {
    PlaceKeeper keeper;
    CHECK_FALSE(keeper.next_look().has_value());
    keeper.wake(start);
    CHECK(keeper.next_look() == start);
    CHECK(keeper.judge(right, start) == PlaceRemedy::none);
    CHECK_FALSE(keeper.next_look().has_value());
    for (std::int64_t ms = 1; ms < 200; ++ms) {
        keeper.wake(start + ms);
    }
    CHECK(keeper.next_look() == start + 300);
}

TEST_CASE("who wants the window elsewhere for good is fought ever less often") {
    constexpr WindowPlace moved{monitor, {10, 0, 1080, 1920}};
    PlaceKeeper keeper;
    base::Monotonic now = start;
    keeper.wake(now);
    int remedies = 0;
    while (now - start < 60'000) {
        remedies += keeper.judge(moved, now) == PlaceRemedy::move ? 1 : 0;
        REQUIRE(keeper.next_look().has_value());
        now = *keeper.next_look();
    }
    CHECK(remedies < 15);
    // Once it has been right, the next fault is mended at once again.
    CHECK(keeper.judge(right, now) == PlaceRemedy::none);
    CHECK(keeper.judge(moved, now + 300) == PlaceRemedy::move);
    CHECK(keeper.next_look() == now + 600);
}
