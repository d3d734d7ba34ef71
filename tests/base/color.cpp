// Colours and their contrast, against values of WCAG 2.2.
#include "base/color.h"

#include <doctest/doctest.h>

using base::Color;
using base::rgb;

TEST_CASE("a hex number gives its channels") {
    CHECK(rgb(0xF6F3EC) == Color{0xF6, 0xF3, 0xEC, 255});
    CHECK(base::to_hex(rgb(0x0A0B0C)) == "#0A0B0C");
    CHECK(base::to_hex(Color{1, 2, 3, 0x80}) == "#01020380");
}

TEST_CASE("relative luminance runs from black to white") {
    CHECK(base::relative_luminance(rgb(0x000000)) == doctest::Approx(0.0));
    CHECK(base::relative_luminance(rgb(0xFFFFFF)) == doctest::Approx(1.0));
    CHECK(base::relative_luminance(rgb(0xFF0000)) == doctest::Approx(0.2126));
    CHECK(base::relative_luminance(rgb(0x00FF00)) == doctest::Approx(0.7152));
    CHECK(base::relative_luminance(rgb(0x0000FF)) == doctest::Approx(0.0722));
    // Both branches of the curve: channel 10 lies on the straight part, 0x80 on the power part.
    CHECK(base::relative_luminance(rgb(0x0A0A0A)) == doctest::Approx(10 / 255.0 / 12.92));
    CHECK(base::relative_luminance(rgb(0x808080)) == doctest::Approx(0.2158605));
}

TEST_CASE("contrast of known pairs, the same in either order") {
    CHECK(base::contrast_ratio(rgb(0xFFFFFF), rgb(0x000000)) == doctest::Approx(21.0));
    CHECK(base::contrast_ratio(rgb(0x000000), rgb(0xFFFFFF)) == doctest::Approx(21.0));
    CHECK(base::contrast_ratio(rgb(0x123456), rgb(0x123456)) == doctest::Approx(1.0));
    // #767676 is the lightest grey that reaches 4.5:1 on white, #777777 does not.
    CHECK(base::contrast_ratio(rgb(0x767676), rgb(0xFFFFFF)) > 4.5);
    CHECK(base::contrast_ratio(rgb(0x777777), rgb(0xFFFFFF)) < 4.5);
    CHECK(base::contrast_ratio(rgb(0xFF0000), rgb(0xFFFFFF)) == doctest::Approx(3.998).epsilon(0.001));
}

TEST_CASE("mixing goes from one colour to the other and no further") {
    const Color a = rgb(0x000000);
    const Color b = rgb(0xFF8040);
    CHECK(base::mix(a, b, 0) == a);
    CHECK(base::mix(a, b, 1) == b);
    CHECK(base::mix(a, b, 0.5F) == rgb(0x804020));
    CHECK(base::mix(a, b, -3) == a);
    CHECK(base::mix(a, b, 7) == b);
    CHECK(base::mix(Color{0, 0, 0, 0}, Color{0, 0, 0, 200}, 0.5F).alpha == 100);
}
