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

std::string without_capitals(const std::string& town) {
    constexpr std::string_view small_words = "aan bij de den het in op ten ter van";
    const auto is_small = [](char c) { return c >= 'a' && c <= 'z'; };
    if (std::any_of(town.begin(), town.end(), is_small)) {
        return town;
    }
    std::string name;
    for (std::size_t begin = 0; begin < town.size();) {
        const std::size_t end = std::min(town.find_first_of(" -", begin), town.size());
        std::string word = town.substr(begin, end - begin);
        std::transform(word.begin(), word.end(), word.begin(),
                       [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
        const bool is_article = word == "'s" || word == "'t";
        const bool stays_small = (begin > 0 && is_among(word, small_words)) || is_article;
        if (!stays_small && !word.empty()) {
            const std::size_t capitals = word.starts_with("ij") ? 2 : 1;
            std::transform(word.begin(), word.begin() + static_cast<std::ptrdiff_t>(capitals), word.begin(),
                           [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
        }
        name += word + (end < town.size() ? std::string(1, town[end]) : std::string());
        begin = end + 1;
    }
    return name;
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
