// The columns of a list of help points, and the headers by which spreadsheets call them.
#pragma once

#include "content/model.h"
#include "content/search/words.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace staff {

/// What a column says of a help point.
enum class Field {
    id,
    name,
    kind,
    categories,
    icon,
    phone,
    whatsapp,
    email,
    url,
    street,
    postal_code,
    city,
    province,
    latitude,
    longitude,
    location_precision,
    opening_hours,
    by_appointment,
    languages,
    cost,
    confidential,
    id_required,
    anonymous,
    wheelchair,
    for_whom,
    situations,
    closed_until,
    source,
    checked_on,
    expires_on,
    confirmed_on,
    confidence,
    title,
    description,
    note,
    accessibility,
    directions,
};

/// One column: what it says, for texts in which language.
struct HelpColumn {
    Field field = Field::name;
    std::string language;  ///< tag, for texts only; empty: the source language

    friend auto operator<=>(const HelpColumn&, const HelpColumn&) = default;
};

/// "name", "opening_hours", "description_en": the header that an export writes.
std::string to_string(const HelpColumn& column);

/// Whether a column holds a text that is translated.
bool is_text(Field field);

/// Whether several columns may say the same, so that what they hold is put together.
bool is_list(Field field);

/// Whether it tells visitors something that somebody must have confirmed: not a text, a picture or where it was found.
bool is_fact(Field field);

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
