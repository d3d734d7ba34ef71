// The columns of a list of help points, and the headers by which spreadsheets call them.
#pragma once

#include "content/help/members.h"
#include "content/model.h"
#include "content/search/words.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace staff {

/// The part of a street that a column holds.
enum class AddressPart {
    street,  ///< with or without the house number
    number,
    letter,
    addition,
};

/// One column: the member that it says, for texts in which language.
struct HelpColumn {
    const content::HelpMember* member = nullptr;
    std::string language{};  ///< tag, for texts only; empty: the source language
    AddressPart part = AddressPart::street;

    friend bool operator==(const HelpColumn&, const HelpColumn&) = default;
};

/// "name", "opening_hours", "description_en": the header that an export writes.
std::string to_string(const HelpColumn& column);

/// Whether a column holds several values, which several columns may say.
bool holds_values(const content::HelpMember& member);

/// Every column, in the order of an export: texts in the source language first, then their translations.
std::vector<HelpColumn> all_columns(const content::Content& content);

/// Recognises headers in Dutch and English, whatever their case, accents, spaces and punctuation.
class HelpHeaders {
 public:
    explicit HelpHeaders(const content::Content& content);

    [[nodiscard]] std::optional<HelpColumn> find(std::string_view header) const;

 private:
    content::SearchWords m_words;
    std::map<std::string, HelpColumn, std::less<>> m_columns;  ///< by folded header
};

}  // namespace staff
