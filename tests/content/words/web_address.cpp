// Addresses that must not be typed into a text.
#include "content/words/web_address.h"

#include <doctest/doctest.h>

#include <string>

using content::find_web_address;

TEST_CASE("web and e-mail addresses are found, with and without their beginnings") {
    CHECK(find_web_address("Kijk op https://www.comensha.nl/contact.") == "https://www.comensha.nl/contact.");
    CHECK(find_web_address("Kijk op (www.comensha.nl)") == "www.comensha.nl)");
    for (const std::string words :
         {"Ga naar comensha.nl.", "info@vluchtelingenwerk.nl", "Mail info@example.de!", "ind.nl/en", "my.site.org",
          "\u0627\u0643\u062A\u0628 info@fairwork.nu", "http://x", "refugeehelp.com:8080"}) {
        CAPTURE(words);
        CHECK_FALSE(find_web_address(words).empty());
    }
}

TEST_CASE("full stops, abbreviations and handles are no addresses") {
    for (const std::string words : {"Bel. Nu meteen.", "d.w.z. later", "o.a. hulp", "om 3.nlx", "@fairwork", "a: b",
                                    "z.s.m.", "een e-mail", "Bel.Nu", "x @ y", "nl.", ".nl", ""}) {
        CAPTURE(words);
        CHECK(find_web_address(words).empty());
    }
}
