// The fixed words of a help point's members: what files say, and what lists in Dutch and English say for them.
#pragma once

#include "content/model.h"

#include <array>
#include <string_view>

namespace content {

/// A value, the word of the content for it, and folded words of lists, with spaces between them.
template <class T>
struct MemberWord {
    std::string_view word;
    T value;
    std::string_view others;
};

/// The words of an enumeration, in the order in which messages list them.
template <class T>
inline constexpr std::array<MemberWord<T>, 0> words_of;

template <>
inline constexpr std::array<MemberWord<HelpKind>, 6> words_of<HelpKind>{{
    {"organisation", HelpKind::organisation, "organisatie organization stichting vereniging"},
    {"municipality", HelpKind::municipality, "gemeente"},
    {"police", HelpKind::police, "politie"},
    {"line", HelpKind::line, "lijn hulplijn telefoonlijn helpline"},
    {"desk", HelpKind::desk, "balie"},
    {"emergency", HelpKind::emergency, "nood noodnummer"},
}};

template <>
inline constexpr std::array<MemberWord<LocationPrecision>, 4> words_of<LocationPrecision>{{
    {"exact", LocationPrecision::exact, "precies"},
    {"street", LocationPrecision::street, "straat"},
    {"city", LocationPrecision::city, "plaats stad town"},
    {"national", LocationPrecision::national, "landelijk nationaal"},
}};

template <>
inline constexpr std::array<MemberWord<Tristate>, 3> words_of<Tristate>{{
    {"yes", Tristate::yes, "ja j y x true waar 1"},
    {"no", Tristate::no, "nee n false onwaar 0"},
    {"unknown", Tristate::unknown, "onbekend"},
}};

template <>
inline constexpr std::array<MemberWord<Cost>, 3> words_of<Cost>{{
    {"free", Cost::free, "gratis kosteloos geen nee no"},
    {"paid", Cost::paid, "betaald"},
    {"unknown", Cost::unknown, "onbekend"},
}};

template <>
inline constexpr std::array<MemberWord<Confidence>, 3> words_of<Confidence>{{
    {"A", Confidence::a, "a"},
    {"B", Confidence::b, "b"},
    {"C", Confidence::c, "c"},
}};

/// For whom a help point is in particular; the content keeps the words themselves.
inline constexpr std::array<MemberWord<std::string_view>, 3> for_whom_words{{
    {"women", "women", "vrouwen vrouw"},
    {"men", "men", "mannen man"},
    {"minors", "minors", "minderjarigen kinderen jongeren children"},
}};

/// The content's word for a value.
template <class T>
constexpr std::string_view word_of(T value) {
    for (const MemberWord<T>& one : words_of<T>) {
        if (one.value == value) {
            return one.word;
        }
    }
    return {};
}

}  // namespace content
