// How people write values in the cells of a list: several in one, numbers, dates, words in two languages.
#pragma once

#include "content/help/member_words.h"
#include "content/search/words.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace staff {

/// The values of a cell that holds several, with ";" or line ends between them.
std::vector<std::string> values_in(std::string_view cell);

/// A whole cell as a number, with a decimal point or comma.
std::optional<double> number_in(std::string cell);

/// "2026-11-23" of "23-11-2026", "23/11/2026" or "23.11.2026"; anything else stays.
std::string year_first(const std::string& cell);

/// A name of a town without capitals throughout: "Bergen op Zoom" of "BERGEN OP ZOOM". Others stay.
std::string without_capitals(const std::string& town);

/// The province that a folded cell names.
std::optional<std::string> province_in(const std::string& folded, const content::SearchWords& folding);

/// Whether a folded word is among words with spaces between them.
bool is_among(std::string_view folded, std::string_view words);

/// The value that a cell names; empty when it is none of the words.
template <class Words>
auto named_in(const Words& words, std::string_view cell, const content::SearchWords& folding) {
    const std::string folded = folding.fold(cell);
    for (const auto& one : words) {
        if (folded == folding.fold(one.word) || is_among(folded, one.others)) {
            return std::optional(one.value);
        }
    }
    return decltype(std::optional(words.front().value))();
}

/// "says \"…\"; write one of yes, no, unknown".
template <class Words>
std::string must_be_one_of(const Words& words, const std::string& cell) {
    std::string list;
    for (const auto& one : words) {
        list += (list.empty() ? "" : ", ") + std::string(one.word);
    }
    return "says \"" + cell + "\"; write one of " + list;
}

}  // namespace staff
