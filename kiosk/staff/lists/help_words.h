// The fixed words of a help point's members, and what lists in Dutch and English say for them.
#pragma once

#include "content/model.h"
#include "content/search/words.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace staff {

/// A value, the word of the content for it, and folded words of lists, with spaces between them.
template <class T>
struct HelpWord {
    T value;
    std::string_view word;
    std::string_view others;
};

inline constexpr std::array<HelpWord<content::HelpKind>, 6> kind_words{{
    {content::HelpKind::organisation, "organisation", "organisatie organization stichting vereniging"},
    {content::HelpKind::municipality, "municipality", "gemeente"},
    {content::HelpKind::police, "police", "politie"},
    {content::HelpKind::line, "line", "lijn hulplijn telefoonlijn helpline"},
    {content::HelpKind::desk, "desk", "balie"},
    {content::HelpKind::emergency, "emergency", "nood noodnummer"},
}};

inline constexpr std::array<HelpWord<content::LocationPrecision>, 4> precision_words{{
    {content::LocationPrecision::exact, "exact", "precies"},
    {content::LocationPrecision::street, "street", "straat"},
    {content::LocationPrecision::city, "city", "plaats stad town"},
    {content::LocationPrecision::national, "national", "landelijk nationaal"},
}};

inline constexpr std::array<HelpWord<content::Tristate>, 3> tristate_words{{
    {content::Tristate::yes, "yes", "ja j y x true waar 1"},
    {content::Tristate::no, "no", "nee n false onwaar 0"},
    {content::Tristate::unknown, "unknown", "onbekend"},
}};

inline constexpr std::array<HelpWord<content::Cost>, 3> cost_words{{
    {content::Cost::free, "free", "gratis kosteloos geen nee no"},
    {content::Cost::paid, "paid", "betaald"},
    {content::Cost::unknown, "unknown", "onbekend"},
}};

inline constexpr std::array<HelpWord<content::Confidence>, 3> confidence_words{{
    {content::Confidence::a, "A", "a"},
    {content::Confidence::b, "B", "b"},
    {content::Confidence::c, "C", "c"},
}};

inline constexpr std::array<HelpWord<std::string_view>, 3> for_whom_words{{
    {"women", "women", "vrouwen vrouw"},
    {"men", "men", "mannen man"},
    {"minors", "minors", "minderjarigen kinderen jongeren children"},
}};

/// The content's word for a value.
template <class T, std::size_t n>
std::string_view word_of(const std::array<HelpWord<T>, n>& words, const T& value) {
    for (const HelpWord<T>& one : words) {
        if (one.value == value) {
            return one.word;
        }
    }
    return {};
}

/// Whether a folded word is among words with spaces between them.
bool is_among(std::string_view folded, std::string_view words);

/// The value that a cell names; empty when it is none of them.
template <class T, std::size_t n>
std::optional<T> value_of(const std::array<HelpWord<T>, n>& words, std::string_view cell,
                          const content::SearchWords& folding) {
    const std::string folded = folding.fold(cell);
    for (const HelpWord<T>& one : words) {
        if (folded == folding.fold(one.word) || is_among(folded, one.others)) {
            return one.value;
        }
    }
    return std::nullopt;
}

/// "must be one of yes, no, unknown (here: \"…\")".
template <class T, std::size_t n>
std::string must_be_one_of(const std::array<HelpWord<T>, n>& words, const std::string& cell) {
    std::string list;
    for (const HelpWord<T>& one : words) {
        list += (list.empty() ? "" : ", ") + std::string(one.word);
    }
    return "says \"" + cell + "\"; write one of " + list;
}

}  // namespace staff
