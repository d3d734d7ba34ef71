#include "staff/export/geojson.h"

#include "base/overloaded.h"
#include "content/help/members.h"
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
