#include "staff/lists/help_cells.h"

#include "authoring/check/phones.h"
#include "base/clock.h"
#include "content/dates.h"
#include "content/help/opening_hours.h"
#include "content/help/towns.h"
#include "content/search/language_names.h"
#include "content/words/phone_number.h"
#include "content/words/tidy_text.h"
#include "staff/lists/help_words.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <cstdio>
#include <utility>

namespace staff {
namespace {

using content::HelpPoint;
using content::Tristate;

std::string joined(const std::vector<std::string>& values) {
    std::string result;
    for (const std::string& value : values) {
        result += (result.empty() ? "" : "; ") + value;
    }
    return result;
}

/// The shortest digits that give the same number again.
std::string written(double number) {
    std::array<char, 32> digits{};
    const std::to_chars_result end = std::to_chars(digits.data(), digits.data() + digits.size(), number);
    return {digits.data(), end.ptr};
}

/// A whole cell as a number, with a decimal point or comma.
std::optional<double> number_in(std::string cell) {
    std::replace(cell.begin(), cell.end(), ',', '.');
    double number = 0;
    const std::from_chars_result end = std::from_chars(cell.data(), cell.data() + cell.size(), number);
    return end.ec == std::errc() && end.ptr == cell.data() + cell.size() ? std::optional(number) : std::nullopt;
}

/// "2026-11-23" of "23-11-2026", "23/11/2026" or "23.11.2026"; anything else stays.
std::string year_first(const std::string& cell) {
    int day = 0;
    int month = 0;
    int year = 0;
    int length = 0;
    std::string spelt = cell;
    std::replace_if(
        spelt.begin(), spelt.end(), [](char c) { return c == '/' || c == '.'; }, '-');
    if (std::sscanf(spelt.c_str(), "%2d-%2d-%4d%n", &day, &month, &year, &length) != 3 ||
        static_cast<std::size_t>(length) != spelt.size() || year < 1000) {
        return cell;
    }
    return base::to_string({year, month, day});
}

std::optional<Tristate HelpPoint::*> tristate_of(Field field) {
    switch (field) {
        case Field::confidential:
            return &HelpPoint::confidential;
        case Field::id_required:
            return &HelpPoint::id_required;
        case Field::anonymous:
            return &HelpPoint::anonymous;
        case Field::wheelchair:
            return &HelpPoint::wheelchair;
        default:
            return std::nullopt;
    }
}

/// Which text of the point a column holds.
std::string text_id(const HelpPoint& point, Field field) {
    if (field == Field::accessibility && !point.accessibility.empty()) {
        return point.accessibility;
    }
    if (field == Field::directions && !point.directions.empty()) {
        return point.directions;
    }
    return to_string(HelpColumn{field, {}});
}

std::string date_cell(const std::optional<base::Date>& date) {
    return date ? base::to_string(*date) : std::string();
}

/// Four digits and two letters, or the digits alone.
std::optional<std::string> postal_code_in(const std::string& cell) {
    std::string code;
    for (const char c : cell) {
        if (c != ' ') {
            code += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        }
    }
    constexpr std::size_t digits = 4;
    const bool is_good =
        (code.size() == digits || code.size() == digits + 2) && code[0] != '0' &&
        std::all_of(code.begin(), code.begin() + digits, [](char c) { return c >= '0' && c <= '9'; }) &&
        std::all_of(code.begin() + digits, code.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    if (!is_good) {
        return std::nullopt;
    }
    return code.size() == digits ? code : code.substr(0, digits) + " " + code.substr(digits);
}

constexpr std::array<std::string_view, 12> provinces = {"Drenthe",    "Flevoland", "Friesland",     "Gelderland",
                                                        "Groningen",  "Limburg",   "Noord-Brabant", "Noord-Holland",
                                                        "Overijssel", "Utrecht",   "Zeeland",       "Zuid-Holland"};

std::string date_error(const std::string& cell) {
    return "says \"" + cell + "\"; write a date such as 2026-11-23 or 23-11-2026";
}

}  // namespace

HelpCells::HelpCells(const content::Content& content, const std::map<std::string, std::string>& category_words)
    : m_content(content) {
    const auto add_names = [&](const std::string& text, const std::string& id, std::map<std::string, std::string>& to) {
        to.emplace(m_words.fold(id), id);
        const auto found = content.site.find(text);
        if (found == content.site.end()) {
            return;
        }
        for (const auto& [language, translation] : found->second.by_language) {
            to.emplace(m_words.fold(translation.pattern), id);
        }
    };
    for (const auto& [word, id] : category_words) {
        m_categories.emplace(m_words.fold(word), id);
    }
    for (const content::Category& category : content.categories) {
        add_names("category_" + category.id, category.id, m_categories);
    }
    for (const content::Situation& situation : content.situations) {
        add_names("situation_" + situation.id, situation.id, m_situations);
    }
    std::map<std::string, content::Position> centres;
    for (const content::Town& town : content::towns_of(content)) {
        centres.emplace(town.name, town.centre);
    }
    std::map<std::pair<std::string, std::string>, content::Position> seen;
    for (const auto& [id, point] : content.help) {
        const content::Address& address = point.address;
        for (const std::string& name : {address.city, address.city + " (" + address.province + ")"}) {
            if (const auto centre = centres.find(name); centre != centres.end()) {
                seen.insert_or_assign({address.city, address.province}, centre->second);
            }
        }
    }
    for (const auto& [town, centre] : seen) {
        m_towns.emplace(m_words.fold(town.first), KnownTown{town.first, town.second, centre});
    }
}

std::string HelpCells::write(const HelpPoint& point, const HelpColumn& column) const {
    const bool has_place = point.location_precision != content::LocationPrecision::national;
    const content::Provenance& provenance = point.provenance;
    if (const auto tristate = tristate_of(column.field)) {
        return std::string(word_of(tristate_words, point.*(*tristate)));
    }
    switch (column.field) {
        case Field::id:
            return point.id;
        case Field::name:
            return point.name;
        case Field::kind:
            return std::string(word_of(kind_words, point.kind));
        case Field::categories:
            return joined(point.categories);
        case Field::icon:
            return point.icon;
        case Field::phone: {
            std::vector<std::string> numbers;
            for (const content::Phone& phone : point.phones) {
                numbers.push_back(content::national_form(phone.number));
            }
            return joined(numbers);
        }
        case Field::whatsapp:
            return content::national_form(point.whatsapp);
        case Field::email:
            return point.email;
        case Field::url:
            return point.url;
        case Field::street:
            return point.address.street;
        case Field::postal_code:
            return point.address.postal_code;
        case Field::city:
            return point.address.city;
        case Field::province:
            return point.address.province;
        case Field::latitude:
            return has_place ? written(point.latitude) : std::string();
        case Field::longitude:
            return has_place ? written(point.longitude) : std::string();
        case Field::location_precision:
            return std::string(word_of(precision_words, point.location_precision));
        case Field::opening_hours:
            return point.opening_hours;
        case Field::by_appointment:
            return point.by_appointment ? "yes" : "no";
        case Field::languages:
            return joined(point.languages);
        case Field::cost:
            return std::string(word_of(cost_words, point.cost));
        case Field::for_whom:
            return joined(point.for_whom);
        case Field::situations:
            return joined(point.situations);
        case Field::closed_until:
            return date_cell(point.closed_until);
        case Field::source:
            return provenance.source;
        case Field::checked_on:
            return provenance.checked_on;
        case Field::expires_on:
            return date_cell(provenance.expires_on);
        case Field::confirmed_on:
            return date_cell(provenance.confirmed_on);
        case Field::confidence:
            return std::string(word_of(confidence_words, provenance.confidence));
        default:
            break;
    }
    const auto text = point.texts.find(text_id(point, column.field));
    if (text == point.texts.end()) {
        return {};
    }
    const auto found =
        text->second.by_language.find(column.language.empty() ? m_content.source_language : column.language);
    return found == text->second.by_language.end() ? std::string() : content::tidy(found->second.pattern);
}

std::string HelpCells::read(HelpPoint& point, const HelpColumn& column, const std::string& cell) {
    if (const auto tristate = tristate_of(column.field)) {
        const std::optional<Tristate> value = value_of(tristate_words, cell, m_words);
        point.*(*tristate) = value.value_or(Tristate::unknown);
        return value ? std::string() : must_be_one_of(tristate_words, cell);
    }
    switch (column.field) {
        case Field::id:
            return {};
        case Field::name:
            point.name = cell;
            return {};
        case Field::kind: {
            const std::optional<content::HelpKind> kind = value_of(kind_words, cell, m_words);
            point.kind = kind.value_or(point.kind);
            return kind ? std::string() : must_be_one_of(kind_words, cell);
        }
        case Field::categories: {
            point.categories.clear();
            for (const std::string& value : values_in(cell)) {
                const auto found = m_categories.find(m_words.fold(value));
                if (found == m_categories.end()) {
                    std::string known;
                    for (const content::Category& category : m_content.categories) {
                        known += (known.empty() ? "" : ", ") + category.id;
                    }
                    return "says \"" + value + "\", which is no category of site.json; write one of " + known +
                           ", or say which it is: --category \"" + value + "=…\"";
                }
                if (std::find(point.categories.begin(), point.categories.end(), found->second) ==
                    point.categories.end()) {
                    point.categories.push_back(found->second);
                }
            }
            return {};
        }
        case Field::icon:
            point.icon = cell;
            return {};
        case Field::phone:
            return read_phones(point, cell);
        case Field::whatsapp: {
            const authoring::CheckedPhone phone = authoring::check_phone(cell);
            if (authoring::phone_key(phone.number) != authoring::phone_key(point.whatsapp)) {
                point.whatsapp = phone.number;
            }
            return phone.error;
        }
        case Field::email:
            point.email = cell.starts_with("mailto:") ? cell.substr(7) : cell;
            return {};
        case Field::url: {
            const bool has_scheme = cell.find("://") != std::string::npos;
            const bool is_host = cell.find('.') != std::string::npos && cell.find(' ') == std::string::npos;
            point.url = !has_scheme && is_host ? "https://" + cell : cell;
            return {};
        }
        case Field::street:
        case Field::postal_code:
        case Field::city:
        case Field::province:
        case Field::latitude:
        case Field::longitude:
        case Field::location_precision:
            return read_place(point, column.field, cell);
        case Field::source:
        case Field::checked_on:
        case Field::expires_on:
        case Field::confirmed_on:
        case Field::confidence:
            return read_provenance(point.provenance, column.field, cell);
        case Field::title:
        case Field::description:
        case Field::note:
        case Field::accessibility:
        case Field::directions:
            return read_text(point, column, cell);
        default:
            return read_practice(point, column.field, cell);
    }
}

std::string HelpCells::read_text(HelpPoint& point, const HelpColumn& column, const std::string& cell) const {
    const std::string id = text_id(point, column.field);
    if (column.field == Field::accessibility) {
        point.accessibility = id;
    }
    if (column.field == Field::directions) {
        point.directions = id;
    }
    const bool is_source = column.language.empty();
    content::Translation& translation =
        point.texts[id].by_language[is_source ? m_content.source_language : column.language];
    if (content::tidy(translation.pattern) != cell) {
        translation = {cell, is_source ? content::TextState::source : content::TextState::draft};
    }
    return {};
}

std::string HelpCells::read_phones(HelpPoint& point, const std::string& cell) const {
    std::vector<content::Phone> phones;
    for (const std::string& value : values_in(cell)) {
        const authoring::CheckedPhone phone = authoring::check_phone(value);
        if (!phone.error.empty()) {
            return "\"" + value + "\" " + phone.error;
        }
        const auto is_same = [&](const content::Phone& one) {
            return authoring::phone_key(one.number) == authoring::phone_key(phone.number);
        };
        if (std::any_of(phones.begin(), phones.end(), is_same)) {
            continue;
        }
        const auto known = std::find_if(point.phones.begin(), point.phones.end(), is_same);
        phones.push_back(known == point.phones.end() ? content::Phone{phone.number, {}, {}} : *known);
    }
    point.phones = std::move(phones);
    return {};
}

/// Whether it is the tag of a language, "ar" or "kmr".
bool HelpCells::is_tag(const std::string& value) {
    constexpr std::size_t longest = 3;
    if (value.size() > longest || std::any_of(value.begin(), value.end(), [](char c) { return c < 'a' || c > 'z'; })) {
        return false;
    }
    const auto known = m_tags.find(value);
    return known != m_tags.end() ? known->second
                                 : m_tags.emplace(value, content::is_known_language(value)).first->second;
}

std::string HelpCells::read_languages(HelpPoint& point, const std::string& cell) {
    std::vector<std::string> tags;
    for (const std::string& value : values_in(cell)) {
        if (is_tag(value)) {
            tags.push_back(value);
            continue;
        }
        if (m_languages.empty()) {
            m_languages = content::language_tags_by_name(m_content, m_words, {"nl", "en"});
        }
        const auto found = m_languages.find(m_words.fold(value));
        if (found == m_languages.end()) {
            return "says \"" + value +
                   "\", which is no language; write its name or its tag, such as Arabisch or ar, and " +
                   R"(put ";" between several)";
        }
        tags.push_back(found->second);
    }
    point.languages = std::move(tags);
    return {};
}

std::string HelpCells::read_place(HelpPoint& point, Field field, const std::string& cell) const {
    content::Address& address = point.address;
    switch (field) {
        case Field::street:
            address.street = cell;
            return {};
        case Field::postal_code: {
            const std::optional<std::string> code = postal_code_in(cell);
            address.postal_code = code.value_or(std::string());
            return code ? std::string() : "says \"" + cell + R"("; write a postal code such as "3511 AB")";
        }
        case Field::city: {
            const auto known = m_towns.find(m_words.fold(cell));
            address.city = known == m_towns.end() ? cell : known->second.city;
            return {};
        }
        case Field::province: {
            const std::string folded = m_words.fold(cell) == "fryslan" ? "friesland" : m_words.fold(cell);
            const auto found = std::find_if(provinces.begin(), provinces.end(), [&](std::string_view province) {
                return m_words.fold(province) == folded;
            });
            if (found == provinces.end()) {
                return "says \"" + cell + "\", which is no province; write it like Noord-Holland";
            }
            address.province = *found;
            return {};
        }
        case Field::location_precision: {
            const auto precision = value_of(precision_words, cell, m_words);
            point.location_precision = precision.value_or(point.location_precision);
            return precision ? std::string() : must_be_one_of(precision_words, cell);
        }
        default:
            break;
    }
    const bool is_latitude = field == Field::latitude;
    const std::optional<double> degrees = number_in(cell);
    const char* const example = is_latitude ? "52.0907" : "5.1214";
    if (!degrees) {
        return "says \"" + cell + "\"; write degrees such as " + example;
    }
    if (!(is_latitude ? content::is_dutch_latitude(*degrees) : content::is_dutch_longitude(*degrees))) {
        return "says " + cell + ", which lies outside the Netherlands; write degrees such as " + example +
               ", and look whether latitude and longitude are swapped or the decimal sign was lost";
    }
    (is_latitude ? point.latitude : point.longitude) = *degrees;
    return {};
}

std::string HelpCells::read_practice(HelpPoint& point, Field field, const std::string& cell) {
    switch (field) {
        case Field::opening_hours: {
            const auto known = m_hours.find(cell);
            const std::string& wrong = known != m_hours.end()
                                           ? known->second
                                           : m_hours.emplace(cell, content::opening_hours_error(cell)).first->second;
            point.opening_hours = wrong.empty() ? cell : std::string();
            return wrong;
        }
        case Field::by_appointment: {
            const std::optional<Tristate> value = value_of(tristate_words, cell, m_words);
            point.by_appointment = value == Tristate::yes;
            return value ? std::string() : must_be_one_of(tristate_words, cell);
        }
        case Field::languages:
            return read_languages(point, cell);
        case Field::cost: {
            const std::optional<content::Cost> cost = value_of(cost_words, cell, m_words);
            point.cost = cost.value_or(content::Cost::unknown);
            return cost ? std::string() : must_be_one_of(cost_words, cell);
        }
        case Field::for_whom:
            point.for_whom.clear();
            for (const std::string& value : values_in(cell)) {
                const std::optional<std::string_view> whom = value_of(for_whom_words, value, m_words);
                if (!whom) {
                    return must_be_one_of(for_whom_words, value);
                }
                point.for_whom.emplace_back(*whom);
            }
            return {};
        case Field::situations:
            point.situations.clear();
            for (const std::string& value : values_in(cell)) {
                const auto found = m_situations.find(m_words.fold(value));
                if (found == m_situations.end()) {
                    return "says \"" + value + "\", which is no situation of site.json";
                }
                point.situations.push_back(found->second);
            }
            return {};
        default:
            point.closed_until = base::parse_date(year_first(cell));
            return point.closed_until ? std::string() : date_error(cell);
    }
}

std::string HelpCells::read_provenance(content::Provenance& provenance, Field field, const std::string& cell) const {
    switch (field) {
        case Field::source:
            provenance.source = cell;
            return {};
        case Field::checked_on:
            provenance.checked_on = year_first(cell);
            return content::first_day_of(provenance.checked_on)
                       ? std::string()
                       : "says \"" + cell + "\"; write a date such as 2026-11-23, 23-11-2026, 2026-11 or 2026";
        case Field::expires_on:
            provenance.expires_on = base::parse_date(year_first(cell));
            return provenance.expires_on ? std::string() : date_error(cell);
        case Field::confirmed_on:
            provenance.confirmed_on = base::parse_date(year_first(cell));
            return provenance.confirmed_on ? std::string() : date_error(cell);
        default: {
            const auto confidence = value_of(confidence_words, cell, m_words);
            provenance.confidence = confidence.value_or(content::Confidence::c);
            return confidence ? std::string() : must_be_one_of(confidence_words, cell);
        }
    }
}

bool HelpCells::says_nothing(std::string_view cell) const {
    const std::string folded = m_words.fold(cell);
    return folded.empty() || folded == "nvt" || cell == "n/a" || cell == "N/A";
}

std::vector<HelpCells::KnownTown> HelpCells::towns(const content::Address& address) const {
    std::vector<KnownTown> found;
    const auto [begin, end] = m_towns.equal_range(m_words.fold(address.city));
    for (auto town = begin; town != end; ++town) {
        if (address.province.empty() || town->second.province == address.province) {
            found.push_back(town->second);
        }
    }
    return found;
}

std::vector<std::string> values_in(std::string_view cell) {
    std::vector<std::string> values;
    while (!cell.empty()) {
        const std::size_t end = std::min(cell.find(';'), cell.size());
        if (std::string value = content::tidy(cell.substr(0, end)); !value.empty()) {
            values.push_back(std::move(value));
        }
        cell.remove_prefix(std::min(end + 1, cell.size()));
    }
    return values;
}

}  // namespace staff
