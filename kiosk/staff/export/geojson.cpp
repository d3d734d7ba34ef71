#include "staff/export/geojson.h"

#include "base/clock.h"
#include "base/overloaded.h"
#include "content/help/members.h"
#include "content/help/opening_hours.h"
#include "content/words/isolate.h"
#include "content/words/wording.h"
#include "staff/lists/help_columns.h"

#include <nlohmann/json.hpp>

#include <variant>
#include <vector>

namespace staff {
namespace {

using nlohmann::ordered_json;

ordered_json geometry_of(const content::HelpPoint& point) {
    const bool is_known = point.location_precision == content::LocationPrecision::exact ||
                          point.location_precision == content::LocationPrecision::street;
    if (!is_known) {
        return nullptr;
    }
    return {{"type", "Point"}, {"coordinates", {point.longitude, point.latitude}}};
}

/// Whether the hours alone would say that nobody is ever there, though those who made an appointment are helped.
bool hides_appointments(const content::HelpPoint& point) {
    return point.by_appointment && !content::traits_of(point.opening_hours).opens;
}

/// What other readers of OpenStreetMap's hours take otherwise; empty: nothing.
std::string note_on_hours(const content::HelpPoint& point) {
    const content::HoursTraits traits = content::traits_of(point.opening_hours);
    std::string note;
    if (point.closed_until) {
        note = "Closed until " + base::to_string(*point.closed_until) + ", whatever the hours are. ";
    }
    if (traits.nights && (traits.holidays || traits.dates)) {
        note += "A night belongs to the day on which it begins, and is closed where that day is.";
    }
    return note.substr(0, note.find_last_not_of(' ') + 1);
}

ordered_json properties_of(const content::HelpPoint& point, const std::vector<HelpColumn>& columns,
                           const content::Wording& wording) {
    ordered_json properties;
    const auto add = [&](const std::string& key, const std::string& text) {
        if (!text.empty()) {
            properties[key] = text;
        }
    };
    for (const HelpColumn& column : columns) {
        const content::HelpMember& member = *column.member;
        const std::string key(member.key);
        if (&member == &content::help_member("opening_hours") && !point.opening_hours.empty()) {
            if (!hides_appointments(point)) {
                properties[key] = point.opening_hours;
                add("opening_hours_note", note_on_hours(point));
            }
            continue;
        }
        if (&member == &content::help_member("phones")) {
            // What it is stands before how to reach it.
            for (const char* text : {"description", "note"}) {
                add(text, content::plain(wording.text(point.texts, text).text));
            }
        }
        if (member.is(content::Use::map)) {
            std::visit(base::Overloaded{[](std::monostate) {}, [&](const std::string& text) { add(key, text); },
                                        [&](const auto& value) { properties[key] = value; }},
                       content::value_of(member, point));
        }
    }
    return properties;
}

}  // namespace

std::string write_geojson(const content::Content& content, base::Date today) {
    const content::Wording wording(content, content.source_language, today);
    const std::vector<HelpColumn> columns = all_columns(content);
    ordered_json features = ordered_json::array();
    for (const auto& [id, point] : content.help) {
        if (point.kind != content::HelpKind::desk) {
            features.push_back({{"type", "Feature"},
                                {"id", id},
                                {"geometry", geometry_of(point)},
                                {"properties", properties_of(point, columns, wording)}});
        }
    }
    constexpr int indent = 2;
    return ordered_json{{"type", "FeatureCollection"}, {"features", std::move(features)}}.dump(indent) + "\n";
}

}  // namespace staff
