// Finds what spreadsheets and encodings have made of cells, so that it is not taken for what somebody wrote.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace staff {

/// What a column holds, as far as a spreadsheet can harm it.
enum class CellUse {
    words,    ///< sentences and names
    numbers,  ///< house numbers, phones, codes, times: what spreadsheets take for dates
    dates,
};

/// What is wrong with a cell and what to do, to go behind the name of its column; empty: nothing. `cell` is tidy.
std::optional<std::string> damage_in(std::string_view cell, CellUse use);

}  // namespace staff
