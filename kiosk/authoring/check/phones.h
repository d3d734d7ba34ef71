// Brings the telephone numbers of a list into the form of the content and checks them.
#pragma once

#include <string>
#include <string_view>

namespace authoring {

/// A number in the form of the content, or why it is none and what to do.
struct CheckedPhone {
    std::string number;  ///< "+31 33 448 1186", "+31 6 1234 5678", "0800-2000", "14 030", "112"
    std::string error;   ///< empty: the number is good
};

/// Reads a Dutch number however it is written, also without its first zero, which spreadsheets take away. It must be in
/// a range that is in use (libphonenumber) and one that the content can hold. 112 and 113 are known here, as the
/// library knows no 113.
CheckedPhone check_phone(std::string_view written);

/// What two spellings of a number of the content have in common: its digits.
std::string phone_key(std::string_view number);

/// Whether the number is one that many offices share: 112, 113, 0800, 0900, 14 0xx and 088.
bool is_shared_number(std::string_view number);

}  // namespace authoring
