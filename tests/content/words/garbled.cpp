// Letters that a wrong encoding left behind, and words of many languages that only look like them.
#include "content/words/garbled.h"

#include <doctest/doctest.h>

TEST_CASE("what a wrong encoding made of letters is found") {
    CHECK(content::garbled_letters("Steunpunt Ã‰Ã©n") == "Ã‰");
    CHECK(content::garbled_letters("cafÃ©") == "Ã©");
    CHECK(content::garbled_letters("mensâ€™ rechten") == "â€™");
    CHECK(content::garbled_letters("20Â°") == "Â°");
    CHECK(content::garbled_letters("10\u00C2\u00A0uur") == "\u00C2\u00A0");
    CHECK(content::garbled_letters("â‚¬ 5") == "â‚¬");
    CHECK(content::garbled_letters("Å‚Ä…ka") == "Å‚");
    CHECK(content::garbled_letters("Ð”Ð¾Ð¼") == "Ð”Ð¾");
    CHECK(content::garbled_letters("Ø§Ù„") == "Ø§Ù„");
    CHECK(content::garbled_letters("áŠ£á‹­") == "áŠ£");
    CHECK(content::garbled_letters("cafÃƒÂ©") == "Ãƒ");  // twice
    CHECK(content::garbled_letters("caf├®") == "├®");
    CHECK(content::garbled_letters("caf\uFFFD") == "\uFFFD");
}

TEST_CASE("words of real languages are not garbled") {
    for (const char* words : {"Eén café", "‘CAFÉ’ – «Élan»", "Ünal’s “Übersetzer”", "ÂNGELA e São João", "Ăn Ân",
                              "naïve crème brûlée €", "Łódź, Żółć", "Ș, Ț, ÎN ROMÂNIA", "İstanbul", "Служба допомоги",
                              "المساعدة", "ኣይፍቀደልካን", "Ñandú", "Øst – Århus", "ÅÄÖ", "À la carte", "½ × 2 ÷ 3 °C"}) {
        CAPTURE(words);
        CHECK(content::garbled_letters(words).empty());
    }
}
