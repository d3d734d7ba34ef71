#include "staff/lists/help_cells.h"

#include "authoring/check/phones.h"
#include "base/clock.h"
#include "base/overloaded.h"
#include "content/dates.h"
#include "content/help/addresses.h"
#include "content/help/member_words.h"
#include "content/help/members.h"
#include "content/help/opening_hours.h"
#include "content/help/towns.h"
#include "content/search/language_names.h"
#include "content/words/phone_number.h"
#include "content/words/tidy_text.h"
#include "content/words/town_names.h"
#include "staff/lists/cell_forms.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>
#include <variant>

namespace staff {
namespace {

using base::Done;
using base::Error;
using base::Result;
using content::help_member;
using content::HelpMember;
using content::HelpPoint;
using content::Tristate;

Result<std::string> hours_in(const std::string& cell) {
    if (cell.find("afspraak") != std::string::npos || cell.find("appointment") != std::string::npos) {
        return Error{"says \"" + cell + "\"; write yes into the column by_appointment, and here only hours"};
    }
    return content::normal_hours(cell);
}

/// What is wrong with the values of one cell, all at once.
class Faults {
 public:
    void add(const std::string& fault) { m_all += (m_all.empty() ? "" : ". Also ") + fault; }

    [[nodiscard]] Result<Done> result() const { return m_all.empty() ? Result<Done>(Done{}) : Error{m_all}; }

 private:
    std::string m_all;
};

Error says(const std::string& cell, const std::string& remedy) {
    return {"says \"" + cell + "\"" + remedy};
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
    for (const content::Town& town : content::towns_of(content)) {
        m_towns.emplace(key_of(town.city), KnownTown{town.city, town.province, town.centre});
    }
    for (const auto& [id, point] : content.help) {
        m_spellings.insert(point.address.city);
    }
}

std::string HelpCells::write(const HelpPoint& point, const HelpColumn& column) const {
    const HelpMember& member = *column.member;
    if (content::is_text(member)) {
        const auto text = point.texts.find(content::text_id(member, point));
        if (text == point.texts.end()) {
            return {};
        }
        const auto found =
            text->second.by_language.find(column.language.empty() ? m_content.source_language : column.language);
        return found == text->second.by_language.end() ? std::string() : content::tidy(found->second.pattern);
    }
    content::MemberValue value = content::value_of(member, point);
    if (&member == &help_member("phones")) {
        for (std::string& number : std::get<std::vector<std::string>>(value)) {
            number = content::national_form(number);
        }
    }
    const std::string line = content::in_one_line(value);
    return &member == &help_member("whatsapp") ? content::national_form(line) : line;
}

Result<Done> HelpCells::read(HelpPoint& point, const HelpColumn& column, const std::string& cell) {
    const auto choose = [&](const auto& words, auto& value) {
        const auto named = named_in(words, cell, m_words);
        value = named.value_or(value);
        return named ? Result<Done>(Done{}) : Error{must_be_one_of(words, cell)};
    };
    return std::visit(
        base::Overloaded{
            [&](const content::Line& line) { return read_line(line.slot.in(point), line.kind, cell); },
            [&](const content::List& list) { return read_list(list.slot.in(point), list.kind, cell); },
            [&](const content::Degrees& degrees) { return read_degrees(degrees.slot.in(point), degrees, cell); },
            [&](const content::FixedText&) { return read_text(point, column, cell); },
            [&](const content::NamedText& text) {
                text.slot.in(point) = content::text_id(*column.member, point);
                return read_text(point, column, cell);
            },
            [&](const content::Slot<bool>& slot) {
                Tristate value = Tristate::unknown;
                Result<Done> good = choose(content::words_of<Tristate>, value);
                slot.in(point) = value == Tristate::yes;
                return good;
            },
            [&](const content::Slot<std::optional<base::Date>>& slot) {
                slot.in(point) = base::parse_date(year_first(cell));
                return slot.of(point) ? Result<Done>(Done{})
                                      : says(cell, "; write a date such as 2026-11-23 or 23-11-2026");
            },
            [&](const content::Slot<std::vector<content::Phone>>& slot) { return read_phones(slot.in(point), cell); },
            [&]<class T>(const content::Slot<T>& slot) { return choose(content::words_of<T>, slot.in(point)); },
        },
        column.member->form);
}

Result<Done> HelpCells::read_line(std::string& text, content::Line::Kind kind, const std::string& cell) {
    using Kind = content::Line::Kind;
    switch (kind) {
        case Kind::id:
            return Done{};  // nothing that the row changes
        case Kind::whatsapp: {
            const Result<std::string> phone = authoring::read_phone(cell);
            if (!phone) {
                return phone.error();
            }
            if (authoring::phone_key(phone.value()) != authoring::phone_key(text)) {
                text = phone.value();
            }
            return Done{};
        }
        case Kind::email:
            text = cell.starts_with("mailto:") ? cell.substr(7) : cell;
            return Done{};
        case Kind::url: {
            const bool has_scheme = cell.find("://") != std::string::npos;
            const bool is_host = cell.find('.') != std::string::npos && cell.find(' ') == std::string::npos;
            text = !has_scheme && is_host ? "https://" + cell : cell;
            return Done{};
        }
        case Kind::postal_code: {
            const std::optional<std::string> code = content::postal_code_in(cell);
            text = code.value_or(std::string());
            return code ? Result<Done>(Done{})
                        : says(cell, R"(, and there is no such postal code; write one such as "3511 AB")");
        }
        case Kind::town: {
            text = town_name(cell);
            return Done{};
        }
        case Kind::province: {
            const std::optional<std::string> province = province_in(m_words.fold(cell), m_words);
            text = province.value_or(text);
            return province ? Result<Done>(Done{}) : says(cell, ", which is no province; write it like Noord-Holland");
        }
        case Kind::hours: {
            auto known = m_hours.find(cell);
            if (known == m_hours.end()) {
                known = m_hours.emplace(cell, hours_in(cell)).first;
            }
            text = known->second ? known->second.value() : std::string();
            return known->second ? Result<Done>(Done{}) : known->second.error();
        }
        case Kind::source_date:
            text = year_first(cell);
            return content::first_day_of(text)
                       ? Result<Done>(Done{})
                       : says(cell, "; write a date such as 2026-11-23, 23-11-2026, 2026-11 or 2026");
        case Kind::plain:
        case Kind::icon:
        case Kind::street:
            break;
    }
    text = cell;
    return Done{};
}

Result<Done> HelpCells::read_list(std::vector<std::string>& list, content::List::Kind kind, const std::string& cell) {
    list.clear();
    Faults faults;
    for (const std::string& value : values_in(cell)) {
        const base::Result<std::string> understood = in_list(kind, value);
        if (!understood) {
            faults.add(understood.error().message);
            continue;
        }
        const bool is_new = std::find(list.begin(), list.end(), understood.value()) == list.end();
        if (is_new || kind != content::List::Kind::categories) {
            list.push_back(understood.value());
        }
    }
    return faults.result();
}

base::Result<std::string> HelpCells::in_list(content::List::Kind kind, const std::string& value) {
    const auto look_up = [&](const auto& ids, const std::string& otherwise) {
        const auto found = ids.find(m_words.fold(value));
        return found == ids.end() ? base::Result<std::string>(base::Error{"says \"" + value + "\", " + otherwise})
                                  : found->second;
    };
    switch (kind) {
        case content::List::Kind::categories: {
            std::string known;
            for (const content::Category& category : m_content.categories) {
                known += (known.empty() ? "" : ", ") + category.id;
            }
            return look_up(m_categories, "which is no category of site.json; write one of " + known +
                                             ", or say which it is: --category \"" + value + "=…\"");
        }
        case content::List::Kind::languages:
            if (is_tag(value)) {
                return value;
            }
            if (m_languages.empty()) {
                m_languages = content::language_tags_by_name(m_content, m_words, {"nl", "en"});
            }
            return look_up(m_languages,
                           "which is no language; write its name or its tag, such as Arabisch or ar, and "
                           R"(put ";" between several)");
        case content::List::Kind::for_whom: {
            const auto whom = named_in(content::for_whom_words, value, m_words);
            return whom ? base::Result<std::string>(std::string(*whom))
                        : base::Error{must_be_one_of(content::for_whom_words, value)};
        }
        case content::List::Kind::situations:
            break;
    }
    return look_up(m_situations, "which is no situation of site.json");
}

Result<Done> HelpCells::read_degrees(double& degrees, const content::Degrees& form, const std::string& cell) {
    const std::optional<double> number = number_in(cell);
    const std::string example(form.example);
    if (!number) {
        return says(cell, "; write degrees such as " + example);
    }
    if (!form.is_dutch(*number)) {
        return Error{"says " + cell + ", which lies outside the Netherlands; write degrees such as " + example +
                     ", and look whether latitude and longitude are swapped or the decimal sign was lost"};
    }
    degrees = *number;
    return Done{};
}

Result<Done> HelpCells::read_text(HelpPoint& point, const HelpColumn& column, const std::string& cell) const {
    const bool is_source = column.language.empty();
    content::Translation& translation = point.texts[content::text_id(*column.member, point)]
                                            .by_language[is_source ? m_content.source_language : column.language];
    if (content::tidy(translation.pattern) != cell) {
        translation = {cell, is_source ? content::TextState::source : content::TextState::draft};
    }
    return Done{};
}

Result<Done> HelpCells::read_phones(std::vector<content::Phone>& before, const std::string& cell) {
    std::vector<content::Phone> phones;
    Faults faults;
    for (const std::string& value : values_in(cell)) {
        const Result<std::string> phone = authoring::read_phone(value);
        if (!phone) {
            faults.add("\"" + value + "\" " + phone.error().message);
            continue;
        }
        const auto is_same = [&](const content::Phone& one) {
            return authoring::phone_key(one.number) == authoring::phone_key(phone.value());
        };
        if (std::any_of(phones.begin(), phones.end(), is_same)) {
            continue;
        }
        const auto known = std::find_if(before.begin(), before.end(), is_same);
        phones.push_back(known == before.end() ? content::Phone{phone.value(), {}, {}} : *known);
    }
    Result<Done> good = faults.result();
    if (good) {
        before = std::move(phones);
    }
    return good;
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

bool HelpCells::says_nothing(std::string_view cell) const {
    const std::string folded = m_words.fold(cell);
    return folded.empty() || folded == "nvt" || cell == "n/a" || cell == "N/A";
}

std::string HelpCells::key_of(std::string_view city) const {
    return content::town_key(m_words.fold(city));
}

/// As the content writes it; else as most people do, and not in capitals throughout.
std::string HelpCells::town_name(const std::string& cell) {
    const std::string key = key_of(cell);
    if (m_spellings.contains(cell)) {
        return cell;
    }
    if (const auto known = m_towns.find(key); known != m_towns.end()) {
        return known->second.city;
    }
    const std::string_view usual = content::usual_town_name(key);
    std::string name = usual.empty() ? without_capitals(cell) : std::string(usual);
    // What the first row calls a town, the others do too.
    return m_new_towns.emplace(key, std::move(name)).first->second;
}

std::vector<HelpCells::KnownTown> HelpCells::towns(const content::Address& address) const {
    std::vector<KnownTown> found;
    const auto [begin, end] = m_towns.equal_range(key_of(address.city));
    for (auto town = begin; town != end; ++town) {
        if (address.province.empty() || town->second.province == address.province) {
            found.push_back(town->second);
        }
    }
    return found;
}

}  // namespace staff
