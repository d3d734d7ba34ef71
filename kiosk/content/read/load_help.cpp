#include "content/help/addresses.h"
#include "content/help/member_words.h"
#include "content/help/members.h"
#include "content/help/opening_hours.h"
#include "content/help/secret_places.h"
#include "content/read/load_parts.h"
#include "content/words/phone_number.h"
#include "content/words/slug.h"
#include "content/words/text_size.h"

#include <algorithm>
#include <variant>

namespace content {
namespace {

using base::Done;
using base::Error;
using base::Result;

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

/// One member that is being read, and what it is read into.
struct Reading {
    const HelpMember& member;
    Fields& fields;
    HelpPoint& point;
    std::set<std::string>& text_ids;
    Draft& draft;

    [[nodiscard]] Need need() const { return member.is(Use::required) ? Need::required : Need::optional; }
    [[nodiscard]] Place place() const { return fields.place(member.key); }
    [[nodiscard]] std::string text() const { return fields.text(member.key, need()); }
};

Result<Done> must(bool is_good, const char* rule) {
    return is_good ? Result<Done>(Done{}) : Error{rule};
}

/// Hours that other programs read too: written as OpenStreetMap writes them, to the letter.
Result<Done> check_hours(const std::string& text) {
    const Result<std::string> normal = normal_hours(text);
    if (!normal) {
        return normal.error();
    }
    return normal.value() == text ? Result<Done>(Done{}) : Error{"must be written \"" + normal.value() + "\""};
}

/// Checks a text that says something.
Result<Done> check(Line::Kind kind, const std::string& text, Draft& draft) {
    const auto has = [&](char c, std::size_t from = 0) { return text.find(c, from) != std::string::npos; };
    switch (kind) {
        case Line::Kind::whatsapp:
            return must(is_phone_number(text) && text.starts_with('+'),
                        R"(must be a number such as "+31 6 1234 5678")");
        case Line::Kind::email: {
            const std::size_t at = text.find('@');
            return must(at != 0 && at != std::string::npos && has('.', at) && !has(' '), "must be an e-mail address");
        }
        case Line::Kind::url:
            return must((text.starts_with("https://") || text.starts_with("http://")) && !has(' ') &&
                            text.size() <= most_letters_of_an_address,
                        "must be an address that begins with https:// and has at most 300 letters");
        case Line::Kind::hours: {
            const auto known = draft.checked_hours.find(text);
            return known != draft.checked_hours.end()
                       ? known->second
                       : draft.checked_hours.emplace(text, check_hours(text)).first->second;
        }
        case Line::Kind::street: {
            const std::string fault = too_long(text, most_letters_of_a_name);
            return fault.empty() ? must(post_box_in(text).empty(),
                                        "is a PO box, where nobody can be visited; leave the street empty "
                                        "(location_precision \"city\"), or write the address to visit")
                                 : Error{fault};
        }
        case Line::Kind::postal_code:
            return must(postal_code_in(text) == text,
                        R"(must be a postal code such as "3511 AB", or its digits alone)");
        default: {
            const std::string fault = too_long(text, most_letters_of_a_name);
            return fault.empty() ? Result<Done>(Done{}) : Error{fault};
        }
    }
}

void read(const Reading& reading, const Line& line) {
    if (line.kind == Line::Kind::icon) {
        line.slot.in(reading.point) = read_icon(reading.fields, reading.need(), reading.draft);
        return;
    }
    const std::string& text = line.slot.in(reading.point) = reading.text();
    if (text.empty()) {
        return;
    }
    if (const Result<Done> good = check(line.kind, text, reading.draft); !good) {
        reading.draft.findings.error(reading.place(), good.error().message);
    }
}

/// Checks one of several values.
Result<Done> check(List::Kind kind, const std::string& value, const Draft& draft) {
    if (kind == List::Kind::categories && draft.content.category(value) == nullptr &&
        !draft.findings.is_unreadable(draft.files.content() + "/site.json")) {
        return Error{"there is no category \"" + value + "\" in site.json"};
    }
    const bool is_known = std::any_of(for_whom_words.begin(), for_whom_words.end(),
                                      [&](const auto& known) { return known.word == value; });
    return must(kind != List::Kind::for_whom || is_known, R"(must be "women", "men" or "minors")");
}

void read(const Reading& reading, const List& list) {
    std::vector<std::string>& values = list.slot.in(reading.point);
    if (list.kind == List::Kind::situations) {
        values = read_situations(reading.fields, reading.draft);
        return;
    }
    values = reading.fields.texts(reading.member.key, reading.need());
    const Place place = reading.place();
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (const Result<Done> good = check(list.kind, values[i], reading.draft); !good) {
            reading.draft.findings.error(place.item(i), good.error().message);
        }
    }
    if (list.kind == List::Kind::categories && values.empty() && reading.fields.is_object()) {
        reading.draft.findings.error(place, "must name at least one category of site.json");
    }
}

/// Comes after location_precision: a place that is known needs its degrees.
void read(const Reading& reading, const Degrees& degrees) {
    const bool is_place = reading.point.location_precision != LocationPrecision::national;
    const std::optional<double> number =
        reading.fields.number(reading.member.key, is_place ? Need::required : Need::optional);
    degrees.slot.in(reading.point) = number.value_or(0);
    if (is_place && number && !degrees.is_dutch(*number)) {
        reading.draft.findings.warning(reading.place(), "lies outside the Netherlands; are the two numbers swapped?");
    }
}

/// Its words are read with the other texts.
void read(const Reading& reading, const FixedText& /*text*/) {
    if (reading.member.is(Use::required)) {
        reading.text_ids.emplace(reading.member.key);
    }
}

void read(const Reading& reading, const NamedText& text) {
    TextId& id = text.slot.in(reading.point) = reading.text();
    if (!id.empty()) {
        reading.text_ids.insert(id);
    }
}

void read(const Reading& reading, const Slot<bool>& slot) {
    slot.in(reading.point) = reading.fields.boolean(reading.member.key, false);
}

void read(const Reading& reading, const Slot<std::optional<base::Date>>& slot) {
    slot.in(reading.point) = read_date(reading.fields, reading.member.key);
}

void read(const Reading& reading, const Slot<std::vector<Phone>>& slot) {
    const JsonList* const phones = reading.fields.list(reading.member.key, reading.need());
    const Place list = reading.place();
    for (std::size_t i = 0; phones != nullptr && i < phones->size(); ++i) {
        slot.in(reading.point).push_back(read_phone((*phones)[i], list.item(i), reading.text_ids, reading.draft));
    }
}

/// An enumeration; the point has its value for members that are missing or wrong.
template <class T>
void read(const Reading& reading, const Slot<T>& slot) {
    T& value = slot.in(reading.point);
    value = reading.fields.choice(reading.member.key, reading.need(), words_of<T>, value);
}

/// The address of a shelter is never told.
void check_secrecy(const Fields& fields, const HelpPoint& point, Draft& draft) {
    if (!is_secret_place(draft.content, point)) {
        return;
    }
    const Place address = fields.place("address");
    if (!point.address.street.empty()) {
        draft.findings.error(address.member("street"), std::string(no_secret_street));
    }
    if (names_street(point.address.postal_code)) {
        draft.findings.error(address.member("postal_code"), std::string(no_secret_postal_code));
    }
    if (point.location_precision == LocationPrecision::exact || point.location_precision == LocationPrecision::street) {
        draft.findings.error(fields.place("location_precision"), std::string(no_secret_precision));
    }
}

/// Reads every member but the id, which is the name of the file, and where the point was found, as with facts.
void read_members(Fields& fields, HelpPoint& point, std::set<std::string>& text_ids, Draft& draft) {
    const Place place = fields.place("address");
    std::optional<Fields> address;
    if (const JsonValue* value = fields.any("address", Need::optional)) {
        address.emplace(*value, place, draft.findings);
    }
    for (const bool is_degrees : {false, true}) {
        for (const HelpMember& member : help_members) {
            Fields* const from = member.object.empty() ? &fields : address ? &*address : nullptr;
            if (from != nullptr && &member != &help_member("id") && !member.is(Use::origin) &&
                std::holds_alternative<Degrees>(member.form) == is_degrees) {
                std::visit([&](const auto& form) { read({member, *from, point, text_ids, draft}, form); }, member.form);
            }
        }
    }
    if (address) {
        address->reject_others();
    }
    if (point.location_precision == LocationPrecision::national && !point.address.street.empty()) {
        draft.findings.error(place,
                             R"(has a street although location_precision is "national": nobody may learn where it is)");
    }
    check_secrecy(fields, point, draft);
    point.provenance = read_provenance(fields);
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
    std::set<std::string> optional;
    for (const HelpMember& member : help_members) {
        if (std::holds_alternative<FixedText>(member.form) && !member.is(Use::required)) {
            optional.emplace(member.key);
        }
    }
    check_text_ids(point.texts, text_ids, optional, place.file(), "/texts/" + source, draft);
}

HelpPoint read_point(const JsonValue& root, const Place& place, Draft& draft) {
    HelpPoint point;
    Fields fields(root, place, draft.findings);
    std::set<std::string> text_ids;
    read_members(fields, point, text_ids, draft);
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
