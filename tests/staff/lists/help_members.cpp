// One line of the table of members is enough: a list brings it in, and every export takes it along.
#include "content/help/members.h"
#include "support/roots.h"

#include "authoring/check/load_content.h"
#include "staff/copy.h"
#include "staff/export/export_help.h"
#include "staff/lists/help_columns.h"
#include "staff/lists/import_help.h"
#include "staff/outcome.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <variant>
#include <vector>

using nlohmann::ordered_json;
using staff_test::Copy;
using staff_test::Outcome;

namespace {

const std::string id = "askv-amsterdam";

std::vector<const content::HelpMember*> tristates() {
    std::vector<const content::HelpMember*> found;
    for (const content::HelpMember& member : content::help_members) {
        if (std::holds_alternative<content::Slot<content::Tristate>>(member.form)) {
            found.push_back(&member);
        }
    }
    return found;
}

std::string exported(const Copy& copy, const std::string& format) {
    const Outcome outcome =
        staff_test::run(staff::export_help_command, {"--format", format, copy.path().string(), "--date", "2026-11-23"});
    REQUIRE_MESSAGE(outcome.status == 0, outcome.complaint);
    return outcome.printed;
}

const ordered_json& find(const ordered_json& list, const std::string& key, const std::string& value) {
    const auto found =
        std::find_if(list.begin(), list.end(), [&](const ordered_json& one) { return one.value(key, "") == value; });
    REQUIRE_MESSAGE(found != list.end(), value);
    return *found;
}

}  // namespace

TEST_CASE("every header of the table names its own member") {
    const auto content = authoring::load_content(test::fixture_root(), {2026, 11, 23});
    REQUIRE(content.ok());
    const staff::HelpHeaders headers(content.value());
    for (const staff::HelpColumn& column : staff::all_columns(content.value())) {
        const std::string name = to_string(column);
        CAPTURE(name);
        REQUIRE(headers.find(name).has_value());
        CHECK(*headers.find(name) == column);
        std::string rest(column.language.empty() ? column.member->headers : "");
        while (!rest.empty()) {
            const std::size_t end = std::min(rest.find(", "), rest.size());
            const std::string header = rest.substr(0, end);
            CAPTURE(header);
            REQUIRE(headers.find(header).has_value());
            CHECK(*headers.find(header) == column);
            rest.erase(0, end + 2);
        }
    }
}

TEST_CASE("a tristate of the table comes in with a list and goes out with every export") {
    REQUIRE(tristates().size() >= 4);
    const Copy copy;
    std::string head = "id";
    std::string row = id;
    for (const content::HelpMember* member : tristates()) {
        const std::string key(member->key);
        copy.drop("content/help/" + id + ".json", "/" + key);
        head += ";" + key;
        row += ";ja";
    }
    copy.write("list.csv", head + "\r\n" + row + "\r\n");
    const Outcome outcome =
        staff_test::run(staff::import_help_command,
                        {(copy.path() / "list.csv").string(), copy.path().string(), "--update", id, "--write"});
    REQUIRE_MESSAGE(outcome.status == 0, (outcome.printed + outcome.complaint));

    const ordered_json file = copy.read("content/help/" + id + ".json");
    const ordered_json map = ordered_json::parse(exported(copy, "geojson"));
    const ordered_json& properties = find(map["features"], "id", id)["properties"];
    const ordered_json page = ordered_json::parse(exported(copy, "hsds"));
    const std::string services = page["contents"].dump();
    const ordered_json& service = find(page["contents"], "name", file["name"]);
    std::vector<std::string> keys;
    for (const auto& item : file.items()) {
        keys.push_back(item.key());
    }
    for (const content::HelpMember* member : tristates()) {
        const std::string key(member->key);
        CAPTURE(key);
        CHECK(file[key] == "yes");
        CHECK(properties[key] == "yes");
        if (member->access.yes.empty()) {
            CHECK(find(service["attributes"], "label", key)["value"] == "yes");
        } else {
            CHECK(services.find(member->access.yes) != std::string::npos);
        }
    }
    // New members stand where the table has them, not at the end.
    CHECK(std::find(keys.begin(), keys.end(), "wheelchair") < std::find(keys.begin(), keys.end(), "situations"));
    CHECK(keys.back() == "texts");
    const std::string csv = exported(copy, "csv");
    CHECK(csv.find("wheelchair") != std::string::npos);
    copy.write("list.csv", csv);
    const Outcome again =
        staff_test::run(staff::import_help_command, {(copy.path() / "list.csv").string(), copy.path().string()});
    CHECK_MESSAGE(again.printed.find(" 0 changed, 0 duplicate, 0 wrong") != std::string::npos, again.printed);
}
