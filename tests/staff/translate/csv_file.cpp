// CSV files: quoting, formulas, what spreadsheets do to them.
#include "staff/translate/csv_file.h"

#include "staff/files/csv_rows.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using content::TextState;
using staff::Catalog;
using staff::ReadCatalog;

namespace {

const std::string head = "context,source (nl),translation (uk),state,note\n";

Catalog one(const std::string& translation) {
    return {"uk", "nl", {{"i18n/back", "Terug", translation, TextState::draft, {"a note", "and more"}, 0}}};
}

std::string first_complaint(const std::string& csv) {
    const ReadCatalog read = staff::read_csv(csv);
    REQUIRE(!read.refusals.empty());
    return std::to_string(read.refusals[0].line) + ": " + read.refusals[0].message;
}

}  // namespace

TEST_CASE("whatever a cell holds comes back") {
    for (const char* text : {"plain", "a,b;c\td", "\"quoted\"", "two\nlines", "=1+1", "+31", "-1", "@x", "'s avonds",
                             "'=x", "''@", "'", "\xD8\xB3\xD9\x84\xD8\xA7\xD9\x85", " space "}) {
        CAPTURE(text);
        const std::string csv = staff::write_csv(one(text));
        const ReadCatalog read = staff::read_csv(csv);
        REQUIRE(read.refusals.empty());
        REQUIRE(read.catalog.entries.size() == 1);
        CHECK(read.catalog.language == "uk");
        CHECK(read.catalog.source_language == "nl");
        CHECK(read.catalog.entries[0].context == "i18n/back");
        CHECK(read.catalog.entries[0].source == "Terug");
        CHECK(read.catalog.entries[0].translation == text);
        CHECK(read.catalog.entries[0].state == TextState::draft);
        CHECK(read.catalog.entries[0].line == 2);
    }
}

TEST_CASE("no cell runs as a formula") {
    for (const char* text : {"=1+1", "+31", "-1", "@x", "\tx"}) {
        CAPTURE(text);
        CHECK(staff::write_csv(one(text)).find(",\"'" + std::string(text) + "\",") != std::string::npos);
    }
    CHECK(staff::write_csv(one("'s avonds")).find(",\"'s avonds\",") != std::string::npos);
}

TEST_CASE("other separators, line ends and orders of columns are understood") {
    for (const char separator : {',', ';', '\t'}) {
        for (const char* end : {"\n", "\r\n"}) {
            std::string csv =
                "state,note,translation (uk),context,source (nl)\noutdated,,\"На\nзад\",i18n/back,Terug\n,,,,\n";
            std::string text;
            for (const char c : csv) {
                text += c == ',' ? std::string(1, separator) : c == '\n' ? end : std::string(1, c);
            }
            const ReadCatalog read = staff::read_csv(text);
            REQUIRE(read.refusals.empty());
            REQUIRE(read.catalog.entries.size() == 1);
            CHECK(read.catalog.entries[0].translation == "На\nзад");
            CHECK(read.catalog.entries[0].state == TextState::outdated);
        }
    }
}

TEST_CASE("rows are read as every spreadsheet writes them, and keep their lines") {
    const auto rows_of = [](const std::string& csv) {
        base::Result<staff::CsvReader> opened = staff::CsvReader::open(csv);
        REQUIRE(opened.ok());
        staff::CsvReader& reader = opened.value();
        std::vector<staff::CsvRow> rows;
        while (const std::optional<staff::CsvRow> row = reader.next()) {
            rows.push_back(*row);
        }
        return rows;
    };
    for (const std::string end : {"\n", "\r\n", "\r"}) {
        const std::vector<staff::CsvRow> rows =
            rows_of("\"naam, adres\";b" + end + "\"1" + end + "\"\"2\"\"\";52,09" + end + "x;" + end);
        REQUIRE(rows.size() == 3);
        CHECK(rows[0].cells == std::vector<std::string>{"naam, adres", "b"});
        CHECK(rows[1].cells == std::vector<std::string>{"1\n\"2\"", "52,09"});
        CHECK(rows[1].line == 2);
        CHECK(rows[2].cells == std::vector<std::string>{"x", ""});
        CHECK(rows[2].line == 4);
    }
    const std::vector<staff::CsvRow> told = rows_of("\xEF\xBB\xBFsep=;\r\na,b,c;d\r\n");
    REQUIRE(told.size() == 1);
    CHECK(told[0].cells == std::vector<std::string>{"a,b,c", "d"});
    CHECK(told[0].line == 2);
    // The comma stands first, but the semicolons separate.
    CHECK(rows_of("straat, nr;plaats;telefoon\n")[0].cells.size() == 3);
}

TEST_CASE("a malformed row is named by its line") {
    CHECK(first_complaint(head + "a,b,c,draft,\nx,y\n").starts_with("3: has 2 columns, the first line has 5"));
    CHECK(first_complaint(head + "a,\"b\nb\",c,draft,\nx,\"y\n").starts_with("4: a quotation mark is opened but not"));
    CHECK(first_complaint(head + "a,\"b\"b,c,draft,\n").starts_with("2: has letters behind a closing quotation mark"));
    CHECK(first_complaint(head + "a,b\"b,c,draft,\n").starts_with("2: has a quotation mark in a cell"));
    CHECK(first_complaint(head + "a,b,c,good,\n").starts_with("2: has the state \"good\""));
    CHECK(first_complaint("a,b,c\n").starts_with("1: the first line must name the columns"));
    CHECK(first_complaint("context,source (nl),translation,state,note\n").starts_with("1: the first line"));
    CHECK(first_complaint("").starts_with("1: the first line must name the columns"));
    CHECK(first_complaint("\xFF").starts_with("0: is no valid UTF-8"));
    // Every row is looked at, not only the first bad one.
    CHECK(staff::read_csv(head + "a,b\nc,d\ne,\"f\"f\n").refusals.size() == 3);
}
