// Finds numbers in a text that belong into a fact or a help point.
#pragma once

#include <string_view>

namespace content {

/// The later, the worse.
enum class LooseNumber {
    none,
    long_number,   ///< more digits than a year has
    postcode,      ///< four digits and two capital letters
    separated,     ///< runs of digits with nothing but separators, spaces, brackets or invisible characters between
    other_script,  ///< digits that no telephone has
};

/// The worst of the loose numbers in words (UTF-8): in a line from right to left their parts change places. Small
/// counts, years, and numbers at the end and the beginning of sentences ("Stap 1. 2 mensen") are none.
LooseNumber find_loose_number(std::string_view words);

}  // namespace content
