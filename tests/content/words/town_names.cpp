// Towns that have several names, and their spellings.
#include "content/words/town_names.h"

#include <doctest/doctest.h>

TEST_CASE("two names of a town have one key") {
    for (const char* name :
         {"Den Haag", "DEN HAAG", "'s-Gravenhage", "'S-GRAVENHAGE", "\u2019s Gravenhage", "The Hague"}) {
        CAPTURE(name);
        CHECK(content::town_key(name) == "denhaag");
        CHECK(content::usual_town_name(name) == "Den Haag");
    }
    CHECK(content::town_key("Den Bosch") == content::town_key("'s-Hertogenbosch"));
    CHECK(content::town_key("Alphen a/d Rijn") == content::town_key("ALPHEN AAN DEN RIJN"));
    CHECK(content::town_key("Utrecht") == "utrecht");
    CHECK(content::usual_town_name("Utrecht").empty());
    CHECK(content::town_key("'s-Gravenzande") != content::town_key("'s-Gravenhage"));
    CHECK(content::town_key("Alphen") != content::town_key("Alphen aan den Rijn"));
}
