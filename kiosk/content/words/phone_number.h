// The forms of a Dutch telephone number.
#pragma once

#include <string>
#include <string_view>

namespace content {

/// Whether it is "+31 …" (nine digits in groups), "0800-…" or "0900-…" (four or seven digits), "14 0…" (a municipality:
/// 14 and its area code), "112" or "113". Numbering plan: Nummerplan telefoon- en ISDN-diensten.
bool is_phone_number(std::string_view number);

/// As it is dialled in the Netherlands: "+31 33 448 1186" gives "033 448 1186"; the other forms stay.
std::string national_form(std::string_view number);

/// As it is dialled with a foreign phone; empty for the forms that only exist in the Netherlands.
std::string international_form(std::string_view number);

}  // namespace content
