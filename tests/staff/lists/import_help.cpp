// Lists of help points: what goes in, what stays out, and that nothing is overwritten unasked.
#include "staff/lists/import_help.h"

#include "authoring/check/load_content.h"
#include "content/read/load.h"
#include "staff/copy.h"
#include "staff/export/export_help.h"
#include "staff/outcome.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <set>
#include <string>
#include <vector>

namespace fs = std::filesystem;
using nlohmann::ordered_json;
using staff_test::Copy;
using staff_test::Outcome;

namespace {

Outcome run(const std::vector<std::string>& arguments) {
    return staff_test::run(staff::import_help_command, arguments);
}

const std::vector<std::string> provenance = {"--source", "Sociale kaart", "--checked-on", "2026-10"};

/// Imports bytes as they come from somebody, with source and date given.
Outcome import(const Copy& copy, const std::string& bytes, const std::vector<std::string>& more = {}) {
    copy.write("list.csv", bytes);
    std::vector<std::string> arguments = {(copy.path() / "list.csv").string(), copy.path().string()};
    arguments.insert(arguments.end(), provenance.begin(), provenance.end());
    arguments.insert(arguments.end(), more.begin(), more.end());
    return run(arguments);
}

/// The report as JSON.
ordered_json report(const Copy& copy, const std::string& bytes, std::vector<std::string> more = {}) {
    more.emplace_back("--json");
    return ordered_json::parse(import(copy, bytes, more).printed);
}

const std::string head = "naam;straat;plaats;telefoon;breedtegraad;lengtegraad;categorie;beschrijving\r\n";
const std::string good =
    "Inloophuis De Brug;Dorpsstraat 1;Utrecht;030 231 00 01;52,0907;5,1214;legal;Helpt mensen.\r\n";
const std::string point_file = "content/help/inloophuis-de-brug-utrecht.json";

/// The errors of the only row, as "column: message".
std::string error_of(const Copy& copy, const std::string& headers, const std::string& row,
                     const std::vector<std::string>& more = {}) {
    const ordered_json rows = report(copy, headers + row, more)["rows"];
    REQUIRE(rows.size() == 1);
    CHECK(rows[0]["status"] == "wrong");
    std::string errors;
    for (const ordered_json& error : rows[0]["errors"]) {
        errors += error["column"].get<std::string>() + ": " + error["message"].get<std::string>() + "\n";
    }
    return errors;
}

bool holds(const std::string& text, const std::string& words) {
    return text.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("a first look writes nothing and says what would happen") {
    const Copy copy;
    const auto before = copy.tree();
    const Outcome outcome = import(copy, head + good);
    CHECK(outcome.status == 0);
    CHECK(outcome.says("line 2: new: inloophuis-de-brug-utrecht (Inloophuis De Brug)"));
    CHECK(outcome.says("1 row: 1 new, 0 unchanged, 0 changed, 0 duplicate, 0 wrong"));
    CHECK(outcome.says("nothing was written; to write 1 point add --write"));
    CHECK(copy.tree() == before);
}

TEST_CASE("a new point is written whole, unconfirmed, and the content still loads") {
    const Copy copy;
    const Outcome outcome = import(copy, head + good, {"--write"});
    CHECK(outcome.status == 0);
    CHECK(outcome.says("1 point written"));
    const ordered_json json = copy.read(point_file);
    CHECK(json["name"] == "Inloophuis De Brug");
    CHECK(json["phones"][0]["number"] == "+31 30 231 0001");
    CHECK(json["address"]["street"] == "Dorpsstraat 1");
    CHECK(json["address"]["province"] == "Utrecht");  // as its town in the content
    CHECK(json["latitude"] == 52.0907);
    CHECK(json["longitude"] == 5.1214);
    CHECK(json["location_precision"] == "street");
    CHECK(json["source"] == "Sociale kaart");
    CHECK(json["checked_on"] == "2026-10");
    CHECK(json["expires_on"] == "2027-10-01");
    CHECK(json["confidence"] == "C");
    CHECK(json["confirmed_on"] == "");
    CHECK(json["anonymous"] == "unknown");
    CHECK(json["texts"]["nl"]["description"] == "Helpt mensen.");
    const auto content = authoring::load_content(copy.path(), {2026, 11, 23});
    REQUIRE(content.ok());
    CHECK(content.value().help_point("inloophuis-de-brug-utrecht") != nullptr);
    // Once more: it is there.
    CHECK(report(copy, head + good)["counts"]["unchanged"] == 1);
}

TEST_CASE("a wrong row is named by its line and column and left out; the rest goes in") {
    const Copy copy;
    const Outcome outcome =
        import(copy,
               head + "Fout;Dorpsstraat 2;Utrecht;020 123456;52,09;5,12;legal;Helpt.\r\n" + good +
                   "Ook fout;Dorpsstraat 3;Utrecht;;52,09;5,12;legal;\"Kost\r\nniets\"\r\n" + "Kort;Dorpsstraat\r\n",
               {"--write"});
    CHECK(outcome.status == 1);
    CHECK(outcome.says("line 2: wrong: column \"telefoon\" \"020 123456\" could be a number, but no Dutch number"));
    CHECK(outcome.says("line 6: wrong: has 2 columns, the first line has 8"));
    CHECK(outcome.says("4 rows: 2 new, 0 unchanged, 0 changed, 0 duplicate, 2 wrong"));
    CHECK(fs::exists(copy.path() / point_file));
    CHECK_FALSE(fs::exists(copy.path() / "content/help/fout-utrecht.json"));
}

TEST_CASE("what only the loader refuses is a wrong row too") {
    const Copy copy;
    const std::string headers = "naam;plaats;categorie;beschrijving;e-mail;pictogram\n";
    const Outcome outcome = import(copy,
                                   headers +
                                       "Eerste;Utrecht;legal;Kost 9,50 euro.;;\nTweede;Utrecht;legal;Helpt.;niets;\n"
                                       "Derde;Utrecht;legal;Helpt.;a@b.nl;\nVierde;Utrecht;legal;Bel {phone_x}.;;\n",
                                   {"--write"});
    CHECK(outcome.status == 1);
    CHECK(outcome.says("line 2: wrong: column \"beschrijving\" has digits with a separator"));
    CHECK(outcome.says("line 3: wrong: column \"e-mail\" must be an e-mail address"));
    CHECK(outcome.says("line 5: wrong: column \"beschrijving\" {phone_x} is not known here"));
    CHECK(outcome.says("1 point written"));
    CHECK(fs::exists(copy.path() / "content/help/derde-utrecht.json"));
    CHECK(authoring::load_content(copy.path(), {2026, 11, 23}).ok());
}

TEST_CASE("a row that leans on a wrong row is wrong too") {
    const Copy copy;
    const Outcome outcome = import(copy,
                                   "naam;plaats;telefoon;categorie;beschrijving;e-mail\n"
                                   "Eerste;Utrecht;030 231 00 01;legal;Helpt.;geen\n"
                                   "Tweede;Utrecht;030 231 00 02;legal;Bel {phone_eerste_utrecht}.;\n",
                                   {"--write"});
    CHECK(outcome.says("line 2: wrong: column \"e-mail\""));
    CHECK(outcome.says("line 3: wrong: column \"beschrijving\" {phone_eerste_utrecht} is not known here"));
    CHECK(outcome.says("nothing was written"));
    CHECK(authoring::load_content(copy.path(), {2026, 11, 23}).ok());
}

TEST_CASE("nothing that is there is overwritten unless it is named") {
    const Copy copy;
    REQUIRE(import(copy, head + good, {"--write"}).status == 0);
    copy.set(point_file, "/confidence", "A");
    copy.set(point_file, "/confirmed_on", "2026-11-01");
    copy.set(point_file, "/phones/0/languages", {"ar"});
    const auto before = copy.tree();
    const std::string changed =
        "naam;straat;plaats;telefoon;opmerking\nInloophuis De Brug;;Utrecht;030 2310001;\"Bel\neerst.\"\n"
        "Inloophuis De Brug;Dorpsstraat 1;Utrecht;030 231 00 02;\n";
    const Outcome outcome = import(copy, changed, {"--write"});
    CHECK(outcome.status == 0);
    CHECK(
        outcome.says("line 2: changed: inloophuis-de-brug-utrecht: left out; to overwrite it add --update "
                     "inloophuis-de-brug-utrecht"));
    CHECK(outcome.says("    note: (nothing) -> Bel eerst."));
    CHECK(outcome.says("line 4: duplicate of line 2 (inloophuis-de-brug-utrecht): Inloophuis De Brug: the same point"));
    CHECK(copy.tree() == before);

    const std::vector<std::string> named = {"--write", "--update", "inloophuis-de-brug-utrecht"};
    CHECK(import(copy, changed, named).says("1 point written"));
    ordered_json json = copy.read(point_file);
    CHECK(json["texts"]["nl"]["note"] == "Bel eerst.");
    CHECK(json["address"]["street"] == "Dorpsstraat 1");  // an empty cell leaves what is there
    CHECK(json["phones"][0]["languages"] == ordered_json{"ar"});
    CHECK(json["confidence"] == "A");  // a note is nothing that somebody confirms

    // Another phone is: what was confirmed does not hold for it.
    const std::string moved = "id;telefoon\ninloophuis-de-brug-utrecht;030 231 00 09\n";
    const Outcome other = import(copy, moved, named);
    CHECK(other.says("    phone: 030 231 0001 -> 030 231 0009"));
    CHECK(other.says("    confidence: A -> C"));
    CHECK(other.says("    confirmed_on: 2026-11-01 -> (nothing)"));
    json = copy.read(point_file);
    CHECK(json["phones"][0]["number"] == "+31 30 231 0009");
    CHECK(json["confidence"] == "C");
    CHECK(json["confirmed_on"] == "");

    // Unless the row says that somebody has.
    import(copy, "id;telefoon;confidence;confirmed_on\ninloophuis-de-brug-utrecht;030 231 00 01;A;20-11-2026\n", named);
    json = copy.read(point_file);
    CHECK(json["confidence"] == "A");
    CHECK(json["confirmed_on"] == "2026-11-20");
}

TEST_CASE("a translation is a draft of the Dutch text of its row") {
    const Copy copy;
    const Outcome outcome = import(
        copy, "name;city;category;description_en;description\nThe Bridge;Utrecht;legal;Helps people.;Helpt mensen.\n",
        {"--write"});
    CHECK(outcome.status == 0);
    const ordered_json text = copy.read("content/help/the-bridge-utrecht.json")["texts"]["en"]["description"];
    CHECK(text["text"] == "Helps people.");
    CHECK(text["of"] == content::source_hash("Helpt mensen."));
    CHECK(text["state"] == "draft");
}

TEST_CASE("the same phone, a name alike nearby, and a name alike in the town are duplicates") {
    const Copy copy;
    REQUIRE(import(copy, head + good, {"--write"}).status == 0);
    const std::string rows = head + "Heel Anders;;Utrecht;030-2310001;;;legal;Helpt.\r\n" +
                             "Inloop-huis de Brug;Zijstraat 4;Utrecht;030 231 00 07;52,0917;5,1214;legal;Helpt.\r\n" +
                             "Stichting Inloophuis de Brugg;;Utrecht;;;;legal;Helpt.\r\n" +
                             "Inloophuis De Brug;Verweg 4;Utrecht;030 231 00 08;52,1207;5,1214;legal;Helpt.\r\n" +
                             "Heel Ver;;Zwolle;030-2310001;;;legal;Helpt.\r\n";
    const ordered_json found = report(copy, rows)["rows"];
    CHECK(found[0]["status"] == "duplicate");
    CHECK(found[0]["duplicate_of"] == "inloophuis-de-brug-utrecht");
    CHECK(found[0]["reason"] == "the same phone +31 30 231 0001");
    CHECK(found[1]["status"] == "duplicate");
    CHECK(found[1]["reason"] == "a name alike, 111 m away");
    CHECK(found[2]["status"] == "duplicate");
    CHECK(found[2]["reason"] == "a name alike in the same town");
    // Another office of the same name, far from the first: its street tells them apart.
    CHECK(found[3]["status"] == "new");
    CHECK(found[3]["id"] == "inloophuis-de-brug-utrecht-verweg-4");
    CHECK(holds(found[3]["remarks"][0], "has a name alike in the same town, 3336 m away"));
    CHECK(found[4]["status"] == "new");
    CHECK(holds(found[4]["remarks"][0], "shares the phone +31 30 231 0001 as inloophuis-de-brug-utrecht"));

    // Somebody looked: line 3 is a point of its own, line 2 is the old one under its new name.
    const ordered_json decided = report(copy, rows, {"--new", "3", "--update", "inloophuis-de-brug-utrecht"})["rows"];
    CHECK(decided[0]["status"] == "changed");
    CHECK(decided[0]["taken"] == true);
    CHECK(decided[0]["changes"][0]["before"] == "Inloophuis De Brug");
    CHECK(decided[0]["changes"][0]["after"] == "Heel Anders");
    CHECK(decided[1]["status"] == "new");
}

TEST_CASE("what has the name of another point can be a point of its own") {
    const Copy copy;
    REQUIRE(import(copy, head + good, {"--write"}).status == 0);
    CHECK(report(copy, head + good)["rows"][0]["status"] == "unchanged");
    const ordered_json own = report(copy, head + good, {"--new", "2"})["rows"][0];
    CHECK(own["status"] == "new");
    CHECK(own["id"] == "inloophuis-de-brug-utrecht-dorpsstraat-1");
    // A branch with a street is not the line for the whole country.
    const std::string branch = "CoMensha;Straat 1;Amersfoort;033 448 11 99;52,15;5,39;legal;Helpt.\r\n";
    CHECK(report(copy, head + branch)["rows"][0]["status"] == "new");
}

TEST_CASE("a point for the whole country can get a place when it is named") {
    const Copy copy;
    const std::string file = "content/help/comensha.json";
    import(copy, "id;breedtegraad;lengtegraad;precisie\ncomensha;52,16;5,39;straat\n",
           {"--write", "--update", "comensha"});
    CHECK(copy.read(file)["latitude"] == 52.16);
    CHECK(copy.read(file)["location_precision"] == "street");
}

TEST_CASE("a row that is a duplicate of an earlier row is named with it") {
    const Copy copy;
    const ordered_json rows =
        report(copy, head + good + "Brug Inloophuis;;Utrecht;030 2310001;;;legal;Helpt.\r\n")["rows"];
    CHECK(rows[1]["status"] == "duplicate");
    CHECK(rows[1]["duplicate_of_line"] == 2);
}

TEST_CASE("a file as Dutch Excel writes it") {
    const Copy copy;
    const std::string csv =
        "\xEF\xBB\xBFNaam (officieel);Straat;Huisnummer;POSTCODE;Plaats ;Tel. balie;Breedtegraad;Lengtegraad;Talen;"
        "Anoniem;ID nodig;Kosten;Openingstijden;Rubriek;Beschrijving;Peildatum;Fax\r\n"
        "\"Stichting \"\"De Brug\"\"\";Dorpsstraat;12a;3511ab;UTRECHT;302310001;52,0907;5,1214;Nederlands; "
        "ja;nee;gratis;"
        "Mo-Fr 09:00-17:00;Juridisch advies;Helpt.;1-10-2026;\r\n"
        "\"De\r\nHaven\xC2\xA0Zuid\";Kade;3;;Utrecht;030-2310002;52,07;5,12;\"Engels;\r\nArabisch; uk\";Ja;Nee;Gratis;"
        "Mo-Fr 09:00-17:00;Werk en loon; Helpt   met werk.;01-10-2026;030-1\r\n"
        "Laatste;Kade;4;;Utrecht;030-2310003;nergens;5,12;;;;;;legal;Helpt.;;\r\n";
    const Outcome bad = import(copy, csv, {"--map", "Naam (officieel)=naam", "--map", "tel balie=phone", "--write"});
    CHECK(bad.status == 1);
    CHECK(bad.says("column \"Fax\" is not known and left out"));
    CHECK(bad.says("line 2: new: stichting-de-brug-utrecht (Stichting \"De Brug\")"));
    CHECK(bad.says("line 3: new: de-haven-zuid-utrecht (De Haven Zuid)"));
    CHECK(bad.says("line 6: wrong: column \"Breedtegraad\" says \"nergens\"; write degrees such as 52.0907"));
    const ordered_json first = copy.read("content/help/stichting-de-brug-utrecht.json");
    CHECK(first["address"] ==
          ordered_json{
              {"street", "Dorpsstraat 12a"}, {"postal_code", "3511 AB"}, {"city", "Utrecht"}, {"province", "Utrecht"}});
    CHECK(first["phones"][0]["number"] == "+31 30 231 0001");
    CHECK(first["latitude"] == 52.0907);
    const ordered_json json = copy.read("content/help/de-haven-zuid-utrecht.json");
    CHECK(json["address"]["street"] == "Kade 3");
    CHECK(json["languages"] == ordered_json{"en", "ar", "uk"});
    CHECK(json["anonymous"] == "yes");
    CHECK(json["id_required"] == "no");
    CHECK(json["cost"] == "free");
    CHECK(json["categories"] == ordered_json{"labour"});
    CHECK(json["checked_on"] == "2026-10-01");
    CHECK(json["texts"]["nl"]["description"] == "Helpt met werk.");
}

TEST_CASE("cells that make no sense are named with what to write") {
    const Copy copy;
    const std::string headers =
        "naam;plaats;categorie;beschrijving;breedtegraad;lengtegraad;openingstijden;talen;anoniem;"
        "kosten;postcode;provincie;closed_until;id\n";
    const std::string start = "X;Utrecht;legal;Helpt.;";
    CHECK(
        holds(error_of(copy, headers, start + "5,12;52,09;;;;;;;;\n"), "breedtegraad: says 5,12, which lies outside"));
    CHECK(holds(error_of(copy, headers, start + "520907;5,12;;;;;;;;\n"), "the decimal sign was lost"));
    CHECK(holds(error_of(copy, headers, start + "52,09;;;;;;;;;\n"), "lengtegraad: is empty; a place needs both"));
    CHECK(
        holds(error_of(copy, headers, start + ";;elke dag;;;;;;;\n"), "openingstijden: cannot be read; write it like"));
    CHECK(holds(error_of(copy, headers, start + ";;;Klingonees;;;;;;\n"), "talen: says \"Klingonees\", which is no"));
    CHECK(holds(error_of(copy, headers, start + ";;;;misschien;;;;;\n"),
                "anoniem: says \"misschien\"; write one of yes"));
    CHECK(holds(error_of(copy, headers, start + ";;;;;5 euro;;;;\n"),
                "kosten: says \"5 euro\"; write one of free, paid"));
    CHECK(holds(error_of(copy, headers, start + ";;;;;;35 AB;;;\n"), "postcode: says \"35 AB\""));
    CHECK(holds(error_of(copy, headers, start + ";;;;;;;Holland;;\n"), "provincie: says \"Holland\""));
    CHECK(holds(error_of(copy, headers, start + ";;;;;;;;32-1-2026;\n"), "closed_until: says \"32-1-2026\""));
    CHECK(holds(error_of(copy, headers, start + ";;;;;;;;;Met Spaties\n"), "id: says \"Met Spaties\""));
    CHECK(holds(error_of(copy, headers, "X;Nergenshuizen;legal;Helpt.;;;;;;;;;;\n"), "has no town \"Nergenshuizen\""));
    CHECK(holds(error_of(copy, headers, "X;;legal;Helpt.;;;;;;;;;;\n"), "plaats: is empty; write the town"));
    CHECK(holds(error_of(copy, headers, "X;Utrecht;legal;;;;;;;;;;;\n"), "beschrijving: is empty; say in plain words"));
    CHECK(holds(error_of(copy, headers, ";Utrecht;legal;Helpt.;;;;;;;;;;\n"), "naam: is empty"));
    CHECK(holds(error_of(copy, headers, "X;Utrecht;rechtshulp;Helpt.;;;;;;;;;;\n"), "--category \"rechtshulp="));
    CHECK(holds(error_of(copy, headers, "X;Utrecht;;Helpt.;;;;;;;;;;\n"), "categorie: is empty; name a category"));
    CHECK(report(copy, headers + "X;Utrecht;;Helpt.;;;;;;;;;;\n", {"--category", "legal"})["counts"]["new"] == 1);
    CHECK(report(copy, headers + "X;Utrecht;Rechts-hulp;Helpt.;;;;;;;;;;\n",
                 {"--category", "rechtshulp=legal"})["counts"]["new"] == 1);
}

TEST_CASE("a list without source or date is refused with the remedy") {
    const Copy copy;
    copy.write("list.csv", head + good);
    const std::vector<std::string> arguments = {(copy.path() / "list.csv").string(), copy.path().string()};
    const Outcome outcome = run(arguments);
    CHECK(outcome.status == 1);
    CHECK(outcome.says("line 2: wrong: column \"source\" is empty; say where the list comes from: --source"));
    CHECK(outcome.says("line 2: wrong: column \"checked_on\" is empty; say from when the list is: --checked-on"));
}

TEST_CASE("a point without degrees stands in its town, and nowhere else is invented") {
    const Copy copy;
    const Outcome outcome =
        import(copy, "naam;plaats;categorie;beschrijving\nX;'s-Hertogenbosch;legal;Helpt.\n", {"--write"});
    CHECK(outcome.status == 0);
    const ordered_json json = copy.read("content/help/x-s-hertogenbosch.json");
    CHECK(json["location_precision"] == "city");
    CHECK(json["latitude"].get<double>() == doctest::Approx(51.69).epsilon(0.01));
    CHECK(json["address"]["province"] == "Noord-Brabant");
}

TEST_CASE("nobody learns where a hidden place is") {
    const Copy copy;
    const std::string headers =
        "naam;straat;plaats;breedtegraad;lengtegraad;location_precision;telefoon;categorie;beschrijving\n";
    CHECK(holds(error_of(copy, headers, "X;Straat 1;Utrecht;;;landelijk;0800-2000;legal;Helpt.\n"),
                "straat: has a street although the point is national"));
    const Outcome outcome = import(copy, headers + "X;;;52,09;5,12;landelijk;0800-2000;legal;Helpt.\n", {"--write"});
    CHECK(outcome.says("latitude and longitude are left out, as the point is national"));
    const ordered_json json = copy.read("content/help/x.json");
    CHECK_FALSE(json.contains("latitude"));
    CHECK_FALSE(json.contains("longitude"));
    const Outcome shelter = import(copy, headers + "Vrouwenopvang Y;Straat 1;Utrecht;52,09;5,12;;;legal;Helpt.\n");
    CHECK(shelter.says("look: sounds like a shelter"));

    // A point that becomes hidden loses its place; with its street it is refused.
    REQUIRE(import(copy, head + good, {"--write"}).status == 0);
    const std::vector<std::string> named = {"--write", "--update", "inloophuis-de-brug-utrecht"};
    const std::string hide = "id;location_precision\ninloophuis-de-brug-utrecht;national\n";
    CHECK(import(copy, hide, named).says("line 2: wrong: column \"street\" has a street although"));
    copy.set(point_file, "/address/street", "");
    CHECK(import(copy, hide, named).says("1 point written"));
    CHECK_FALSE(copy.read(point_file).contains("latitude"));
}

TEST_CASE("a secret address is refused with what to do") {
    const Copy copy;
    for (const char* place : {"2", "5"}) {
        copy.set("content/site.json", "/categories/" + std::string(place) + "/secret_places", true);
    }
    const ordered_json categories = copy.read("content/site.json")["categories"];
    REQUIRE(categories[2]["id"] == "trafficking");
    REQUIRE(categories[5]["id"] == "shelter");
    const std::string headers =
        "naam;adres;postcode;plaats;breedtegraad;lengtegraad;vertrouwelijk;rubriek;beschrijving;precisie;titel\n";
    const auto errors = [&](const std::string& row) { return error_of(copy, headers, row + "\n"); };
    const std::string secret = errors("Plek;Kade 73;3511 AB;Utrecht;52,0913;5,1224;ja;trafficking;Helpt.;;");
    CHECK(holds(secret,
                "adres: tells where people may hide: the row says that it is confidential; leave the street out "
                "(location_precision \"national\", or \"city\")"));
    CHECK(holds(secret, "postcode: tells the street where people may hide"));
    CHECK_FALSE(holds(secret, "precisie"));
    CHECK(holds(errors("Plek;Kade 73;;Utrecht;52,0913;5,1224;ja;shelter;Helpt.;street;"), "write \"unknown\" under"));
    CHECK(holds(errors("Plek;;;Utrecht;52,0913;5,1224;ja;shelter;Helpt.;exact;"), "precisie: tells where people"));
    // A name like that of a safe house, in a category that has them.
    for (const char* name : {"Huize Voorbeeld", "Noodopvang West", "Het Blijf-huis", "Safe House Utrecht"}) {
        CAPTURE(name);
        CHECK(holds(errors(std::string(name) + ";Kade 73;;Utrecht;52,0913;5,1224;;shelter;Helpt.;;"),
                    "adres: tells where people may hide: its name sounds like a shelter"));
    }
    CHECK(
        holds(errors("Plek;Kade 73;;Utrecht;52,0913;5,1224;;shelter;Helpt.;;Vrouwenopvang"), "sounds like a shelter"));
    // A list may mean the address, whatever the category; who says how well it may be known has thought of it.
    const std::string office = "Kantoor;Kade 73;3511 AB;Utrecht;52,0913;5,1224;ja;legal;Helpt.;";
    CHECK(holds(errors(office + ";"), "write \"street\" under location_precision"));
    CHECK(report(copy, headers + office + "street;\n")["rows"][0]["status"] == "new");
    const ordered_json open =
        report(copy, headers + "Daklozenopvang;Kade 73;;Utrecht;52,0913;5,1224;;shelter;Helpt.;street;\n")["rows"][0];
    CHECK(open["status"] == "new");
    CHECK(holds(open["remarks"][0], "sounds like a shelter"));
    CHECK(report(copy, headers + "Kantoor;Kade 73;;Utrecht;52,0913;5,1224;;trafficking;Helpt.;;\n")["counts"]["new"] ==
          1);

    // Without its street the point stands in the middle of the town, not at the degrees of the house.
    const Outcome outcome =
        import(copy, headers + "Plek;;3511;Utrecht;52,0913;5,1224;ja;trafficking;Helpt.;city;\n", {"--write"});
    CHECK(outcome.says("look: latitude and longitude are left out for those of the town"));
    const ordered_json json = copy.read("content/help/plek-utrecht.json");
    CHECK(json["latitude"] != 52.0913);
    CHECK(json["location_precision"] == "city");

    // A point that is there does not get one either.
    const std::vector<std::string> named = {"--write", "--update", "plek-utrecht"};
    CHECK(import(copy, "id;adres\nplek-utrecht;Kade 73\n", named).says("line 2: wrong: column \"adres\" tells where"));
    CHECK(copy.read("content/help/plek-utrecht.json")["address"]["street"] == "");
}

TEST_CASE("all that is wrong with a row is named at once") {
    const Copy copy;
    const std::string headers = "naam;plaats;telefoon;rubriek;beschrijving;e-mail;kosten;talen;pictogram\n";
    const std::string all =
        error_of(copy, headers, "X;Nergenshuizen;070 123 456;;Kost 9,50.;geen;5 euro;\"Klingonees; Elfisch\";niets\n");
    CHECK(holds(all, "telefoon: \"070 123 456\""));
    CHECK(holds(all, "kosten: says \"5 euro\""));
    CHECK(holds(all, "says \"Klingonees\", which is no language"));
    CHECK(holds(all, "Also says \"Elfisch\""));
    CHECK(holds(all, "rubriek: is empty"));
    CHECK(holds(all, "has no town \"Nergenshuizen\""));
    CHECK(holds(all, "e-mail: must be an e-mail address"));
    CHECK(holds(all, "beschrijving: has digits with a separator"));
    // A cell that cannot be read is not empty as well.
    const std::string once = error_of(copy, headers, "X;Utrecht;;rechtshulp;Helpt.;;;;\n");
    CHECK(holds(once, "rubriek: says \"rechtshulp\""));
    CHECK_FALSE(holds(once, "is empty"));
    // The same of a point that is there.
    const std::string known = error_of(copy, "id;telefoon;e-mail\n", "comensha;070 123 456;geen\n");
    CHECK(holds(known, "telefoon: \"070 123 456\""));
    CHECK(holds(known, "e-mail: must be an e-mail address"));
    CHECK_FALSE(holds(known, "is empty"));
    // Staff named it, and a row is about it.
    CHECK(import(copy, "id;telefoon\ncomensha;070 123 456\n", {"--update", "comensha"}).says("line 2: wrong:"));
    const Outcome unread = import(copy, "id;telefoon\ncomensha;\"033\n", {"--update", "comensha"});
    CHECK(unread.says("line 2: wrong: a quotation mark is opened but not closed"));
    CHECK(unread.says("look: --update comensha: none of the rows that can be read is about this point"));
}

TEST_CASE("the same message is told once with its lines") {
    const Copy copy;
    std::string rows = "naam;plaats;rubriek;beschrijving;Fax;Inhoud\n";
    for (int i = 0; i < 20; ++i) {
        rows += "Punt " + std::to_string(i) + ";Utrecht;;" + (i == 3 ? "" : "Helpt.") + ";;\n";
    }
    const Outcome outcome = import(copy, rows);
    CHECK(outcome.says("lines 2-21 (20 rows): wrong: column \"rubriek\" is empty; name a category"));
    CHECK(outcome.says("line 5: wrong: column \"beschrijving\" is empty"));
    CHECK(outcome.printed.find("rubriek") == outcome.printed.rfind("rubriek"));
    CHECK(outcome.says("columns \"Fax\", \"Inhoud\" are not known and left out; if one is needed add --map \"Fax=…\""));
    const Outcome gaps =
        import(copy, "naam;plaats;rubriek;beschrijving\nA;Utrecht;;X.\nB;Utrecht;legal;X.\nC;Utrecht;;X.\n");
    CHECK(gaps.says("lines 2, 4 (2 rows): wrong: column \"rubriek\""));
    // Programs get every row.
    CHECK(report(copy, rows)["rows"][7]["errors"].size() == 1);
    const Outcome remarks = import(copy,
                                   "naam;adres;plaats;rubriek;beschrijving\nVrouwenopvang A;Kade 1;Utrecht;legal;X.\n"
                                   "Nachtopvang B;Kade 2;Utrecht;legal;X.\n");
    CHECK(remarks.says("look: lines 2-3 (2 rows): sounds like a shelter"));
}

TEST_CASE("the headers are found below a title") {
    const Copy copy;
    const std::string row = "Punt A,Utrecht,legal,Helpt met brieven.\n";
    const std::string headers = "Naam,Plaats,Rubriek,Beschrijving\n";
    for (const std::string& above : {std::string("Sociale kaart 2026,,,\n"), std::string("Organisatie,,Inhoud,\n"),
                                     std::string("\n,,,\nSociale kaart; Utrecht; 2026\n"), std::string("Lijst\n\n")}) {
        CAPTURE(above);
        std::string list = above;
        list += headers;
        list += row;
        const Outcome outcome = import(copy, list);
        CHECK(outcome.says("new: punt-a-utrecht (Punt A)"));
        CHECK(outcome.says("1 row: 1 new, 0 unchanged, 0 changed, 0 duplicate, 0 wrong"));
        CHECK(outcome.says("holds the headers; what stands above it is left out"));
    }
    const Outcome again = import(copy, headers + row + headers + "Punt B,Utrecht,legal,Helpt.\n");
    CHECK(again.says("look: line 3 holds the headers once more and is left out"));
    CHECK(again.says("2 rows: 2 new"));
    CHECK(import(copy, "Sociale kaart 2026\nx;y\n1;2\n").complains("line 2: no column is known to hold the name"));
    CHECK(import(copy, "Sociale kaart 2026\n").complains("Is it a title? Then delete it"));
    // A row that says as much as the headers is none.
    CHECK(report(copy, "naam;plaats;rubriek;beschrijving\nNaam;Utrecht;legal;Plaats.\n")["counts"]["new"] == 1);
}

TEST_CASE("a town under its official name is the town that is there") {
    const Copy copy;
    const ordered_json rows = report(copy,
                                     "naam,plaats,telefoon,breedtegraad,lengtegraad,rubriek,beschrijving\n"
                                     "FNV,'S-GRAVENHAGE,070 361 47 11,,,labour,Helpt.\n"
                                     "Bond,'s-Gravenhage,070 361 47 11,52.0705,4.3007,labour,Helpt.\n"
                                     "Loket,Den Bosch,,,,legal,Helpt.\n"
                                     "Ver,BERGEN OP ZOOM,,51.49,4.29,legal,Helpt.\n"
                                     "Ook,Bergen op zoom,,51.49,4.29,legal,Helpt.\n")["rows"];
    CHECK(rows[0]["status"] == "new");
    CHECK(rows[0]["id"] == "fnv-den-haag");
    CHECK(rows[1]["status"] == "duplicate");
    CHECK(rows[1]["duplicate_of_line"] == 2);
    CHECK(rows[1]["reason"] == "the same phone +31 70 361 4711");
    CHECK(rows[2]["id"] == "loket-s-hertogenbosch");
    import(copy,
           "naam,plaats,breedtegraad,lengtegraad,rubriek,beschrijving\nVer,BERGEN OP ZOOM,51.49,4.29,legal,Helpt.\n"
           "Ook,Bergen op zoom,51.5,4.3,legal,Helpt.\n",
           {"--write"});
    CHECK(copy.read("content/help/ver-bergen-op-zoom.json")["address"]["city"] == "Bergen op Zoom");
    CHECK(copy.read("content/help/ook-bergen-op-zoom.json")["address"]["city"] == "Bergen op Zoom");
}

TEST_CASE("addresses in several columns are put together, and PO boxes stay out") {
    const Copy copy;
    const Outcome parts =
        import(copy,
               "naam,postcode,huisnummer,huisletter,toevoeging,straatnaam,plaats,rubriek,beschrijving\n"
               "Punt A,3511 AB,12,A,3,Dorpsstraat,Utrecht,legal,Helpt.\n"
               "Punt B,1234 SA,5,,,Kade,Utrecht,legal,Helpt.\n",
               {"--write"});
    CHECK(copy.read("content/help/punt-a-utrecht.json")["address"]["street"] == "Dorpsstraat 12A-3");
    CHECK(parts.says("line 3: wrong: column \"postcode\" says \"1234 SA\", and there is no such postal code"));
    import(copy,
           "naam,adres,straat,huisnummer,plaats,rubriek,beschrijving\nPunt C,Kade 4,Kade,4,Utrecht,legal,Helpt.\n",
           {"--write"});
    CHECK(copy.read("content/help/punt-c-utrecht.json")["address"]["street"] == "Kade 4");
    const Outcome box =
        import(copy,
               "naam,bezoekadres,adres,plaats,rubriek,beschrijving\n"
               "Punt D,Kade 9,Postbus 123,Utrecht,legal,Helpt.\nPunt E,,Postbus 9,Utrecht,legal,Helpt.\n",
               {"--write"});
    CHECK(copy.read("content/help/punt-d-utrecht.json")["address"]["street"] == "Kade 9");
    CHECK(box.says("look: \"Postbus 123\" is left out"));
    CHECK(box.says("line 3: wrong: column \"adres\" says \"Postbus 9\", a PO box, where nobody can be visited"));
}

TEST_CASE("cells that a spreadsheet or an encoding spoilt are wrong, not empty and not taken") {
    const Copy copy;
    const std::string headers = "naam;straat;huisnummer;plaats;telefoon;rubriek;beschrijving\n";
    CHECK(holds(error_of(copy, headers, "Punt A;Kade;1-mrt;Utrecht;;legal;Helpt.\n"),
                "huisnummer: holds \"1-mrt\", a date"));
    CHECK(holds(error_of(copy, headers, "Punt B;Kade;13;Utrecht;#####;legal;Helpt.\n"),
                "telefoon: shows only \"#####\""));
    CHECK(holds(error_of(copy, headers, "Punt C;Kade;15;Utrecht;3,0231E+10;legal;Helpt.\n"),
                "telefoon: says \"3,0231E+10\": the spreadsheet shortened the number"));
    CHECK(holds(error_of(copy, headers, "Steunpunt Ã‰Ã©n;Kade;1;Utrecht;;legal;Helpt.\n"), "naam: has \"Ã‰\""));
}

TEST_CASE("an id that no file can have is a wrong row, not the end of the import") {
    const Copy copy;
    const std::string name(300, 'a');
    std::string long_name = "De";
    while (long_name.size() < 180) {
        long_name += " lange";
    }
    const Outcome outcome =
        import(copy,
               "id;naam;plaats;rubriek;beschrijving\n" + name + ";Lang;Utrecht;legal;Helpt.\n;Punt A;" +
                   "Utrecht;legal;Helpt.\n;" + long_name + ";Utrecht;legal;Helpt.\n",
               {"--write"});
    CHECK(outcome.says("line 2: wrong: column \"id\" has 300 letters, more than 100; shorten it"));
    CHECK(outcome.says("2 points written"));
    CHECK(fs::exists(copy.path() / "content/help/punt-a-utrecht.json"));
    CHECK(authoring::load_content(copy.path(), {2026, 11, 23}).ok());
}

TEST_CASE("no list makes a point that visitors see unconfirmed") {
    const Copy copy;
    const std::string headers = "naam;plaats;soort;categorie;beschrijving;zekerheid;bevestigd op\n";
    for (const char* kind : {"balie", "emergency"}) {
        CHECK(holds(error_of(copy, headers, "X;Utrecht;" + std::string(kind) + ";legal;Helpt.;;\n"),
                    "soort: is a kind that visitors see although nobody has confirmed it"));
    }
    const Outcome outcome = import(copy, headers + "X;Utrecht;gemeente;legal;Helpt.;A;1-1-2026\n", {"--write"});
    CHECK(outcome.says("look: confidence and confirmed_on count only for points that are there already"));
    CHECK(copy.read("content/help/x-utrecht.json")["confidence"] == "C");
    CHECK(copy.read("content/help/x-utrecht.json")["confirmed_on"] == "");
}

TEST_CASE("an export of the whole content comes back unchanged") {
    const Copy copy;
    const auto before = copy.tree();
    const auto content = authoring::load_content(copy.path(), {2026, 11, 23});
    REQUIRE(content.ok());
    const std::string csv = staff::write_help_csv(content.value());
    const Outcome outcome = import(copy, csv, {"--write"});
    CAPTURE(outcome.printed);
    CHECK(outcome.status == 0);
    const std::string count = std::to_string(content.value().help.size());
    CHECK(outcome.says(count + " rows: 0 new, " + count + " unchanged, 0 changed, 0 duplicate, 0 wrong"));
    CHECK(copy.tree() == before);
}

TEST_CASE("a point that is gone comes back from an export as it was, but unconfirmed") {
    const Copy copy;
    const std::string file = "content/help/comensha.json";
    const auto content = authoring::load_content(copy.path(), {2026, 11, 23});
    REQUIRE(content.ok());
    const std::string csv = staff::write_help_csv(content.value());
    ordered_json before = copy.read(file);
    // Pages name the real one, so another id.
    std::string other = csv;
    const std::string id = "\"comensha\"";
    other.replace(other.find(id), id.size(), "\"comensha-2\"");
    const std::string first = other.substr(0, other.find("\r\n") + 2);
    const std::size_t row = other.find("\"comensha-2\"");
    const std::string only = first + other.substr(row, other.find("\r\n", row) + 2 - row);
    const Outcome outcome = import(copy, only, {"--write", "--new", "2"});
    CAPTURE(outcome.printed);
    REQUIRE(outcome.status == 0);
    ordered_json after = copy.read("content/help/comensha-2.json");
    for (const char* member : {"name", "kind", "categories", "phones", "url", "email", "opening_hours", "languages",
                               "cost", "location_precision", "source", "expires_on"}) {
        CAPTURE(member);
        CHECK(after[member] == before[member]);
    }
    CHECK(after["texts"]["nl"] == before["texts"]["nl"]);
    CHECK(after["texts"]["uk"]["description"]["text"] == before["texts"]["uk"]["description"]["text"]);
    CHECK(after["texts"]["uk"]["description"]["state"] == "draft");
    CHECK(after["confidence"] == "C");
}

TEST_CASE("arguments and files of import that make no sense") {
    const Copy copy;
    const auto before = copy.tree();
    CHECK(run({}).complains("usage: kiosk-staff import help FILE"));
    CHECK(run({"--help"}).status == 0);
    CHECK(run({"--help"}).says("--checked-on"));
    CHECK(run({"/nowhere.csv", copy.path().string()}).complains("/nowhere.csv: there is no such"));
    CHECK(run({"x.csv", "/nowhere"}).status == 1);
    CHECK(import(copy, "").complains("line 1: must name the columns"));
    CHECK(
        import(copy, "a;b\n1;2\n").complains("no column is known to hold the name; say which it is: --map \"a=name\""));
    CHECK(import(copy, "a" + std::string(100'000, ';')).complains("line 1: has 100001 columns, more than 1000"));
    CHECK(import(copy, "\xFF").complains("list.csv: is no valid UTF-8; save it from the spreadsheet as CSV UTF-8"));
    CHECK(import(copy, "naam;name\nx;y\n").complains("the columns \"naam\" and \"name\" both hold name"));
    CHECK(import(copy, head + good, {"--map", "Fax=phone"}).complains("the file has no column \"Fax\""));
    CHECK(import(copy, head + good, {"--map", "naam=nothing"}).complains("there is no column \"nothing\""));
    CHECK(import(copy, head + good, {"--map", "naam"}).complains("write the header of the file, \"=\""));
    CHECK(import(copy, head + good, {"--category", "x"}).complains("site.json has no such category"));
    CHECK(import(copy, head + good, {"--category", "y=x"}).complains("site.json has no category x"));
    CHECK(import(copy, head + good, {"--update", "x"}).complains("--update x: there is no help point with this id"));
    CHECK(import(copy, head + good, {"--update", "comensha", "--write"}).complains("no row of the file is about this"));
    CHECK(import(copy, head + good, {"--new", "two"}).complains("write the number of a line"));
    CHECK(copy.tree() == before);
}
