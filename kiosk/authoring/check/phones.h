// Brings the telephone numbers of a list into the form of the content and checks them.
#pragma once

#include "base/result.h"

#include <string>
#include <string_view>

namespace authoring {

/// Reads a Dutch number however it is written, also without its first zero, which spreadsheets take away. It must be in
/// a range that is in use (libphonenumber) and one that the content can hold. 112 and 113 are known here, as the
/// library knows no 113. Returns the form of the content: "+31 33 448 1186", "+31 6 1234 5678", "0800-2000", "14 030",
/// "112"; or why it is none and what to do, to go behind the number.
base::Result<std::string> read_phone(std::string_view written);

/// What two spellings of a number of the content have in common: its digits.
std::string phone_key(std::string_view number);

/// Whether the number is one that many offices share: 112, 113, 0800, 0900, 14 0xx and 088.
bool is_shared_number(std::string_view number);

}  // namespace authoring
