#include "staff/lists/damaged_cells.h"

#include "content/words/garbled.h"
#include "staff/lists/cell_forms.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

namespace staff {
namespace {

constexpr const char* as_text = "; format the column as text in the spreadsheet and write it again";

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool are_digits(std::string_view text, std::size_t least, std::size_t most) {
    return text.size() >= least && text.size() <= most && std::all_of(text.begin(), text.end(), is_digit);
}

/// "#####", "#N/A", "#REF!", "#WAARDE!".
std::optional<std::string> spreadsheet_error(std::string_view cell) {
    constexpr std::size_t shortest = 2;
    if (!cell.starts_with('#') || cell.size() < shortest) {
        return std::nullopt;
    }
    if (cell.find_first_not_of('#') == std::string_view::npos) {
        return "shows only \"" + std::string(cell) +
               "\": the column was too narrow in the spreadsheet and its value is lost; widen it and save the list "
               "again";
    }
    const bool is_capital = std::all_of(cell.begin() + 1, cell.end(), [](char c) {
        return (c >= 'A' && c <= 'Z') || is_digit(c) || c == '/' || c == '!' || c == '?';
    });
    const bool ends_so = cell.ends_with('!') || cell.ends_with('?') || cell == "#N/A" || cell == "#N/B";
    return is_capital && ends_so ? std::optional("holds \"" + std::string(cell) +
                                                 "\", an error of the spreadsheet; mend its formula and save the list "
                                                 "again")
                                 : std::nullopt;
}

/// "3,0231E+10": digits are gone for good.
bool is_shortened_number(std::string_view cell) {
    const std::size_t e = cell.find_first_of("Ee");
    if (e == std::string_view::npos || e == 0 || !is_digit(cell[0])) {
        return false;
    }
    const std::string_view digits = cell.substr(0, e);
    const bool is_number =
        std::all_of(digits.begin(), digits.end(), [](char c) { return is_digit(c) || c == ',' || c == '.'; });
    std::string_view power = cell.substr(e + 1);
    const bool has_sign = power.starts_with('+');
    power.remove_prefix(has_sign ? 1 : 0);
    constexpr std::size_t longest = 3;
    return is_number && has_sign && are_digits(power, 1, longest);
}

/// The month that a spreadsheet shortened in Dutch or English, from 1; 0: none.
int month_in(std::string_view word) {
    constexpr std::array<std::string_view, 12> dutch = {"jan", "feb", "mrt", "apr", "mei", "jun",
                                                        "jul", "aug", "sep", "okt", "nov", "dec"};
    constexpr std::array<std::string_view, 12> english = {"jan", "feb", "mar", "apr", "may", "jun",
                                                          "jul", "aug", "sep", "oct", "nov", "dec"};
    std::string small;
    for (const char c : word) {
        if (c != '.') {
            small += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        }
    }
    small = small == "sept" ? "sep" : small == "maa" ? "mrt" : small;
    for (std::size_t i = 0; i < dutch.size(); ++i) {
        if (small == dutch.at(i) || small == english.at(i)) {
            return static_cast<int>(i) + 1;
        }
    }
    return 0;
}

std::vector<std::string_view> parts_of(std::string_view word) {
    std::vector<std::string_view> parts;
    for (std::size_t begin = 0; begin <= word.size();) {
        const std::size_t end = std::min(word.find_first_of("-/", begin), word.size());
        parts.push_back(word.substr(begin, end - begin));
        begin = end + 1;
    }
    return parts;
}

/// What a word must have been that looks like a date of a spreadsheet, "1-3" of "1-mrt"; empty: it is none.
std::string before_it_was_date(std::string_view word) {
    const std::vector<std::string_view> parts = parts_of(word);
    constexpr std::size_t most_parts = 3;
    if (parts.size() < 2 || parts.size() > most_parts) {
        return {};
    }
    constexpr std::size_t digits_of_year = 4;
    const auto number = [](std::string_view part) {
        return std::string(part.size() > 1 && part[0] == '0' ? part.substr(1) : part);
    };
    const bool ends_in_year = parts.size() == 2 || are_digits(parts[2], 2, digits_of_year);
    if (const int month = month_in(parts[1]); month != 0 && are_digits(parts[0], 1, 2) && ends_in_year) {
        return number(parts[0]) + "-" + std::to_string(month);
    }
    if (const int month = month_in(parts[0]);
        month != 0 && parts.size() == 2 && are_digits(parts[1], 2, digits_of_year)) {
        return std::to_string(month) + "-" + number(parts[1]);
    }
    if (parts.size() < most_parts) {
        return {};
    }
    if (are_digits(parts[0], 1, 2) && are_digits(parts[1], 1, 2) &&
        are_digits(parts[2], digits_of_year, digits_of_year)) {
        return number(parts[0]) + "-" + number(parts[1]);
    }
    if (are_digits(parts[0], digits_of_year, digits_of_year) && are_digits(parts[1], 2, 2) &&
        are_digits(parts[2], 2, 2)) {
        return number(parts[2]) + "-" + number(parts[1]);
    }
    return {};
}

/// The first word of a cell that a spreadsheet made a date of.
std::optional<std::string> date_in(std::string_view cell) {
    while (!cell.empty()) {
        const std::size_t end = std::min(cell.find_first_of(" ;,"), cell.size());
        const std::string_view word = cell.substr(0, end);
        if (const std::string was = before_it_was_date(word); !was.empty()) {
            return "holds \"" + std::string(word) + "\", a date that the spreadsheet made, perhaps of \"" + was + "\"" +
                   as_text;
        }
        cell.remove_prefix(std::min(end + 1, cell.size()));
    }
    return std::nullopt;
}

/// "&amp;", "&#233;".
std::string_view entity_in(std::string_view cell) {
    constexpr std::size_t longest = 9;
    for (std::size_t at = cell.find('&'); at != std::string_view::npos; at = cell.find('&', at + 1)) {
        const std::size_t end = cell.find(';', at);
        const std::string_view name = end == std::string_view::npos ? "" : cell.substr(at + 1, end - at - 1);
        const bool is_name =
            name.size() > 1 && name.size() <= longest && std::all_of(name.begin(), name.end(), [&](char c) {
                return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_digit(c) || c == '#';
            });
        if (is_name) {
            return cell.substr(at, end + 1 - at);
        }
    }
    return {};
}

}  // namespace

std::optional<std::string> damage_in(std::string_view cell, CellUse use) {
    if (const std::string garbled = content::garbled_letters(cell); !garbled.empty()) {
        return "has \"" + garbled +
               "\", letters that were written in one encoding and read in another; open the source of the list again "
               "as UTF-8 and save it as CSV UTF-8";
    }
    if (const std::string_view entity = entity_in(cell); !entity.empty()) {
        return "has \"" + std::string(entity) + "\", the code of a letter on web pages; write the letter";
    }
    if (std::optional<std::string> error = spreadsheet_error(cell)) {
        return error;
    }
    for (const std::string& value : values_in(cell)) {
        if (is_shortened_number(value)) {
            return "says \"" + value + "\": the spreadsheet shortened the number and lost digits" + as_text +
                   " from its source";
        }
        constexpr std::size_t digits_of_phone = 7;
        const std::size_t comma = value.find_first_of(",.");
        if (use == CellUse::numbers && comma != std::string::npos && value.substr(comma + 1) == "0" &&
            comma >= digits_of_phone && are_digits(std::string_view(value).substr(0, comma), 1, comma)) {
            return "says \"" + value + "\": the spreadsheet made a decimal number of it" + as_text;
        }
    }
    return use == CellUse::numbers ? date_in(cell) : std::nullopt;
}

}  // namespace staff
