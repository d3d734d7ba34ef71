#include "text/short_words.h"

#include "text/utf8.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace text {
namespace {

struct ShortWords {
    std::string_view language;
    std::string_view letters;
};

/// Prepositions and conjunctions of one letter lean on the word behind them, and stand before it on its line: a rule of
/// spelling and setting in Czech (ČSN 01 6910), Slovak and Polish, good custom in Ukrainian and Russian. Particles that
/// lean on the word before them (Ukrainian and Russian "б", "ж") and pronouns ("я", "I") are none of these. Other
/// languages have no such rule: French and Spanish lines may end with "à" and "y".
constexpr std::array<ShortWords, 5> all_short_words{{{"cs", "aikosuvzAIKOSUVZ"},
                                                     {"pl", "aiouwzAIOUWZ"},
                                                     {"ru", "авикосуАВИКОСУ"},
                                                     {"sk", "aikosuvzAIKOSUVZ"},
                                                     {"uk", "авзійоуАВЗІЙОУ"}}};

/// What may stand right before such a word.
constexpr std::array<std::string_view, 8> opening{"(", "[", "\"", "„", "“", "«", "‚", "‘"};

std::string_view without_opening(std::string_view word) {
    for (;;) {
        const auto* const mark =
            std::find_if(opening.begin(), opening.end(), [&](std::string_view one) { return word.starts_with(one); });
        if (mark == opening.end()) {
            return word;
        }
        word.remove_prefix(mark->size());
    }
}

}  // namespace

std::vector<ByteRange> bound_short_words(std::string_view utf8, std::string_view language) {
    const std::string_view spoken = language.substr(0, language.find('-'));
    const auto* const known = std::find_if(all_short_words.begin(), all_short_words.end(),
                                           [&](const ShortWords& one) { return one.language == spoken; });
    std::vector<ByteRange> ranges;
    if (known == all_short_words.end()) {
        return ranges;
    }
    for (std::size_t begin = 0; begin < utf8.size();) {
        const std::size_t end = std::min(utf8.find_first_of(" \n", begin), utf8.size());
        const std::string_view word = without_opening(utf8.substr(begin, end - begin));
        const std::size_t next = std::min(utf8.find_first_not_of(' ', end), utf8.size());
        const bool is_short = !word.empty() && word.size() == first_character_size(word) &&
                              known->letters.find(word) != std::string_view::npos;
        if (is_short && next > end && next < utf8.size() && utf8[next] != '\n') {
            const ByteRange range{static_cast<std::uint32_t>(end - word.size()),
                                  static_cast<std::uint32_t>(next + first_character_size(utf8.substr(next)))};
            if (!ranges.empty() && range.begin < ranges.back().end) {
                ranges.back().end = range.end;
            } else {
                ranges.push_back(range);
            }
        }
        begin = std::max(next, end + 1);
    }
    return ranges;
}

}  // namespace text
