#include "content/words/isolate.h"

#include "base/utf8.h"

#include <algorithm>
#include <array>
#include <utility>

namespace content {
namespace {

constexpr std::string_view left_to_right_isolate = "\u2066";
constexpr std::string_view right_to_left_isolate = "\u2067";
constexpr std::string_view pop_isolate = "\u2069";
constexpr std::string_view no_break_space = "\u00A0";
constexpr std::string_view no_break_hyphen = "\u2011";
constexpr std::string_view zero_width_space = "\u200B";

/// The text with every character replaced that `replacement` has something for.
template <class Replacement>
std::string replaced(std::string_view text, Replacement replacement) {
    std::string result;
    result.reserve(text.size() + 16);
    for (const char c : text) {
        const std::string_view other = replacement(c);
        if (other.empty()) {
            result += c;
        } else {
            result += other;
        }
    }
    return result;
}

std::size_t count_characters(std::string_view utf8) {
    return static_cast<std::size_t>(std::count_if(
        utf8.begin(), utf8.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

bool is_address_of_the_net(std::string_view text) {
    return text.find(' ') == std::string_view::npos && text.find_first_of("@/.") != std::string_view::npos;
}

/// Breaks are allowed after the separators, but not inside "://" and not at the end; in a path also before a hyphen,
/// where nobody takes it for one that the break added.
std::string breakable_address(std::string_view text) {
    std::string result;
    bool in_path = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        in_path = in_path || (c == '/' && i > 0 && text[i - 1] != ':' && text[i - 1] != '/');
        if (c == '-') {
            result += in_path ? zero_width_space : std::string_view();
            result += no_break_hyphen;
        } else {
            result += c;
        }
        const bool separates = c == '/' || c == '.' || c == '@';
        if (separates && i + 1 < text.size() && text[i + 1] != '/') {
            result += zero_width_space;
        }
    }
    return result;
}

}  // namespace

std::string without_direction_marks(std::string_view text) {
    std::string result(text);
    for (const std::string_view mark : {"\u200E", "\u200F", "\u061C"}) {
        for (std::size_t at = result.find(mark); at != std::string::npos; at = result.find(mark, at)) {
            result.erase(at, mark.size());
        }
    }
    return result;
}

std::string with_isolated_numbers(std::string_view typed) {
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    constexpr std::string_view before = "+(";
    constexpr std::string_view inside = " -./:()+";
    std::string result;
    for (std::size_t i = 0; i < typed.size();) {
        std::size_t end = i;
        while (end < typed.size() && before.find(typed[end]) != std::string_view::npos) {
            ++end;
        }
        const bool has_digits = end < typed.size() && is_digit(typed[end]);
        if (end == i && !has_digits) {
            result += typed[i++];
            continue;
        }
        // Up to its last digit: what is typed behind it may begin a word.
        for (std::size_t k = end;
             k < typed.size() && (is_digit(typed[k]) || inside.find(typed[k]) != std::string_view::npos); ++k) {
            end = is_digit(typed[k]) ? k + 1 : end;
        }
        result += isolate(typed.substr(i, end - i), base::Direction::left_to_right);
        i = end;
    }
    return result;
}

std::string plain(std::string_view text) {
    return plain(text, base::Direction::left_to_right);
}

std::string plain(std::string_view text, base::Direction line) {
    const bool right_to_left = line == base::Direction::right_to_left;
    const std::array<std::pair<std::string_view, std::string_view>, 6> spelt{
        {{left_to_right_isolate, right_to_left ? "\u200E" : ""},
         {right_to_left_isolate, right_to_left ? "\u200F" : ""},
         {pop_isolate, ""},
         {zero_width_space, ""},
         {no_break_space, " "},
         {no_break_hyphen, "-"}}};
    std::string result(text);
    for (const auto& [special, ordinary] : spelt) {
        for (std::size_t at = result.find(special); at != std::string::npos; at = result.find(special, at)) {
            result.replace(at, special.size(), ordinary);
        }
    }
    return result;
}

std::string non_breaking(std::string_view text) {
    return replaced(text, [](char c) -> std::string_view {
        if (c == ' ') {
            return no_break_space;
        }
        return c == '-' ? no_break_hyphen : std::string_view();
    });
}

std::string isolate(std::string_view text, base::Direction direction) {
    std::string result(direction == base::Direction::right_to_left ? right_to_left_isolate : left_to_right_isolate);
    result += text;
    result += pop_isolate;
    return result;
}

std::string isolate_number(std::string_view text) {
    return isolate(non_breaking(text), base::Direction::left_to_right);
}

std::string isolate_verbatim(std::string_view text) {
    if (is_address_of_the_net(text)) {
        return isolate(breakable_address(text), base::Direction::left_to_right);
    }
    constexpr std::size_t longest_on_one_line = 24;
    const bool has_digit = text.find_first_of("0123456789") != std::string_view::npos;
    if (has_digit || count_characters(text) <= longest_on_one_line) {
        return isolate_number(text);
    }
    return isolate(replaced(text, [](char c) { return c == '-' ? no_break_hyphen : std::string_view(); }),
                   base::Direction::left_to_right);
}

bool is_isolated(std::string_view text) {
    return text.starts_with(left_to_right_isolate) || text.starts_with(right_to_left_isolate);
}

bool ends_isolated(std::string_view text) {
    return text.ends_with(pop_isolate);
}

bool keeps_isolates_whole(std::string_view piece) {
    int open = 0;
    for (const char32_t character : base::code_points(piece)) {
        if (is_isolate_mark(character)) {
            open += character == U'\u2069' ? -1 : 1;
        }
        if (open < 0) {
            return false;
        }
    }
    return open == 0;
}

bool is_isolate_mark(char32_t character) {
    return character >= U'\u2066' && character <= U'\u2069';
}

}  // namespace content
