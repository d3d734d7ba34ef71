// Cells that a spreadsheet or an encoding spoilt, and those that only look so.
#include "staff/lists/damaged_cells.h"

#include <doctest/doctest.h>

#include <string>

using staff::CellUse;

namespace {

std::string damage(const char* cell, CellUse use = CellUse::numbers) {
    return staff::damage_in(cell, use).value_or("");
}

bool holds(const std::string& text, const char* words) {
    return text.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("dates that a spreadsheet made of house numbers and hours are found") {
    CHECK(holds(damage("1-mrt"), "a date that the spreadsheet made, perhaps of \"1-3\""));
    CHECK(holds(damage("Kade 1-mrt"), "\"1-mrt\""));
    CHECK(holds(damage("12-Mar"), "perhaps of \"12-3\""));
    CHECK(holds(damage("mrt-12"), "perhaps of \"3-12\""));
    CHECK(holds(damage("01-mei-26"), "perhaps of \"1-5\""));
    CHECK(holds(damage("1-3-2026"), "perhaps of \"1-3\""));
    CHECK(holds(damage("2026-03-01 00:00:00"), "perhaps of \"1-3\""));
    for (const char* good :
         {"1-3", "12-14", "12-14-16", "12a", "1-meistraat 3", "Mei 3", "Maart 12", "030-2310043", "A-3"}) {
        CAPTURE(good);
        CHECK(damage(good).empty());
    }
    CHECK(damage("1-3-2026", CellUse::dates).empty());
    CHECK(damage("Open op 1-mei", CellUse::words).empty());
}

TEST_CASE("values that a spreadsheet lost are found") {
    for (const CellUse use : {CellUse::words, CellUse::numbers, CellUse::dates}) {
        CHECK(holds(damage("#####", use), "the column was too narrow"));
        CHECK(holds(damage("#N/B", use), "an error of the spreadsheet"));
        CHECK(holds(damage("#WAARDE!", use), "an error of the spreadsheet"));
        CHECK(holds(damage("3,0231E+10", use), "the spreadsheet shortened the number"));
    }
    CHECK(holds(damage("030 231 00 43;3.0231E+10"), "shortened the number"));
    CHECK(holds(damage("302310043.0"), "made a decimal number"));
    for (const char* good : {"#samen", "# 1", "#MeToo", "3E", "12e", "5E straat", "52,0"}) {
        CAPTURE(good);
        CHECK(damage(good).empty());
    }
}

TEST_CASE("letters of a wrong encoding and codes of web pages are found") {
    CHECK(holds(damage("Steunpunt Ã‰Ã©n", CellUse::words), "\"Ã‰\""));
    CHECK(holds(damage("Eten &amp; drinken", CellUse::words), "\"&amp;\""));
    CHECK(holds(damage("caf&#233;", CellUse::words), "write the letter"));
    CHECK(damage("Eten & drinken; koffie", CellUse::words).empty());
    CHECK(damage("https://a.nl/?b=1&c=2", CellUse::words).empty());
}
