// Opening hours of every export, read back minute by minute beside what the terminal says.
#include "content/help/meant_hours.h"
#include "content/support.h"
#include "staff/export/export_help.h"
#include "staff/export/geojson.h"
#include "staff/export/hsds.h"
#include "staff/files/csv_rows.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using content::Content;
using content::HelpPoint;
using content::Tristate;
using nlohmann::ordered_json;

constexpr int minutes_of_day = 24 * 60;

/// A content of points with these hours; the id of a point is the place of its hours in the list.
Content with_hours(const std::vector<HelpPoint>& points) {
    content::Loaded loaded = content_test::load_files(content_test::small_content());
    REQUIRE(loaded.content);
    Content content = std::move(*loaded.content);
    content.help.clear();
    for (std::size_t i = 0; i < points.size(); ++i) {
        HelpPoint point = points[i];
        point.id = "point-" + std::to_string(i);
        point.name = point.id;
        // As the terminal reads it.
        point.opening_hours = content::normal_hours(point.opening_hours).value();
        content.help.emplace(point.id, point);
    }
    return content;
}

/// What the status line says.
Tristate told(const HelpPoint& point, content::HoursBook& book, base::WallTime now) {
    if (point.closed_until && now.date < *point.closed_until) {
        return Tristate::no;
    }
    const content::OpenState state = book.state(point.opening_hours, now);
    const bool is_by_appointment = point.by_appointment && state.open != Tristate::yes && !state.changes;
    return is_by_appointment ? Tristate::unknown : state.open;
}

/// The cells of the column with the hours, by id.
std::map<std::string, std::string> hours_in_csv(const Content& content) {
    const std::string bytes = staff::write_help_csv(content);
    base::Result<staff::CsvReader> reader = staff::CsvReader::open(bytes);
    REQUIRE(reader.ok());
    const std::vector<std::string> header = reader.value().next().value().cells;
    const auto column = [&](std::string_view name) {
        return static_cast<std::size_t>(std::find(header.begin(), header.end(), name) - header.begin());
    };
    std::map<std::string, std::string> hours;
    while (const std::optional<staff::CsvRow> row = reader.value().next()) {
        hours[row->cells.at(column("id"))] = row->cells.at(column("opening_hours"));
    }
    return hours;
}

std::map<std::string, ordered_json> properties_in_geojson(const Content& content) {
    std::map<std::string, ordered_json> properties;
    const ordered_json map = ordered_json::parse(staff::write_geojson(content, content_test::today));
    for (const ordered_json& feature : map["features"]) {
        properties[feature["id"]] = feature["properties"];
    }
    return properties;
}

std::map<std::string, ordered_json> services_in_hsds(const Content& content) {
    std::map<std::string, ordered_json> services;
    const ordered_json page = ordered_json::parse(staff::write_hsds(content, content_test::today));
    for (const ordered_json& service : page["contents"]) {
        services[service["name"]] = service;
    }
    return services;
}

/// Minutes of "09:30". 23:59 is the end of a day.
int minutes_of(const std::string& time) {
    const int minutes = std::stoi(time.substr(0, 2)) * 60 + std::stoi(time.substr(3));
    return minutes == minutes_of_day - 1 ? minutes_of_day : minutes;
}

/// One weekly rule of HSDS, as a reader of RFC 5545 takes it.
struct Rule {
    std::array<bool, 7> days{};
    int opens = 0;
    int closes = 0;
    std::string valid_from;

    [[nodiscard]] bool is_open(base::Date day, int minute) const {
        return days.at(static_cast<std::size_t>(base::weekday(day))) && base::to_string(day) >= valid_from &&
               opens <= minute && minute < closes;
    }
};

std::vector<Rule> rules_of(const ordered_json& service) {
    constexpr std::array<std::string_view, 7> names = {"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
    std::vector<Rule> rules;
    for (const ordered_json& schedule : service["schedules"]) {
        if (!schedule.contains("byday")) {
            continue;
        }
        Rule rule;
        const std::string days = schedule["byday"];
        for (std::size_t day = 0; day < names.size(); ++day) {
            rule.days.at(day) = days.find(names.at(day)) != std::string::npos;
        }
        rule.opens = minutes_of(schedule["opens_at"]);
        rule.closes = minutes_of(schedule["closes_at"]);
        rule.valid_from = schedule.value("valid_from", "");
        rules.push_back(rule);
    }
    return rules;
}

/// What stands in words beside the rules, or in their place.
std::string words_of(const ordered_json& service) {
    const ordered_json& first = service["schedules"][0];
    return first.value("notes", first.value("description", ""));
}

bool holds(const std::string& text, std::string_view words) {
    return text.find(words) != std::string::npos;
}

/// Minutes of these days on which hours read back are other than what the terminal says.
int minutes_that_differ(const HelpPoint& point, const std::string& read_back) {
    content::HoursBook book;
    content::HoursBook theirs;
    int different = 0;
    for (const base::Date day : content_test::days_that_differ) {
        for (int minute = 0; minute < minutes_of_day; ++minute) {
            const base::WallTime now{day, minute / 60, minute % 60, 0};
            different += told(point, book, now) == theirs.state(read_back, now).open ? 0 : 1;
        }
    }
    return different;
}

std::vector<HelpPoint> random_points(int count) {
    content_test::HoursAuthor author(20261130);
    std::vector<HelpPoint> points;
    for (int i = 0; i < count; ++i) {
        HelpPoint point;
        point.opening_hours = author.hours().expression;
        points.push_back(point);
    }
    return points;
}

}  // namespace

TEST_CASE("a list and a map give back the hours that the status line tells, for every minute") {
    const Content content = with_hours(random_points(40));
    const auto cells = hours_in_csv(content);
    const auto properties = properties_in_geojson(content);
    for (const auto& [key, value] : content.help) {
        const std::string& id = key;  // A structured binding cannot be captured.
        const HelpPoint& point = value;
        CAPTURE(point.opening_hours);
        CHECK(minutes_that_differ(point, cells.at(id)) == 0);
        const ordered_json& on_map = properties.at(id);
        CHECK(minutes_that_differ(point, on_map["opening_hours"]) == 0);
        const content::HoursTraits traits = content::traits_of(point.opening_hours);
        // Others let a night end with its day.
        const bool has_special_nights = traits.nights && (traits.holidays || traits.dates);
        CHECK(holds(on_map.value("opening_hours_note", ""), "A night belongs to the day") == has_special_nights);
    }
}

TEST_CASE("weekly rules for other guides say what the status line tells, or say in words where they do not") {
    const Content content = with_hours(random_points(40));
    const auto services = services_in_hsds(content);
    int weekly = 0;
    for (const auto& [key, value] : content.help) {
        const std::string& id = key;  // A structured binding cannot be captured.
        const HelpPoint& point = value;
        CAPTURE(point.opening_hours);
        const ordered_json& service = services.at(id);
        const std::vector<Rule> rules = rules_of(service);
        const content::HoursTraits traits = content::traits_of(point.opening_hours);
        CHECK(rules.empty() == traits.dates);
        CHECK(holds(words_of(service), "In full, as OpenStreetMap writes it: " + point.opening_hours));
        CHECK(holds(words_of(service), "Public holidays of the Netherlands (PH) have hours of their own") ==
              traits.holidays);
        CHECK(holds(words_of(service), "nights that begin on them") == (traits.holidays && traits.nights));
        if (rules.empty()) {
            continue;
        }
        ++weekly;
        content::HoursBook book;
        int different = 0;
        for (const base::Date day : content_test::days_that_differ) {
            const bool is_night_after = traits.nights && content_test::is_holiday(base::add_days(day, -1));
            if (traits.holidays && (content_test::is_holiday(day) || is_night_after)) {
                continue;  // said in words
            }
            for (int minute = 0; minute < minutes_of_day; ++minute) {
                const bool open =
                    std::any_of(rules.begin(), rules.end(), [&](const Rule& one) { return one.is_open(day, minute); });
                const Tristate expected = open ? Tristate::yes : Tristate::no;
                different += told(point, book, {day, minute / 60, minute % 60, 0}) == expected ? 0 : 1;
            }
        }
        CHECK(different == 0);
    }
    CHECK(weekly > 15);
}

TEST_CASE("no export makes closed of what is by appointment, unknown or closed for a time") {
    HelpPoint by_appointment;
    by_appointment.by_appointment = true;
    by_appointment.opening_hours = "off";
    HelpPoint ask_first;
    ask_first.opening_hours = "Mo-Fr 09:00-17:00 unknown";
    HelpPoint both = ask_first;
    both.by_appointment = true;
    HelpPoint partly;
    partly.opening_hours = "Mo-Fr 09:00-17:00; Sa 10:00-12:00 unknown";
    HelpPoint reopens;
    reopens.opening_hours = "Mo-Fr 09:00-17:00";
    reopens.closed_until = base::Date{2026, 12, 28};
    HelpPoint never;
    never.opening_hours = "off";
    const Content content = with_hours({by_appointment, ask_first, both, partly, reopens, never});
    const auto properties = properties_in_geojson(content);
    const auto services = services_in_hsds(content);
    const auto cells = hours_in_csv(content);

    CHECK_FALSE(properties.at("point-0").contains("opening_hours"));
    CHECK(properties.at("point-0")["by_appointment"] == true);
    CHECK(words_of(services.at("point-0")) == "By appointment.");
    CHECK(cells.at("point-0") == "off");  // beside the column by_appointment

    for (const char* id : {"point-1", "point-2", "point-3"}) {
        CAPTURE(id);
        const HelpPoint& point = content.help.find(id)->second;
        CHECK(minutes_that_differ(point, properties.at(id)["opening_hours"]) == 0);
        CHECK(minutes_that_differ(point, cells.at(id)) == 0);
        CHECK(rules_of(services.at(id)).empty());
        CHECK(holds(words_of(services.at(id)), point.opening_hours));
    }
    CHECK(holds(words_of(services.at("point-1")), "ask first whether somebody is there"));
    CHECK(holds(words_of(services.at("point-2")), "by appointment"));
    CHECK(holds(words_of(services.at("point-3")), "ask first whether somebody is there"));

    CHECK(properties.at("point-4")["opening_hours_note"] == "Closed until 2026-12-28, whatever the hours are.");
    const std::vector<Rule> rules = rules_of(services.at("point-4"));
    REQUIRE(rules.size() == 1);
    content::HoursBook book;
    for (base::Date day = content_test::today; day < base::Date{2027, 1, 4}; day = base::add_days(day, 1)) {
        CAPTURE(base::to_string(day));
        const bool is_told = told(content.help.find("point-4")->second, book, {day, 10, 0, 0}) == Tristate::yes;
        CHECK(rules.front().is_open(day, 600) == is_told);
    }

    CHECK(properties.at("point-5")["opening_hours"] == "off");
    CHECK(words_of(services.at("point-5")) == "Closed.");
}
