// Touches become taps, drags and flings.
#include "ui/gestures.h"

#include <doctest/doctest.h>

using ui::Dragged;
using ui::Flung;
using ui::Gesture;
using ui::Gestures;
using ui::PointerEvent;
using ui::Pressed;
using ui::Tapped;
using ui::Under;

namespace {

Gesture press(Gestures& gestures, base::Point at, std::int64_t ms, Under under) {
    return gestures.handle({PointerEvent::Kind::press, at, {ms}}, under);
}
Gesture move(Gestures& gestures, base::Point at, std::int64_t ms) {
    return gestures.handle({PointerEvent::Kind::move, at, {ms}}, Under::fixed);
}
Gesture release(Gestures& gestures, base::Point at, std::int64_t ms) {
    return gestures.handle({PointerEvent::Kind::release, at, {ms}}, Under::fixed);
}
bool nothing(const Gesture& gesture) {
    return std::holds_alternative<std::monostate>(gesture);
}

}  // namespace

TEST_CASE("a tap is told when the finger is lifted, with both points") {
    Gestures gestures({});
    const Gesture down = press(gestures, {10, 20}, 0, Under::fixed);
    REQUIRE(std::holds_alternative<Pressed>(down));
    CHECK(std::get<Pressed>(down).position == base::Point{10, 20});
    CHECK(gestures.pressed_at() == base::Point{10, 20});
    const Gesture up = release(gestures, {12, 21}, 2'000);
    REQUIRE(std::holds_alternative<Tapped>(up));
    CHECK(std::get<Tapped>(up).pressed == base::Point{10, 20});
    CHECK(std::get<Tapped>(up).released == base::Point{12, 21});
    CHECK_FALSE(gestures.pressed_at().has_value());
}

TEST_CASE("a finger that trembles within the slop still taps") {
    Gestures gestures({});
    press(gestures, {100, 100}, 0, Under::scrollable);
    CHECK(nothing(move(gestures, {107, 107}, 10)));
    CHECK(nothing(move(gestures, {100, 112}, 20)));
    CHECK(gestures.pressed_at().has_value());
    CHECK(std::holds_alternative<Tapped>(release(gestures, {100, 112}, 30)));
}

TEST_CASE("beyond the slop a finger drags what scrolls, from where it was pressed") {
    Gestures gestures({});
    press(gestures, {100, 100}, 0, Under::scrollable);
    const Gesture first = move(gestures, {100, 113}, 10);
    REQUIRE(std::holds_alternative<Dragged>(first));
    CHECK(std::get<Dragged>(first).by == 13);
    CHECK_FALSE(gestures.pressed_at().has_value());
    // Once it drags, a small move counts too.
    CHECK(std::get<Dragged>(move(gestures, {100, 112}, 20)).by == -1);
    CHECK_MESSAGE(std::holds_alternative<Flung>(release(gestures, {100, 112}, 30)), "no tap follows a drag");
}

TEST_CASE("what does not scroll is never dragged: where the finger is lifted decides") {
    Gestures gestures({});
    press(gestures, {100, 100}, 0, Under::fixed);
    CHECK(nothing(move(gestures, {100, 400}, 10)));
    CHECK(gestures.pressed_at() == base::Point{100, 400});
    const Gesture up = release(gestures, {100, 400}, 20);
    REQUIRE(std::holds_alternative<Tapped>(up));
    CHECK(std::get<Tapped>(up).pressed == base::Point{100, 100});
    CHECK(std::get<Tapped>(up).released == base::Point{100, 400});
}

TEST_CASE("a fling has the speed of the finger; one that rested has none") {
    const auto fling = [](std::int64_t wait) {
        Gestures gestures({});
        press(gestures, {0, 1'000}, 0, Under::scrollable);
        for (int i = 1; i <= 20; ++i) {
            move(gestures, {0, 1'000.0F - 20.0F * static_cast<float>(i)}, 10 * i);
        }
        return std::get<Flung>(release(gestures, {0, 600}, 200 + wait)).velocity;
    };
    CHECK(fling(10) == doctest::Approx(-2.0F).epsilon(0.01));
    CHECK(fling(80) == doctest::Approx(-2.0F).epsilon(0.01));
    CHECK(fling(81) == 0);
}

TEST_CASE("events with one time stamp do not make an endless speed") {
    Gestures gestures({});
    press(gestures, {0, 0}, 5, Under::scrollable);
    move(gestures, {0, 50}, 5);
    move(gestures, {0, 60}, 5);
    const float velocity = std::get<Flung>(release(gestures, {0, 60}, 5)).velocity;
    CHECK(velocity > 0);
    CHECK(velocity <= 60);
}

TEST_CASE("a second press right after a tap, at the same place, is a slip") {
    const ui::GestureLimits limits;
    const auto second = [&](base::Point at, std::int64_t ms) {
        Gestures gestures(limits);
        press(gestures, {100, 100}, 0, Under::fixed);
        release(gestures, {100, 100}, 50);
        const bool seen = std::holds_alternative<Pressed>(press(gestures, at, ms, Under::fixed));
        const bool tapped = std::holds_alternative<Tapped>(release(gestures, at, ms + 50));
        CHECK(seen == tapped);
        return tapped;
    };
    CHECK_FALSE(second({100, 100}, 60));
    CHECK_FALSE(second({110, 110}, 299));
    CHECK(second({100, 100}, 300));
    CHECK(second({131, 100}, 60));
}

TEST_CASE("a slow second strike at the place of a tap that turned the page is a slip, elsewhere it is none") {
    const auto second = [](base::Point at, std::int64_t ms, bool turned) {
        Gestures gestures({});
        press(gestures, {100, 100}, 0, Under::fixed);
        release(gestures, {100, 100}, 50);
        if (turned) {
            gestures.page_turned();
        }
        return std::holds_alternative<Pressed>(press(gestures, at, ms, Under::fixed));
    };
    for (const std::int64_t ms : {300, 400, 550, 649}) {
        CHECK_FALSE(second({100, 100}, ms, true));
        CHECK(second({100, 100}, ms, false));
        CHECK(second({140, 100}, ms, true));
    }
    CHECK(second({100, 100}, 650, true));
}

TEST_CASE("a finger that rolled a little over the slop may have meant a tap") {
    const auto rolled = [](float to) {
        Gestures gestures({});
        press(gestures, {0, 100}, 0, Under::scrollable);
        move(gestures, {0, 100 + to}, 10);
        move(gestures, {0, 115}, 20);
        const auto flung = std::get<Flung>(release(gestures, {0, 115}, 30));
        CHECK(flung.pressed == base::Point{0, 100});
        CHECK(flung.released == base::Point{0, 115});
        return flung.rolled;
    };
    CHECK(rolled(18));
    CHECK(rolled(24));
    CHECK_FALSE(rolled(25));
}

TEST_CASE("a slip does not shut out the tap after it") {
    Gestures gestures({});
    press(gestures, {1, 1}, 0, Under::fixed);
    release(gestures, {1, 1}, 10);
    CHECK(nothing(press(gestures, {1, 1}, 100, Under::fixed)));
    CHECK(nothing(release(gestures, {1, 1}, 110)));
    press(gestures, {1, 1}, 200, Under::fixed);
    CHECK(std::holds_alternative<Tapped>(release(gestures, {1, 1}, 210)));
}

TEST_CASE("a drag is no tap: the next press counts at once") {
    Gestures gestures({});
    press(gestures, {0, 0}, 0, Under::scrollable);
    move(gestures, {0, 40}, 10);
    release(gestures, {0, 40}, 20);
    CHECK(std::holds_alternative<Pressed>(press(gestures, {0, 40}, 30, Under::scrollable)));
}

TEST_CASE("moves and releases without a press, or after it was cancelled, mean nothing") {
    Gestures gestures({});
    CHECK(nothing(move(gestures, {0, 0}, 0)));
    CHECK(nothing(release(gestures, {0, 0}, 0)));
    press(gestures, {0, 0}, 10, Under::fixed);
    gestures.cancel();
    CHECK_FALSE(gestures.pressed_at().has_value());
    CHECK(nothing(release(gestures, {0, 0}, 20)));
}

TEST_CASE("a key may be struck twice as fast as a finger can, but a slip from elsewhere onto it is none") {
    Gestures gestures({});
    const auto tap = [&](std::int64_t ms, Under under) {
        const bool seen = std::holds_alternative<Pressed>(press(gestures, {100, 100}, ms, under));
        release(gestures, {100, 100}, ms + 20);
        return seen;
    };
    CHECK(tap(0, Under::key));
    CHECK(tap(60, Under::key));
    CHECK(tap(120, Under::key));
    CHECK_FALSE(tap(180, Under::fixed));
    CHECK(tap(1'000, Under::fixed));
    CHECK_FALSE(tap(1'060, Under::key));
    CHECK(tap(1'120, Under::key));
}
