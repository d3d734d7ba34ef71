#include "staff/export/hsds.h"

#include "base/clock_time.h"
#include "content/age.h"
#include "content/help/member_words.h"
#include "content/help/members.h"
#include "content/help/opening_hours.h"
#include "content/read/load.h"
#include "content/words/formats.h"
#include "content/words/isolate.h"
#include "content/words/wording.h"
#include "staff/export/weekly_hours.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <string_view>
#include <utility>
#include <variant>

namespace staff {
namespace {

using content::HelpPoint;
using content::Tristate;
using nlohmann::ordered_json;

/// The same for the same name, another for any other.
std::string uuid_of(const std::string& name) {
    std::string digits = content::source_hash("hsds 1 " + name) + content::source_hash("hsds 2 " + name);
    constexpr std::size_t version = 12;
    constexpr std::size_t variant = 16;
    digits[version] = '8';
    digits[variant] = std::string_view("89ab")[static_cast<std::size_t>(digits[variant]) % 4];
    for (const std::size_t at : {20U, 16U, 12U, 8U}) {
        digits.insert(at, "-");
    }
    return digits;
}

/// "09:00"; midnight at the end of a day is 23:59, as the guidance on schedules asks.
std::string time_of(int minutes) {
    constexpr int last_of_day = 24 * 60 - 1;
    return base::clock_time(std::min(minutes, last_of_day));
}

std::string joined(const std::vector<std::string>& values) {
    std::string result;
    for (const std::string& value : values) {
        result += (result.empty() || value.empty() ? "" : ", ") + value;
    }
    return result;
}

/// What rules that come back every week cannot say, or say only in part.
std::string hours_in_words(const HelpPoint& point) {
    const std::string& hours = point.opening_hours;
    const content::HoursTraits traits = content::traits_of(hours);
    if (!traits.opens) {
        return point.by_appointment ? "By appointment." : "Closed.";
    }
    std::string words;
    if (traits.unknown) {
        words += point.by_appointment ? "Where it says unknown: by appointment. "
                                      : "Where it says unknown, ask first whether somebody is there. ";
    }
    if (traits.holidays) {
        words += "Public holidays of the Netherlands (PH) have hours of their own";
        words += traits.nights ? ", and so have the nights that begin on them. " : ". ";
    }
    return words + "In full, as OpenStreetMap writes it: " + hours;
}

/// Whether a point says a tristate at all; what is no tristate is known.
bool is_known(const content::HelpMember& member, const HelpPoint& point) {
    const auto* const tristate = std::get_if<content::Slot<Tristate>>(&member.form);
    return tristate == nullptr || tristate->of(point) != Tristate::unknown;
}

/// Writes the services of one content.
class Services {
 public:
    Services(const content::Content& content, base::Date today)
        : m_content(content), m_today(today), m_wording(content, content.source_language, today) {}

    ordered_json service(const HelpPoint& point) const {
        const std::string name = "service " + point.id;
        ordered_json json = {{"id", uuid_of(name)}, {"name", point.name}};
        add(json, "alternate_name", text(point, "title"));
        add(json, "description", text(point, "description"));
        add(json, "url", point.url);
        add(json, "email", point.email);
        json["status"] = point.closed_until && *point.closed_until > m_today ? "temporarily closed" : "active";
        std::string process = point.by_appointment ? "By appointment." : "";
        if (const std::string note = text(point, "note"); !note.empty()) {
            process += (process.empty() ? "" : " ") + note;
        }
        add(json, "application_process", process);
        if (point.cost != content::Cost::unknown) {
            json["fees_description"] = content::word_of(point.cost);
        }
        add(json, "eligibility_description", eligibility(point));
        if (point.provenance.confirmed_on) {
            json["assured_date"] = base::to_string(*point.provenance.confirmed_on);
        }
        add(json, "alert", alert(point));
        add_list(json, "phones", phones(point));
        add_list(json, "schedules", schedules(point));
        if (point.location_precision == content::LocationPrecision::national) {
            json["service_areas"] = {{{"id", uuid_of("area " + point.id)}, {"name", "Nederland"}}};
        } else {
            json["service_at_locations"] = {
                {{"id", uuid_of("service at location " + point.id)}, {"location", location(point)}}};
        }
        add_list(json, "languages", languages(point.languages, name));
        json["organization"] = organization(point);
        if (point.cost == content::Cost::free) {
            json["cost_options"] = {{{"id", uuid_of("cost " + point.id)}, {"currency", "eur"}, {"amount", 0}}};
        }
        json["attributes"] = attributes(point);
        return json;
    }

 private:
    static void add(ordered_json& json, const char* key, const std::string& value) {
        if (!value.empty()) {
            json[key] = value;
        }
    }

    static void add_list(ordered_json& json, const char* key, ordered_json list) {
        if (!list.empty()) {
            json[key] = std::move(list);
        }
    }

    [[nodiscard]] std::string text(const HelpPoint& point, const std::string& id) const {
        return id.empty() ? std::string() : content::plain(m_wording.text(point.texts, id).text);
    }

    [[nodiscard]] std::string site_text(const std::string& id) const {
        return content::plain(m_wording.text(m_content.site, id).text);
    }

    [[nodiscard]] std::string eligibility(const HelpPoint& point) const {
        std::vector<std::string> whom = point.for_whom;
        for (const std::string& situation : point.situations) {
            whom.push_back(site_text("situation_" + situation));
        }
        return joined(whom);
    }

    [[nodiscard]] std::string alert(const HelpPoint& point) const {
        if (content::is_always_shown(point)) {
            return {};
        }
        const content::Age age = content::age_of(point.provenance, m_today);
        if (age.unconfirmed) {
            return "Nobody has confirmed this yet.";
        }
        return age.expired() ? "Must be looked up again since " + base::to_string(*point.provenance.expires_on) + "."
                             : std::string();
    }

    [[nodiscard]] ordered_json phones(const HelpPoint& point) const {
        ordered_json list = ordered_json::array();
        for (const content::Phone& phone : point.phones) {
            const std::string name = "phone " + point.id + " " + phone.number;
            ordered_json json = {{"id", uuid_of(name)}, {"number", phone.number}, {"type", "voice"}};
            add(json, "description", text(point, phone.note));
            add_list(json, "languages", languages(phone.languages, name));
            list.push_back(std::move(json));
        }
        if (!point.whatsapp.empty()) {
            list.push_back({{"id", uuid_of("whatsapp " + point.id)},
                            {"number", point.whatsapp},
                            {"type", "text"},
                            {"description", "WhatsApp"}});
        }
        return list;
    }

    [[nodiscard]] static ordered_json schedules(const HelpPoint& point) {
        ordered_json list = ordered_json::array();
        const std::string& hours = point.opening_hours;
        if (hours.empty()) {
            return list;
        }
        const auto spans = weekly_spans(hours);
        // A rule without a span would say nothing at all.
        if (!spans || spans->empty()) {
            list.push_back({{"id", uuid_of("schedule " + point.id)}, {"description", hours_in_words(point)}});
            return list;
        }
        for (const WeeklySpan& span : *spans) {
            const std::string days = ical_days(span.days);
            const std::string opens = time_of(span.opens);
            const std::string closes = time_of(span.closes);
            std::string name = "schedule " + point.id;
            for (const std::string& time : {opens, closes}) {
                name += " ";
                name += time;
            }
            ordered_json json = {{"id", uuid_of(name)}};
            if (point.closed_until) {
                json["valid_from"] = base::to_string(*point.closed_until);
            }
            json.update({{"freq", "WEEKLY"},
                         {"wkst", "MO"},
                         {"byday", days},
                         {"opens_at", opens},
                         {"closes_at", closes},
                         {"notes", "Europe/Amsterdam. " + hours_in_words(point)}});
            list.push_back(std::move(json));
        }
        return list;
    }

    [[nodiscard]] ordered_json languages(const std::vector<std::string>& tags, const std::string& of) const {
        ordered_json list = ordered_json::array();
        for (const std::string& tag : tags) {
            std::string name = "language " + tag;
            name += " of ";
            name += of;
            ordered_json json = {{"id", uuid_of(name)}};
            add(json, "name", content::format_language_name("en", tag));
            json["code"] = tag;
            list.push_back(std::move(json));
        }
        return list;
    }

    [[nodiscard]] static ordered_json organization(const HelpPoint& point) {
        // HSDS asks for a description; what is described here is what one gets, which stands with the service.
        ordered_json json = {
            {"id", uuid_of("organization " + point.id)}, {"name", point.name}, {"description", point.name}};
        add(json, "website", point.url);
        return json;
    }

    [[nodiscard]] ordered_json location(const HelpPoint& point) const {
        const content::Address& address = point.address;
        ordered_json json = {{"id", uuid_of("location " + point.id)}, {"location_type", "physical"}};
        add(json, "name", point.name);
        const bool is_whole = !address.street.empty() && !address.city.empty() && !address.province.empty() &&
                              !address.postal_code.empty();
        if (!is_whole) {
            add(json, "description",
                joined({address.street, joined({address.postal_code, address.city}), address.province}));
        }
        add(json, "transportation", text(point, point.directions));
        if (point.location_precision != content::LocationPrecision::city) {
            json["latitude"] = point.latitude;
            json["longitude"] = point.longitude;
        }
        if (is_whole) {
            json["addresses"] = {{{"id", uuid_of("address " + point.id)},
                                  {"address_1", address.street},
                                  {"city", address.city},
                                  {"state_province", address.province},
                                  {"postal_code", address.postal_code},
                                  {"country", "NL"},
                                  {"address_type", "physical"}}};
        }
        ordered_json accessibility = ordered_json::array();
        for (const content::HelpMember& member : content::help_members) {
            if (!member.access.yes.empty() && is_known(member, point)) {
                const bool yes = std::get<content::Slot<Tristate>>(member.form).of(point) == Tristate::yes;
                accessibility.push_back({{"id", uuid_of(std::string(member.key) + " " + point.id)},
                                         {"description", yes ? member.access.yes : member.access.no}});
            }
        }
        if (const std::string how = text(point, point.accessibility); !how.empty()) {
            accessibility.push_back({{"id", uuid_of("accessibility " + point.id)}, {"description", how}});
        }
        add_list(json, "accessibility", std::move(accessibility));
        return json;
    }

    [[nodiscard]] ordered_json attributes(const HelpPoint& point) const {
        ordered_json list = ordered_json::array();
        for (const std::string& category : point.categories) {
            const std::string name = site_text("category_" + category);
            list.push_back({{"id", uuid_of("category " + category + " of " + point.id)},
                            {"link_entity", "service"},
                            {"taxonomy_term",
                             {{"id", uuid_of("category " + category)},
                              {"code", category},
                              {"name", name},
                              {"description", name},
                              {"taxonomy", "Service Point Kiosk categories"},
                              {"language", m_content.source_language}}}});
        }
        for (const content::HelpMember& member : content::help_members) {
            const std::string value = content::in_one_line(content::value_of(member, point));
            if (member.is(content::Use::attribute) && is_known(member, point) && !value.empty()) {
                list.push_back({{"id", uuid_of(std::string(member.key) + " of " + point.id)},
                                {"link_entity", "service"},
                                {"label", member.key},
                                {"value", value}});
            }
        }
        return list;
    }

    const content::Content& m_content;
    base::Date m_today;
    content::Wording m_wording;
};

}  // namespace

std::string write_hsds(const content::Content& content, base::Date today) {
    const Services services(content, today);
    ordered_json contents = ordered_json::array();
    for (const auto& [id, point] : content.help) {
        if (point.kind != content::HelpKind::desk) {
            contents.push_back(services.service(point));
        }
    }
    const std::size_t count = contents.size();
    const ordered_json page = {
        {"total_items", count}, {"total_pages", 1},  {"page_number", 1},    {"size", count},
        {"first_page", true},   {"last_page", true}, {"empty", count == 0}, {"contents", std::move(contents)}};
    constexpr int indent = 2;
    return page.dump(indent) + "\n";
}

}  // namespace staff
