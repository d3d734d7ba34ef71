#include "staff/lists/help_columns.h"

#include <algorithm>
#include <array>
#include <variant>

namespace staff {
namespace {

using content::help_member;
using content::HelpMember;
using content::is_text;

/// The members as lists have them: those of the file, then how sure we are of them, then texts.
std::vector<const HelpMember*> list_order() {
    std::vector<const HelpMember*> members;
    members.reserve(content::help_members.size());
    for (const HelpMember& member : content::help_members) {
        members.push_back(&member);
    }
    const auto place = [](const HelpMember* member) {
        return is_text(*member) ? 2 : member == &help_member("confidence") ? 1 : 0;
    };
    std::stable_sort(members.begin(), members.end(),
                     [&](const HelpMember* a, const HelpMember* b) { return place(a) < place(b); });
    return members;
}

/// What lists call the parts of an address that have columns of their own.
struct PartHeaders {
    AddressPart part;
    std::string_view headers;
};
constexpr std::array<PartHeaders, 3> part_headers = {{
    {AddressPart::number, "huisnummer, huisnr, nr, house number, housenumber"},
    {AddressPart::letter, "huisletter, house letter"},
    {AddressPart::addition,
     "toevoeging, huisnummertoevoeging, huisnummer toevoeging, huisnr toevoeging, huisnr toev, toev, addition"},
}};

std::vector<std::string> split(std::string_view rest) {
    constexpr std::string_view between = ", ";
    std::vector<std::string> headers;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find(between), rest.size());
        headers.emplace_back(rest.substr(0, end));
        rest.remove_prefix(std::min(end + between.size(), rest.size()));
    }
    return headers;
}

/// What lists call a member, the name that an export writes first.
std::vector<std::string> headers_of(const HelpMember& member) {
    std::vector<std::string> headers = split(member.headers);
    headers.insert(headers.begin(), to_string(HelpColumn{&member}));
    return headers;
}

}  // namespace

std::string to_string(const HelpColumn& column) {
    const std::string name(column.member->column.empty() ? column.member->key : column.member->column);
    return column.language.empty() ? name : name + "_" + column.language;
}

bool holds_values(const HelpMember& member) {
    return std::holds_alternative<content::List>(member.form) ||
           std::holds_alternative<content::Slot<std::vector<content::Phone>>>(member.form);
}

std::vector<HelpColumn> all_columns(const content::Content& content) {
    const std::vector<const HelpMember*> members = list_order();
    std::vector<HelpColumn> columns;
    columns.reserve(members.size());
    for (const HelpMember* member : members) {
        columns.push_back({member});
    }
    for (const content::Language& language : content.languages) {
        for (const HelpMember* member : members) {
            if (is_text(*member) && language.tag != content.source_language) {
                columns.push_back({member, language.tag});
            }
        }
    }
    return columns;
}

HelpHeaders::HelpHeaders(const content::Content& content) {
    const std::vector<const HelpMember*> members = list_order();
    for (const HelpMember* member : members) {
        for (const std::string& header : headers_of(*member)) {
            m_columns.emplace(m_words.fold(header), HelpColumn{member});
        }
    }
    for (const PartHeaders& one : part_headers) {
        for (const std::string& header : split(one.headers)) {
            m_columns.emplace(m_words.fold(header), HelpColumn{&help_member("street"), {}, one.part});
        }
    }
    for (const content::Language& language : content.languages) {
        const std::string tag = language.tag == content.source_language ? std::string() : language.tag;
        for (const HelpMember* member : members) {
            for (const std::string& header : is_text(*member) ? headers_of(*member) : std::vector<std::string>()) {
                m_columns.emplace(m_words.fold(header + language.tag), HelpColumn{member, tag});
            }
        }
    }
}

std::optional<HelpColumn> HelpHeaders::find(std::string_view header) const {
    const auto found = m_columns.find(m_words.fold(header));
    return found == m_columns.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace staff
