#include "staff/lists/cell_forms.h"

#include "base/clock.h"
#include "content/words/tidy_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <cstdio>
#include <system_error>
#include <utility>

namespace staff {
namespace {

constexpr std::array<std::string_view, 12> provinces = {"Drenthe",    "Flevoland", "Friesland",     "Gelderland",
                                                        "Groningen",  "Limburg",   "Noord-Brabant", "Noord-Holland",
                                                        "Overijssel", "Utrecht",   "Zeeland",       "Zuid-Holland"};

}  // namespace

std::vector<std::string> values_in(std::string_view cell) {
    std::vector<std::string> values;
    while (!cell.empty()) {
        const std::size_t end = std::min(cell.find(';'), cell.size());
        if (std::string value = content::tidy(cell.substr(0, end)); !value.empty()) {
            values.push_back(std::move(value));
        }
        cell.remove_prefix(std::min(end + 1, cell.size()));
    }
    return values;
}

std::optional<double> number_in(std::string cell) {
    std::replace(cell.begin(), cell.end(), ',', '.');
    double number = 0;
    const std::from_chars_result end = std::from_chars(cell.data(), cell.data() + cell.size(), number);
    return end.ec == std::errc() && end.ptr == cell.data() + cell.size() ? std::optional(number) : std::nullopt;
}

std::string year_first(const std::string& cell) {
    int day = 0;
    int month = 0;
    int year = 0;
    int length = 0;
    std::string spelt = cell;
    std::replace_if(
        spelt.begin(), spelt.end(), [](char c) { return c == '/' || c == '.'; }, '-');
    if (std::sscanf(spelt.c_str(), "%2d-%2d-%4d%n", &day, &month, &year, &length) != 3 ||
        static_cast<std::size_t>(length) != spelt.size() || year < 1000) {
        return cell;
    }
    return base::to_string({year, month, day});
}

std::optional<std::string> postal_code_in(const std::string& cell) {
    std::string code;
    for (const char c : cell) {
        if (c != ' ') {
            code += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        }
    }
    constexpr std::size_t digits = 4;
    const bool is_good =
        (code.size() == digits || code.size() == digits + 2) && code[0] != '0' &&
        std::all_of(code.begin(), code.begin() + digits, [](char c) { return c >= '0' && c <= '9'; }) &&
        std::all_of(code.begin() + digits, code.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    if (!is_good) {
        return std::nullopt;
    }
    return code.size() == digits ? code : code.substr(0, digits) + " " + code.substr(digits);
}

std::optional<std::string> province_in(const std::string& folded, const content::SearchWords& folding) {
    const auto* const found = std::find_if(provinces.begin(), provinces.end(), [&](std::string_view province) {
        return folding.fold(province) == (folded == "fryslan" ? "friesland" : folded);
    });
    return found == provinces.end() ? std::nullopt : std::optional<std::string>(*found);
}

bool is_among(std::string_view folded, std::string_view words) {
    while (!words.empty()) {
        const std::size_t end = std::min(words.find(' '), words.size());
        if (words.substr(0, end) == folded) {
            return true;
        }
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    return false;
}

}  // namespace staff
