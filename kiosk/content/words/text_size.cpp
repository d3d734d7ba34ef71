#include "content/words/text_size.h"

#include "base/utf8.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

namespace content {
namespace {

bool is_address(std::string_view word) {
    return word.find("://") != std::string_view::npos || word.find('@') != std::string_view::npos ||
           word.find("www.") != std::string_view::npos;
}

/// Whether a line may end here, for certain.
bool is_break(char32_t c) {
    constexpr std::array<char32_t, 10> breaks = {'-', '/', '{', '}', 0x00AD, 0x2010, 0x2013, 0x2014, 0x200B, '\n'};
    constexpr std::array<char32_t, 3> no_breaks = {0x00A0, 0x2007, 0x202F};
    if (std::find(breaks.begin(), breaks.end(), c) != breaks.end()) {
        return true;
    }
    return u_isUWhiteSpace(static_cast<UChar32>(c)) != 0 &&
           std::find(no_breaks.begin(), no_breaks.end(), c) == no_breaks.end();
}

std::size_t count_letters(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

/// The first letters of a word that is too long to be quoted.
std::string beginning_of(std::string_view word) {
    constexpr std::size_t few = 20;
    std::size_t at = 0;
    for (std::size_t i = 0; i < few && at < word.size(); ++i) {
        base::next_code_point(word, at);
    }
    return std::string(word.substr(0, at)) + "…";
}

}  // namespace

std::string too_long(std::string_view text, std::size_t most) {
    if (text.size() <= std::min(most, most_letters_of_a_word)) {
        return {};
    }
    if (const std::size_t letters = count_letters(text); letters > most) {
        return "has " + std::to_string(letters) + " letters; at most " + std::to_string(most) +
               " are possible: make it shorter, or several of it";
    }
    std::size_t begin = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t here = at;
        const char32_t c = base::next_code_point(text, at);
        const bool ends = at >= text.size() && !is_break(c);
        if (!ends && !is_break(c)) {
            continue;
        }
        const std::string_view word = text.substr(begin, (ends ? at : here) - begin);
        begin = at;
        const std::size_t letters = word.size() <= most_letters_of_a_word ? 0 : count_letters(word);
        const bool is_web = letters > most_letters_of_a_word && is_address(text);
        const std::size_t limit = is_web ? most_letters_of_an_address : most_letters_of_a_word;
        if (letters > limit) {
            return "has a word of " + std::to_string(letters) + " letters (" + beginning_of(word) + "); at most " +
                   std::to_string(limit) + " are possible without a space or hyphen: write it apart";
        }
    }
    return {};
}

bool may_be_too_long(std::string_view json) {
    std::size_t letters = 0;
    std::size_t of_word = 0;
    bool is_escaped = false;
    for (const char c : json) {
        const bool is_quote = c == '"' && !is_escaped;
        is_escaped = c == '\\' && !is_escaped;
        if (is_quote) {
            letters = 0;
            of_word = 0;
        } else if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) {
            ++letters;
            of_word = c == ' ' || c == '\n' || c == '/' || c == '-' ? 0 : of_word + 1;
            if (of_word > most_letters_of_a_word || letters > most_letters) {
                return true;
            }
        }
    }
    return false;
}

}  // namespace content
