// PO boxes and postal codes.
#include "content/help/addresses.h"

#include <doctest/doctest.h>

TEST_CASE("a PO box is found wherever it stands") {
    CHECK(content::post_box_in("Postbus 123") == "Postbus 123");
    CHECK(content::post_box_in("POSTBUS 1234, Utrecht") == "POSTBUS 1234");
    CHECK(content::post_box_in("Kade 9 / P.O. Box 12") == "P.O. Box 12");
    CHECK(content::post_box_in("Antwoordnummer 45") == "Antwoordnummer 45");
    CHECK(content::post_box_in("Postbus") == "Postbus");
    CHECK(content::post_box_in("Postbusweg 3").empty());
    CHECK(content::post_box_in("Oude Postbuslaan 3").empty());
    CHECK(content::post_box_in("Kade 9").empty());
}

TEST_CASE("a postal code has four digits and two letters that some street has") {
    CHECK(content::postal_code_in("3511ab") == "3511 AB");
    CHECK(content::postal_code_in("3511") == "3511");
    CHECK(content::postal_code_in("3511 SB") == "3511 SB");
    for (const char* none :
         {"1234 SA", "1234sd", "1234 SS", "0123 AB", "35 AB", "3511 A", "3511 A1", "", "351", "Utrecht"}) {
        CAPTURE(none);
        CHECK_FALSE(content::postal_code_in(none));
    }
}
