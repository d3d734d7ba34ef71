#include "content/help/opening_hours.h"
#include "content/map/position.h"
#include "content/read/load_parts.h"
#include "content/words/phone_number.h"
#include "content/words/slug.h"

#include <algorithm>

namespace content {
namespace {

constexpr std::string_view phone_forms =
    R"(must be "+31 33 448 1186", "0800-2000", "0900-8844", "14 030" or a short number such as "112")";

Phone read_phone(const JsonValue& value, const Place& place, std::set<std::string>& text_ids, Draft& draft) {
    Phone phone;
    Fields fields(value, place, draft.findings);
    phone.number = fields.text("number", Need::required);
    if (!phone.number.empty() && !is_phone_number(phone.number)) {
        draft.findings.error(place.member("number"), std::string(phone_forms));
    }
    phone.note = fields.text("note", Need::optional);
    if (!phone.note.empty()) {
        text_ids.insert(phone.note);
    }
    phone.languages = fields.texts("languages", Need::optional);
    fields.reject_others();
    return phone;
}

Address read_address(const JsonValue& value, const Place& place, Draft& draft) {
    Address address;
    Fields fields(value, place, draft.findings);
    address.street = fields.text("street", Need::optional);
    address.postal_code = fields.text("postal_code", Need::optional);
    address.city = fields.text("city", Need::optional);
    address.province = fields.text("province", Need::optional);
    fields.reject_others();
    return address;
}

/// Reads coordinates, precision and address, which belong together.
void read_location(Fields& fields, HelpPoint& point, Draft& draft) {
    if (const JsonValue* address = fields.any("address", Need::optional)) {
        point.address = read_address(*address, fields.place("address"), draft);
    }
    point.location_precision = fields.choice<LocationPrecision>("location_precision", Need::required,
                                                                {{"exact", LocationPrecision::exact},
                                                                 {"street", LocationPrecision::street},
                                                                 {"city", LocationPrecision::city},
                                                                 {"national", LocationPrecision::national}},
                                                                LocationPrecision::national);
    const bool is_place = point.location_precision != LocationPrecision::national;
    const Need need = is_place ? Need::required : Need::optional;
    const std::optional<double> latitude = fields.number("latitude", need);
    const std::optional<double> longitude = fields.number("longitude", need);
    point.latitude = latitude.value_or(0);
    point.longitude = longitude.value_or(0);
    if (is_place && latitude && !is_dutch_latitude(*latitude)) {
        draft.findings.warning(fields.place("latitude"), "lies outside the Netherlands; are the two numbers swapped?");
    }
    if (is_place && longitude && !is_dutch_longitude(*longitude)) {
        draft.findings.warning(fields.place("longitude"), "lies outside the Netherlands; are the two numbers swapped?");
    }
    if (!is_place && !point.address.street.empty()) {
        draft.findings.error(fields.place("address"),
                             R"(has a street although location_precision is "national": nobody may learn where it is)");
    }
}

void read_contact(Fields& fields, HelpPoint& point, std::set<std::string>& text_ids, Draft& draft) {
    if (const JsonList* phones = fields.list("phones", Need::optional)) {
        const Place list = fields.place("phones");
        for (std::size_t i = 0; i < phones->size(); ++i) {
            point.phones.push_back(read_phone((*phones)[i], list.item(i), text_ids, draft));
        }
    }
    point.whatsapp = fields.text("whatsapp", Need::optional);
    if (!point.whatsapp.empty() && (!is_phone_number(point.whatsapp) || !point.whatsapp.starts_with('+'))) {
        draft.findings.error(fields.place("whatsapp"), R"(must be a number such as "+31 6 1234 5678")");
    }
    point.email = fields.text("email", Need::optional);
    const std::size_t at = point.email.find('@');
    if (!point.email.empty() && (at == 0 || at == std::string::npos || point.email.find('.', at) == std::string::npos ||
                                 point.email.find(' ') != std::string::npos)) {
        draft.findings.error(fields.place("email"), "must be an e-mail address");
    }
    point.url = fields.text("url", Need::optional);
    if (!point.url.empty() && (!(point.url.starts_with("https://") || point.url.starts_with("http://")) ||
                               point.url.find(' ') != std::string::npos)) {
        draft.findings.error(fields.place("url"), "must be an address that begins with https://");
    }
}

void read_kind(Fields& fields, HelpPoint& point, Draft& draft) {
    point.name = fields.text("name", Need::required);
    point.kind = fields.choice<HelpKind>("kind", Need::required,
                                         {{"emergency", HelpKind::emergency},
                                          {"desk", HelpKind::desk},
                                          {"organisation", HelpKind::organisation},
                                          {"line", HelpKind::line},
                                          {"municipality", HelpKind::municipality},
                                          {"police", HelpKind::police}},
                                         HelpKind::organisation);
    point.icon = read_icon(fields, Need::optional, draft);
    point.categories = fields.texts("categories", Need::required);
    const Place list = fields.place("categories");
    for (std::size_t i = 0; i < point.categories.size(); ++i) {
        if (draft.content.category(point.categories[i]) == nullptr) {
            draft.findings.error(list.item(i), "there is no category \"" + point.categories[i] + "\" in site.json");
        }
    }
    if (point.categories.empty() && fields.is_object()) {
        draft.findings.error(list, "must name at least one category of site.json");
    }
}

void read_practice(Fields& fields, HelpPoint& point, std::set<std::string>& text_ids, Draft& draft) {
    point.opening_hours = fields.text("opening_hours", Need::optional);
    if (!point.opening_hours.empty()) {
        const auto [known, is_new] = draft.hours_errors.try_emplace(point.opening_hours);
        if (is_new) {
            known->second = opening_hours_error(point.opening_hours);
        }
        if (!known->second.empty()) {
            draft.findings.error(fields.place("opening_hours"), known->second);
        }
    }
    point.by_appointment = fields.boolean("by_appointment", false);
    point.languages = fields.texts("languages", Need::optional);
    point.cost =
        fields.choice<Cost>("cost", Need::optional,
                            {{"free", Cost::free}, {"paid", Cost::paid}, {"unknown", Cost::unknown}}, Cost::unknown);
    const auto tristate = [&](std::string_view key) {
        return fields.choice<Tristate>(key, Need::optional,
                                       {{"yes", Tristate::yes}, {"no", Tristate::no}, {"unknown", Tristate::unknown}},
                                       Tristate::unknown);
    };
    point.confidential = tristate("confidential");
    point.id_required = tristate("id_required");
    point.anonymous = tristate("anonymous");
    point.wheelchair = tristate("wheelchair");
    point.closed_until = read_date(fields, "closed_until");
    point.for_whom = fields.texts("for_whom", Need::optional);
    const Place list = fields.place("for_whom");
    for (std::size_t i = 0; i < point.for_whom.size(); ++i) {
        if (point.for_whom[i] != "women" && point.for_whom[i] != "men" && point.for_whom[i] != "minors") {
            draft.findings.error(list.item(i), R"(must be "women", "men" or "minors")");
        }
    }
    point.situations = read_situations(fields, draft);
    for (const auto& [key, member] :
         {std::pair{"accessibility", &HelpPoint::accessibility}, std::pair{"directions", &HelpPoint::directions}}) {
        point.*member = fields.text(key, Need::optional);
        if (!(point.*member).empty()) {
            text_ids.insert(point.*member);
        }
    }
}

void read_texts(Fields& fields, HelpPoint& point, const std::set<std::string>& text_ids, Draft& draft) {
    const JsonValue* value = fields.any("texts", Need::required);
    if (value == nullptr) {
        return;
    }
    const Place place = fields.place("texts");
    Fields languages(*value, place, draft.findings);
    const auto read_language = [&](const std::string& language) {
        const JsonValue* texts = languages.any(language, Need::optional);
        if (texts == nullptr) {
            return false;
        }
        const Place here = place.member(language);
        const Fields members(*texts, here, draft.findings);
        for (const JsonMember& member : members.members()) {
            add_text(point.texts, member.key, language, member.value, here.member(member.key), draft);
        }
        return true;
    };
    const std::string& source = draft.content.source_language;
    if (!read_language(source)) {
        draft.findings.error(place.member(source), "is missing: the texts in the source language");
    }
    for (const Language& language : draft.content.languages) {
        if (language.tag == source) {
            continue;
        }
        const Place here = place.member(language.tag);
        if (!read_language(language.tag)) {
            draft.findings.warning(here, "is missing: not translated yet", ProblemKind::missing);
            continue;
        }
        for (const auto& [id, text] : point.texts) {
            if (!text.by_language.contains(language.tag)) {
                draft.findings.warning(here.member(id), "is not translated yet", ProblemKind::missing);
            }
        }
    }
    if (!draft.content.languages.empty()) {
        for (const JsonMember& member : languages.members()) {
            if (draft.content.language(member.key) != nullptr || member.key == source) {
                continue;
            }
            if (draft.content.known_language(member.key) != nullptr) {
                draft.findings.warning(place.member(member.key), not_offered(member.key));
            } else {
                draft.findings.error(place.member(member.key),
                                     "there is no language \"" + std::string(member.key) + "\" in i18n/languages.json");
            }
        }
    }
    check_text_ids(point.texts, text_ids, {"title", "note"}, place.file(), "/texts/" + source, draft);
}

HelpPoint read_point(const JsonValue& root, const Place& place, Draft& draft) {
    HelpPoint point;
    Fields fields(root, place, draft.findings);
    std::set<std::string> text_ids = {"description"};
    read_kind(fields, point, draft);
    read_contact(fields, point, text_ids, draft);
    read_location(fields, point, draft);
    read_practice(fields, point, text_ids, draft);
    point.provenance = read_provenance(fields);
    read_texts(fields, point, text_ids, draft);
    fields.reject_others();
    return point;
}

}  // namespace

void load_help(const std::string& folder, Draft& draft) {
    for (const std::string& name : list_folder(folder, draft)) {
        const std::string file = folder + "/" + name;
        const Place place(file);
        constexpr std::string_view ending = ".json";
        if (!name.ends_with(ending)) {
            draft.findings.warning(place, "is read by nobody: help points end in .json");
            continue;
        }
        const std::string id = name.substr(0, name.size() - ending.size());
        if (!is_kebab_case(id)) {
            draft.findings.error(place, "is no id of a help point: use small letters, digits and \"-\"");
            continue;
        }
        HelpPoint point;
        if (const std::optional<JsonFile> read = read_json(draft.files, place, draft.findings)) {
            point = read_point(read->root, place, draft);
        }
        point.id = id;
        draft.content.help.emplace(id, std::move(point));
    }
}

}  // namespace content
