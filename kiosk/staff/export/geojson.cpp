#include "staff/export/geojson.h"

#include "content/words/isolate.h"
#include "content/words/wording.h"
#include "staff/lists/help_words.h"

#include <nlohmann/json.hpp>

#include <initializer_list>
#include <string_view>

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

ordered_json properties_of(const content::HelpPoint& point, const content::Wording& wording) {
    ordered_json properties = {
        {"name", point.name}, {"kind", word_of(kind_words, point.kind)}, {"categories", point.categories}};
    const auto add = [&](const char* key, const std::string& value) {
        if (!value.empty()) {
            properties[key] = value;
        }
    };
    for (const char* text : {"description", "note"}) {
        add(text, content::plain(wording.text(point.texts, text).text));
    }
    ordered_json& phones = properties["phones"] = ordered_json::array();
    for (const content::Phone& phone : point.phones) {
        phones.push_back(phone.number);
    }
    add("whatsapp", point.whatsapp);
    add("email", point.email);
    add("url", point.url);
    add("street", point.address.street);
    add("postal_code", point.address.postal_code);
    add("city", point.address.city);
    add("province", point.address.province);
    properties["location_precision"] = word_of(precision_words, point.location_precision);
    add("opening_hours", point.opening_hours);
    properties["by_appointment"] = point.by_appointment;
    properties["languages"] = point.languages;
    properties["cost"] = word_of(cost_words, point.cost);
    properties["confidential"] = word_of(tristate_words, point.confidential);
    properties["id_required"] = word_of(tristate_words, point.id_required);
    properties["anonymous"] = word_of(tristate_words, point.anonymous);
    properties["wheelchair"] = word_of(tristate_words, point.wheelchair);
    properties["for_whom"] = point.for_whom;
    properties["situations"] = point.situations;
    const auto add_date = [&](const char* key, const std::optional<base::Date>& date) {
        add(key, date ? base::to_string(*date) : std::string());
    };
    add_date("closed_until", point.closed_until);
    add("source", point.provenance.source);
    add("checked_on", point.provenance.checked_on);
    add_date("expires_on", point.provenance.expires_on);
    add_date("confirmed_on", point.provenance.confirmed_on);
    properties["confidence"] = word_of(confidence_words, point.provenance.confidence);
    return properties;
}

}  // namespace

std::string write_geojson(const content::Content& content, base::Date today) {
    const content::Wording wording(content, content.source_language, today);
    ordered_json features = ordered_json::array();
    for (const auto& [id, point] : content.help) {
        if (point.kind != content::HelpKind::desk) {
            features.push_back({{"type", "Feature"},
                                {"id", id},
                                {"geometry", geometry_of(point)},
                                {"properties", properties_of(point, wording)}});
        }
    }
    constexpr int indent = 2;
    return ordered_json{{"type", "FeatureCollection"}, {"features", std::move(features)}}.dump(indent) + "\n";
}

}  // namespace staff
