// Addresses that stand in several columns of a list.
#include "staff/lists/addresses.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

using staff::AddressPart;

namespace {

using Cells = std::vector<std::pair<AddressPart, std::string>>;

staff::JoinedAddress join(const Cells& cells) {
    std::vector<staff::AddressCell> all;
    for (const auto& [part, text] : cells) {
        all.push_back({part, "column " + std::to_string(all.size() + 1), text});
    }
    return staff::join_address(all);
}

std::string street(const Cells& cells) {
    const staff::JoinedAddress joined = join(cells);
    CHECK(joined.errors.empty());
    return joined.street;
}

std::string error(const Cells& cells) {
    const staff::JoinedAddress joined = join(cells);
    return joined.errors.empty() ? "" : joined.errors[0].message;
}

constexpr AddressPart name = AddressPart::street;
constexpr AddressPart number = AddressPart::number;
constexpr AddressPart letter = AddressPart::letter;
constexpr AddressPart addition = AddressPart::addition;

}  // namespace

TEST_CASE("the parts of an address stand in the Dutch order, whatever that of the columns") {
    CHECK(street({{number, "12"}, {letter, "A"}, {addition, "3"}, {name, "Dorpsstraat"}}) == "Dorpsstraat 12A-3");
    CHECK(street({{addition, "3"}, {name, "Dorpsstraat"}, {number, "12"}}) == "Dorpsstraat 12-3");
    CHECK(street({{name, "Kade"}, {number, "12"}, {addition, "A"}}) == "Kade 12A");
    CHECK(street({{name, "Kade"}, {number, "12"}, {addition, "bis"}}) == "Kade 12 bis");
    CHECK(street({{name, "Kade"}, {number, "12"}, {addition, "-3"}}) == "Kade 12-3");
    CHECK(street({{name, "Kade"}, {number, "12a"}, {letter, "A"}}) == "Kade 12a");
    CHECK(street({{name, "Kade"}, {number, "12.0"}}) == "Kade 12");
    CHECK(street({{name, "Plein 1944"}, {number, "12"}}) == "Plein 1944 12");
    CHECK(street({{name, "Kade 12"}}) == "Kade 12");
    CHECK(street({}).empty());
}

TEST_CASE("the same address in two columns stands there once") {
    CHECK(street({{name, "Kade 4"}, {name, "Kade"}, {number, "4"}}) == "Kade 4");
    CHECK(street({{name, "KADE 4"}, {name, "Kade 4"}}) == "KADE 4");
    CHECK(street({{name, "Kade 12"}, {number, "12"}, {letter, "A"}}) == "Kade 12A");
    CHECK(street({{name, "Kade 12A"}, {number, "12"}}) == "Kade 12A");
    CHECK(street({{name, "Kade"}, {name, "4"}}) == "Kade 4");
}

TEST_CASE("columns that contradict each other are refused") {
    CHECK(error({{name, "Kade 4"}, {name, "Kade 41"}}).find("another column of the row says \"Kade 4\"") !=
          std::string::npos);
    CHECK(error({{name, "Kade 4"}, {name, "Gracht 4"}}).find("leave only the address that people visit") !=
          std::string::npos);
    CHECK(error({{name, "Kade 4"}, {number, "5"}}).find("which is the house number?") != std::string::npos);
    CHECK(error({{number, "5"}}).find("in which street") != std::string::npos);
}

TEST_CASE("a PO box is no place to visit") {
    const staff::JoinedAddress beside = join({{name, "Kade 9"}, {name, "Postbus 123"}});
    CHECK(beside.street == "Kade 9");
    CHECK(beside.errors.empty());
    REQUIRE(beside.remarks.size() == 1);
    CHECK(beside.remarks[0].starts_with("\"Postbus 123\" is left out: a PO box is no place to visit"));
    CHECK(join({{name, "Postbus 123, Kade 9"}}).street == "Kade 9");
    for (const Cells& alone : {Cells{{name, "Postbus 123"}}, Cells{{name, "Postbus"}, {number, "123"}}}) {
        CHECK(join(alone).street.empty());
        CHECK(error(alone).find("a PO box, where nobody can be visited") != std::string::npos);
    }
}
