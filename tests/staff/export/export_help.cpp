// Help points for maps and other guides: the rules of RFC 7946 and of HSDS.
#include "staff/export/export_help.h"

#include "content/read/load.h"
#include "staff/copy.h"
#include "staff/export/weekly_hours.h"
#include "staff/outcome.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace fs = std::filesystem;
using nlohmann::ordered_json;
using staff_test::Copy;
using staff_test::Outcome;

namespace {

Outcome run(const std::vector<std::string>& arguments) {
    return staff_test::run(staff::export_help_command, arguments);
}

ordered_json exported(const Copy& copy, const std::string& format) {
    const Outcome outcome = run({"--format", format, copy.path().string(), "--date", "2026-11-23"});
    REQUIRE_MESSAGE(outcome.status == 0, outcome.complaint);
    return ordered_json::parse(outcome.printed);
}

const ordered_json& with(const ordered_json& list, std::string_view key, std::string_view value) {
    for (const ordered_json& one : list) {
        if (one.contains(key) && one[key] == value) {
            return one;
        }
    }
    FAIL(std::string(value));
    return list;
}

enum class Type { text, number, object, list };

/// A field of an object of HSDS. `of`: the object inside, for objects and lists.
struct Field {
    Type type = Type::text;
    std::string of = {};
};

struct Object {
    std::set<std::string> required;
    std::map<std::string, Field> fields;
};

/// What the export uses of HSDS 3.2: from "required" and "properties" of schema/<object>.json, branch 3.2 of
/// github.com/openreferral/specification.
const std::map<std::string, Object>& hsds() {
    static const std::map<std::string, Object> objects = {
        {"service",
         {{"id", "name", "status"},
          {{"id", {}},
           {"name", {}},
           {"alternate_name", {}},
           {"description", {}},
           {"url", {}},
           {"email", {}},
           {"status", {}},
           {"application_process", {}},
           {"fees_description", {}},
           {"eligibility_description", {}},
           {"assured_date", {}},
           {"alert", {}},
           {"phones", {Type::list, "phone"}},
           {"schedules", {Type::list, "schedule"}},
           {"service_areas", {Type::list, "service_area"}},
           {"service_at_locations", {Type::list, "service_at_location"}},
           {"languages", {Type::list, "language"}},
           {"organization", {Type::object, "organization"}},
           {"cost_options", {Type::list, "cost_option"}},
           {"attributes", {Type::list, "attribute"}}}}},
        {"organization",
         {{"id", "name", "description"}, {{"id", {}}, {"name", {}}, {"description", {}}, {"website", {}}}}},
        {"service_at_location", {{"id"}, {{"id", {}}, {"location", {Type::object, "location"}}}}},
        {"location",
         {{"id", "location_type"},
          {{"id", {}},
           {"location_type", {}},
           {"name", {}},
           {"description", {}},
           {"transportation", {}},
           {"latitude", {Type::number}},
           {"longitude", {Type::number}},
           {"addresses", {Type::list, "address"}},
           {"accessibility", {Type::list, "accessibility"}}}}},
        {"address",
         {{"id", "address_1", "city", "state_province", "postal_code", "country", "address_type"},
          {{"id", {}},
           {"address_1", {}},
           {"city", {}},
           {"state_province", {}},
           {"postal_code", {}},
           {"country", {}},
           {"address_type", {}}}}},
        {"accessibility", {{"id"}, {{"id", {}}, {"description", {}}}}},
        {"phone",
         {{"id", "number"},
          {{"id", {}}, {"number", {}}, {"type", {}}, {"description", {}}, {"languages", {Type::list, "language"}}}}},
        {"schedule",
         {{"id"},
          {{"id", {}},
           {"freq", {}},
           {"wkst", {}},
           {"valid_from", {}},
           {"byday", {}},
           {"opens_at", {}},
           {"closes_at", {}},
           {"description", {}},
           {"notes", {}}}}},
        {"language", {{"id"}, {{"id", {}}, {"name", {}}, {"code", {}}}}},
        {"service_area", {{"id"}, {{"id", {}}, {"name", {}}}}},
        {"cost_option", {{"id"}, {{"id", {}}, {"currency", {}}, {"amount", {Type::number}}}}},
        {"attribute",
         {{"id"},
          {{"id", {}},
           {"link_entity", {}},
           {"label", {}},
           {"value", {}},
           {"taxonomy_term", {Type::object, "taxonomy_term"}}}}},
        {"taxonomy_term",
         {{"id", "name", "description"},
          {{"id", {}}, {"code", {}}, {"name", {}}, {"description", {}}, {"taxonomy", {}}, {"language", {}}}}},
    };
    return objects;
}

/// RFC 9562: 8-4-4-4-12 hexadecimal digits.
bool is_uuid(const std::string& text) {
    if (text.size() != 36) {
        return false;
    }
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool is_hyphen = i == 8 || i == 13 || i == 18 || i == 23;
        if (is_hyphen ? text[i] != '-' : std::string("0123456789abcdef").find(text[i]) == std::string::npos) {
            return false;
        }
    }
    return true;
}

/// Checks an object and those inside it; collects the ids of each kind.
void check_object(const ordered_json& json, const std::string& kind, std::multimap<std::string, std::string>& ids) {
    CAPTURE(kind);
    REQUIRE(json.is_object());
    const Object& object = hsds().at(kind);
    for (const std::string& member : object.required) {
        CAPTURE(member);
        CHECK(json.contains(member));
    }
    for (const auto& item : json.items()) {
        const std::string key = item.key();
        CAPTURE(key);
        const auto field = object.fields.find(key);
        REQUIRE(field != object.fields.end());
        const ordered_json& value = item.value();
        switch (field->second.type) {
            case Type::text:
                REQUIRE(value.is_string());
                CHECK_FALSE(value.get<std::string>().empty());
                CHECK(value.get<std::string>().find("\u2066") == std::string::npos);
                break;
            case Type::number:
                CHECK(value.is_number());
                break;
            case Type::object:
                check_object(value, field->second.of, ids);
                break;
            case Type::list:
                REQUIRE(value.is_array());
                for (const ordered_json& one : value) {
                    check_object(one, field->second.of, ids);
                }
                break;
        }
    }
    CHECK(is_uuid(json["id"]));
    ids.emplace(kind, json["id"]);
}

}  // namespace

TEST_CASE("the map has every point, longitude first, and no position that is not known") {
    const Copy copy;
    copy.set("content/help/askv-amsterdam.json", "/latitude", 52.3745);
    copy.set("content/help/askv-amsterdam.json", "/longitude", 4.8745);
    copy.set("content/help/askv-amsterdam.json", "/location_precision", "street");
    const ordered_json map = exported(copy, "geojson");
    CHECK(map["type"] == "FeatureCollection");
    std::size_t placed = 0;
    std::size_t unplaced = 0;
    for (const ordered_json& feature : map["features"]) {
        CAPTURE(feature["id"]);
        CHECK(feature["type"] == "Feature");
        const std::string precision = feature["properties"]["location_precision"];
        if (precision == "exact" || precision == "street") {
            ++placed;
            CHECK(feature["geometry"]["type"] == "Point");
            const ordered_json& position = feature["geometry"]["coordinates"];
            REQUIRE(position.size() == 2);
            CHECK(position[0] < 7.3);
            CHECK(position[1] > 50.7);
        } else {
            ++unplaced;
            CHECK(feature["geometry"].is_null());
        }
        CHECK_FALSE(feature["properties"].contains("latitude"));
    }
    CHECK(placed > 0);
    CHECK(unplaced > 0);
    const ordered_json& askv = with(map["features"], "id", "askv-amsterdam");
    CHECK(askv["geometry"]["coordinates"] == ordered_json{4.8745, 52.3745});
    CHECK(askv["properties"]["phones"] == ordered_json{"+31 20 627 2408"});
    for (const ordered_json& feature : map["features"]) {
        CHECK(feature["id"] != "desk");
    }
}

TEST_CASE("what goes to other guides has the names and types of HSDS 3.2") {
    const Copy copy;
    const ordered_json page = exported(copy, "hsds");
    CHECK(page["total_items"] == page["contents"].size());
    CHECK(page["total_pages"] == 1);
    CHECK(page["first_page"] == true);
    CHECK(page["last_page"] == true);
    std::multimap<std::string, std::string> ids;
    for (const ordered_json& service : page["contents"]) {
        CAPTURE(service["name"]);
        check_object(service, "service", ids);
        const std::set<std::string> states = {"active", "inactive", "defunct", "temporarily closed"};
        CHECK(states.contains(service["status"]));
    }
    for (const auto& [kind, id] : ids) {
        if (kind != "taxonomy_term") {
            CAPTURE(kind);
            CHECK(std::count(ids.begin(), ids.end(), std::pair<const std::string, std::string>(kind, id)) == 1);
        }
    }
    CHECK(exported(copy, "hsds") == page);
}

TEST_CASE("a service says what the point says, and no more than is known") {
    const Copy copy;
    const std::string file = "content/help/comensha.json";
    copy.set(file, "/confidence", "C");
    copy.set(file, "/confirmed_on", "");
    copy.set(file, "/closed_until", "2026-12-01");
    copy.set(file, "/opening_hours", "Mo-Fr 09:00-17:00; Sa 10:00-12:30; PH off");
    const std::string placed = "content/help/askv-amsterdam.json";
    copy.set(placed, "/confidence", "A");
    copy.set(placed, "/confirmed_on", "2026-11-01");
    copy.set(placed, "/expires_on", "2027-11-23");
    copy.set(placed, "/address/postal_code", "1052 ML");
    copy.set(placed, "/wheelchair", "no");
    copy.set(placed, "/opening_hours", "Mo[2] 10:00-12:00");
    copy.set(placed, "/texts/nl/note", "Nu in gevaar? Bel {phone_emergency_112}.");
    const ordered_json services = exported(copy, "hsds")["contents"];
    const ordered_json& national = with(services, "name", "CoMensha");
    CHECK(national["status"] == "temporarily closed");
    CHECK(national["alert"] == "Nobody has confirmed this yet.");
    CHECK_FALSE(national.contains("service_at_locations"));
    CHECK(national["schedules"].size() == 2);
    CHECK(national["schedules"][0]["byday"] == "MO,TU,WE,TH,FR");
    CHECK(national["schedules"][0]["opens_at"] == "09:00");
    CHECK(national["schedules"][0]["closes_at"] == "17:00");
    CHECK(national["schedules"][1]["byday"] == "SA");
    const ordered_json& local = with(services, "name", "ASKV");
    CHECK_FALSE(local.contains("alert"));
    CHECK(local["assured_date"] == "2026-11-01");
    CHECK(local["application_process"] == "By appointment. Nu in gevaar? Bel 112.");
    CHECK(local["schedules"].size() == 1);
    CHECK(local["schedules"][0]["description"] == "In full, as OpenStreetMap writes it: Mo[2] 10:00-12:00");
    CHECK_FALSE(local["schedules"][0].contains("byday"));
    const ordered_json& location = local["service_at_locations"][0]["location"];
    CHECK(location["latitude"] == 52.3745);
    CHECK(location["addresses"][0]["postal_code"] == "1052 ML");
    CHECK(location["accessibility"][0]["description"] == "Not accessible with a wheelchair.");
    const ordered_json& town = with(services, "name", "Het Juridisch Loket Zwolle");
    const ordered_json& somewhere = town["service_at_locations"][0]["location"];
    CHECK_FALSE(somewhere.contains("latitude"));
    CHECK_FALSE(somewhere.contains("addresses"));
    CHECK(somewhere["description"] == "Zwolle, Overijssel");
}

TEST_CASE("opening hours become weekly rules only where they are the same every week") {
    using Spans = std::vector<staff::WeeklySpan>;
    CHECK(staff::weekly_spans("Mo,We 09:00-12:00,13:00-17:00; PH off") ==
          Spans{{{0, 2}, 540, 720}, {{0, 2}, 780, 1020}});
    CHECK(staff::weekly_spans("24/7") == Spans{{{0, 1, 2, 3, 4, 5, 6}, 0, 1440}});
    CHECK(staff::weekly_spans("Fr 22:00-02:00") == Spans{{{5}, 0, 120}, {{4}, 1320, 1440}});
    for (const char* more : {"Mo[2] 10:00-12:00", "Jan-Jun Mo 09:00-10:00", "week 1-53/2 Mo 09:00-10:00",
                             "2026 Dec 25 off", "Mo 09:00-10:00 unknown"}) {
        CHECK_MESSAGE(!staff::weekly_spans(more), more);
    }
    CHECK(staff::weekly_spans("mo-fr 09.00-17.00") == Spans{{{0, 1, 2, 3, 4}, 540, 1020}});
    CHECK(staff::ical_days({0, 6}) == "MO,SU");
}

TEST_CASE("hours without a span are told in words, not left out") {
    const Copy copy;
    copy.set("content/help/comensha.json", "/opening_hours", "off");
    const ordered_json services = exported(copy, "hsds")["contents"];
    const ordered_json& schedules = with(services, "name", "CoMensha")["schedules"];
    REQUIRE(schedules.size() == 1);
    CHECK(schedules[0]["description"] == "Closed.");
}

TEST_CASE("an export goes to a file, and not over one that is there") {
    const Copy copy;
    const std::string file = (copy.path() / "list.csv").string();
    const std::vector<std::string> arguments = {"--out", file, copy.path().string()};
    const Outcome outcome = run(arguments);
    CHECK(outcome.status == 0);
    CHECK(copy.bytes("list.csv").starts_with("\xEF\xBB\xBF\"id\",\"name\","));
    copy.write("list.csv", "work");
    CHECK(run(arguments).complaint.find("may hold work that was not imported yet") != std::string::npos);
    CHECK(copy.bytes("list.csv") == "work");
    std::vector<std::string> over = arguments;
    over.emplace_back("--overwrite");
    CHECK(run(over).status == 0);
    CHECK(copy.bytes("list.csv") != "work");
    CHECK(run({"--nothing"}).complaint.find("usage: kiosk-staff export help") != std::string::npos);
    CHECK(run({copy.path().string()}).complaint.find("--format csv") != std::string::npos);
    CHECK(run({"--format", "xml"}).complaint.find("csv|geojson|hsds") != std::string::npos);
    CHECK(run({"--format", "csv", "/nowhere"}).status == 1);
}
