// Words in the script of their language, or in another one.
#include "content/words/script.h"

#include <doctest/doctest.h>

using content::is_in_other_script;

TEST_CASE("words in another script are told from words with foreign names among them") {
    CHECK(is_in_other_script({"Vegere"}, "Arab"));
    CHECK(is_in_other_script({"\u06AF\u06D5\u0695\u0627\u0646\u06D5\u0648\u06D5"}, "Latn"));
    CHECK(is_in_other_script({"Vidpustky ", " i shche"}, "Cyrl"));
    CHECK(is_in_other_script({"\u0417\u0430\u0440\u043F\u043B\u0430\u0442\u0430"}, "Ethi"));
    CHECK_FALSE(is_in_other_script({"Vegere"}, "Latn"));
    // The interface of the map in Tigrinya: 9 of 42 letters.
    CHECK_FALSE(is_in_other_script(
        {"\u12AB\u122D\u1273\u1366 \u00A9 \u12A3\u1260\u122D\u12A8\u1275\u1272 OpenStreetMap\u1363 Natural Earth\u1363 "
         "GeoNames"},
        "Ethi"));
    CHECK_FALSE(is_in_other_script({"BSN?"}, "Arab"));
    CHECK_FALSE(is_in_other_script({"112 \u2013 24/7"}, "Arab"));
    CHECK_FALSE(is_in_other_script({}, "Arab"));
    CHECK_FALSE(is_in_other_script({"Vegere"}, "Xxxx"));
}
