#include "staff/lists/help_json.h"

#include "content/read/load.h"
#include "staff/lists/help_words.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <optional>
#include <string_view>
#include <utility>

namespace staff {
namespace {

using content::HelpPoint;
using nlohmann::ordered_json;

/// The members of a file in the order in which staff find them.
constexpr std::array<std::string_view, 31> order = {
    "name",          "kind",           "categories",   "icon",
    "phones",        "whatsapp",       "email",        "url",
    "address",       "latitude",       "longitude",    "location_precision",
    "opening_hours", "by_appointment", "languages",    "cost",
    "confidential",  "id_required",    "anonymous",    "wheelchair",
    "for_whom",      "situations",     "closed_until", "accessibility",
    "directions",    "source",         "checked_on",   "expires_on",
    "confidence",    "confirmed_on",   "texts"};

std::string date_of(const std::optional<base::Date>& date) {
    return date ? base::to_string(*date) : std::string();
}

ordered_json phones_of(const HelpPoint& point) {
    ordered_json list = ordered_json::array();
    for (const content::Phone& phone : point.phones) {
        list.push_back({{"number", phone.number}, {"note", phone.note}, {"languages", phone.languages}});
    }
    return list;
}

void write_text(ordered_json& root, const HelpPoint& point, const HelpColumn& column,
                const std::string& source_language) {
    std::string id = to_string(HelpColumn{column.field, {}});
    if (column.field == Field::accessibility) {
        root["accessibility"] = id = point.accessibility;
    }
    if (column.field == Field::directions) {
        root["directions"] = id = point.directions;
    }
    const std::string& language = column.language.empty() ? source_language : column.language;
    const auto text = point.texts.find(id);
    if (text == point.texts.end() || !text->second.by_language.contains(language)) {
        return;
    }
    const std::string& words = text->second.by_language.at(language).pattern;
    ordered_json& texts = root["texts"][language];
    if (column.language.empty()) {
        texts[id] = words;
        return;
    }
    const auto source = text->second.by_language.find(source_language);
    const std::string of = source == text->second.by_language.end() ? "" : source->second.pattern;
    texts[id] = {{"text", words}, {"of", content::source_hash(of)}, {"state", "draft"}};
}

void write_column(ordered_json& root, const HelpPoint& point, const HelpColumn& column,
                  const std::string& source_language) {
    const std::string key = to_string(HelpColumn{column.field, {}});
    const content::Address& address = point.address;
    const bool has_place = point.location_precision != content::LocationPrecision::national;
    switch (column.field) {
        case Field::id:
            return;
        case Field::name:
            root[key] = point.name;
            return;
        case Field::kind:
            root[key] = word_of(kind_words, point.kind);
            return;
        case Field::categories:
            root[key] = point.categories;
            return;
        case Field::icon:
            root[key] = point.icon;
            return;
        case Field::phone:
            root["phones"] = phones_of(point);
            return;
        case Field::whatsapp:
            root[key] = point.whatsapp;
            return;
        case Field::email:
            root[key] = point.email;
            return;
        case Field::url:
            root[key] = point.url;
            return;
        case Field::street:
            root["address"][key] = address.street;
            return;
        case Field::postal_code:
            root["address"][key] = address.postal_code;
            return;
        case Field::city:
            root["address"][key] = address.city;
            return;
        case Field::province:
            root["address"][key] = address.province;
            return;
        case Field::latitude:
            if (has_place) {
                root[key] = point.latitude;
            }
            return;
        case Field::longitude:
            if (has_place) {
                root[key] = point.longitude;
            }
            return;
        case Field::location_precision:
            root[key] = word_of(precision_words, point.location_precision);
            if (!has_place) {
                // Nobody may learn where it is.
                root.erase("latitude");
                root.erase("longitude");
            }
            return;
        case Field::opening_hours:
            root[key] = point.opening_hours;
            return;
        case Field::by_appointment:
            root[key] = point.by_appointment;
            return;
        case Field::languages:
            root[key] = point.languages;
            return;
        case Field::cost:
            root[key] = word_of(cost_words, point.cost);
            return;
        case Field::confidential:
            root[key] = word_of(tristate_words, point.confidential);
            return;
        case Field::id_required:
            root[key] = word_of(tristate_words, point.id_required);
            return;
        case Field::anonymous:
            root[key] = word_of(tristate_words, point.anonymous);
            return;
        case Field::wheelchair:
            root[key] = word_of(tristate_words, point.wheelchair);
            return;
        case Field::for_whom:
            root[key] = point.for_whom;
            return;
        case Field::situations:
            root[key] = point.situations;
            return;
        case Field::closed_until:
            root[key] = date_of(point.closed_until);
            return;
        case Field::source:
            root[key] = point.provenance.source;
            return;
        case Field::checked_on:
            root[key] = point.provenance.checked_on;
            return;
        case Field::expires_on:
            root[key] = date_of(point.provenance.expires_on);
            return;
        case Field::confirmed_on:
            root[key] = date_of(point.provenance.confirmed_on);
            return;
        case Field::confidence:
            root[key] = word_of(confidence_words, point.provenance.confidence);
            return;
        case Field::title:
        case Field::description:
        case Field::note:
        case Field::accessibility:
        case Field::directions:
            write_text(root, point, column, source_language);
            return;
    }
}

/// Puts the members in the order of `order`; others keep theirs, at the end.
ordered_json in_order(ordered_json root) {
    ordered_json result = ordered_json::object();
    for (const std::string_view key : order) {
        if (const auto found = root.find(std::string(key)); found != root.end()) {
            result[std::string(key)] = std::move(*found);
            root.erase(std::string(key));
        }
    }
    for (auto& item : root.items()) {
        result[item.key()] = std::move(item.value());
    }
    return result;
}

std::string bytes_of(const ordered_json& root) {
    constexpr int indent = 2;
    return root.dump(indent) + "\n";
}

}  // namespace

std::string help_file(const std::string& id) {
    return "content/help/" + id + ".json";
}

std::string write_point(const HelpPoint& point, const std::string& source_language) {
    ordered_json root = ordered_json::object();
    root["address"] = {{"street", ""}, {"postal_code", ""}, {"city", ""}, {"province", ""}};
    root["accessibility"] = "";
    root["directions"] = "";
    root["texts"][source_language] = ordered_json::object();
    for (int i = 0; i <= static_cast<int>(Field::confidence); ++i) {
        write_column(root, point, {static_cast<Field>(i), {}}, source_language);
    }
    // The source text first: it is what translations are measured by.
    for (const bool is_source : {true, false}) {
        for (int i = static_cast<int>(Field::title); i <= static_cast<int>(Field::directions); ++i) {
            const auto field = static_cast<Field>(i);
            for (const auto& [id, text] : point.texts) {
                if (id != to_string(HelpColumn{field, {}})) {
                    continue;
                }
                for (const auto& [language, translation] : text.by_language) {
                    if ((language == source_language) == is_source) {
                        write_column(root, point, {field, is_source ? std::string() : language}, source_language);
                    }
                }
            }
        }
    }
    return bytes_of(in_order(std::move(root)));
}

base::Result<std::string> change_point(const HelpPoint& point, const std::vector<HelpColumn>& columns,
                                       const std::string& source_language, const std::filesystem::path& root) {
    const std::string file = help_file(point.id);
    std::ifstream stream(root / file, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(stream), {}};
    ordered_json json = ordered_json::parse(bytes, nullptr, false);
    if (!stream || !json.is_object()) {
        return base::Error{file + ": cannot be read as a JSON object; run kiosk-staff check"};
    }
    const std::size_t members = json.size();
    for (const HelpColumn& column : columns) {
        write_column(json, point, column, source_language);
    }
    return bytes_of(json.size() == members ? json : in_order(std::move(json)));
}

}  // namespace staff
