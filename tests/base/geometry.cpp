// Lengths, points and rectangles.
#include "base/geometry.h"

#include <doctest/doctest.h>

using base::Point;
using base::Rect;
using namespace base::literals;

TEST_CASE("millimetres add, scale and turn into pixels and back") {
    const base::PixelScale scale(4.0F);
    CHECK(scale.px(12.7_mm) == doctest::Approx(50.8F));
    CHECK(scale.mm(50.8F).value == doctest::Approx(12.7F));
    CHECK(scale.px_per_mm() == 4.0F);
    CHECK((3_mm + 2_mm - 1_mm) == 4_mm);
    CHECK(2.0F * 3_mm == 3_mm * 2.0F);
    CHECK(9_mm / 2.0F == 4.5_mm);
    CHECK(3_mm < 4_mm);
}

TEST_CASE("right and bottom edges lie outside a rectangle") {
    const Rect rect{10, 20, 30, 40};
    CHECK(rect.right() == 40);
    CHECK(rect.bottom() == 60);
    CHECK(rect.center() == Point{25, 40});
    CHECK(rect.contains(Point{10, 20}));
    CHECK(rect.contains(Point{39.9F, 59.9F}));
    CHECK_FALSE(rect.contains(Point{40, 30}));
    CHECK_FALSE(rect.contains(Point{20, 60}));
    CHECK_FALSE(rect.contains(Point{9.9F, 30}));
    CHECK(rect.contains(rect));
    CHECK_FALSE(rect.contains(Rect{10, 20, 30.5F, 40}));
}

TEST_CASE("an intersection is the common part, empty when there is none") {
    const Rect a{0, 0, 10, 10};
    CHECK(a.intersection({5, 6, 10, 10}) == Rect{5, 6, 5, 4});
    CHECK(Rect{5, 6, 10, 10}.intersection(a) == Rect{5, 6, 5, 4});
    CHECK(a.intersection({2, 3, 4, 5}) == Rect{2, 3, 4, 5});
    CHECK(a.intersection({10, 0, 5, 5}).empty());
    CHECK(a.intersection({20, 30, 5, 5}).empty());
    CHECK(a.intersection({20, 30, 5, 5}).size() == base::Size{0, 0});
}

TEST_CASE("inset and translated move the edges") {
    const Rect rect{10, 20, 30, 40};
    CHECK(rect.inset(1, 2) == Rect{11, 22, 28, 36});
    CHECK(rect.inset(-1) == Rect{9, 19, 32, 42});
    CHECK(rect.translated({3, -4}) == Rect{13, 16, 30, 40});
    CHECK(rect.inset(20).empty());
}
