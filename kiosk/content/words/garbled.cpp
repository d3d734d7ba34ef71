#include "content/words/garbled.h"

#include "base/utf8.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace content {
namespace {

/// What the bytes 0x80 to 0x9F are in Windows-1252, the encoding that spreadsheets take for granted (WHATWG Encoding,
/// windows-1252); five of them are controls.
constexpr std::array<char32_t, 32> windows_1252 = {0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                   0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
                                                   0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                   0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

/// Whether a letter is what a byte inside a letter of UTF-8 (0x80 to 0xBF) looks like.
bool is_inside(char32_t c) {
    return (c >= 0x80 && c <= 0xBF) || std::find(windows_1252.begin(), windows_1252.end(), c) != windows_1252.end();
}

/// Whether it may well follow a capital letter: quotation marks, dashes and the like close a word.
bool closes_word(char32_t c) {
    constexpr std::u32string_view signs = U"\u2013\u2014\u2018\u2019\u201C\u201D\u2026\u00A0\u00BB\u203A";
    return signs.find(c) != std::u32string_view::npos;
}

bool is_one_of(char32_t c, std::u32string_view set) {
    return set.find(c) != std::u32string_view::npos;
}

/// How many letters from `at` on look like one letter of UTF-8 whose bytes were read one by one; 0: none.
std::size_t garbled_at(std::u32string_view text, std::size_t at) {
    const auto letter = [&](std::size_t by) { return at + by < text.size() ? text[at + by] : U'\0'; };
    const char32_t first = text[at];
    const char32_t second = letter(1);
    const char32_t third = letter(2);
    if (first == 0xFFFD) {
        return 1;
    }
    // Latin: no word of any language has these capitals before such signs.
    if (is_one_of(first, U"ÃÂ") && is_inside(second)) {
        return 2;
    }
    if (is_one_of(first, U"ÄÅÈ") && is_inside(second) && !closes_word(second)) {
        return 2;
    }
    // Cyrillic and Arabic: one such pair may be a capital with a sign behind it, two in a row are not.
    constexpr std::u32string_view halves = U"ÐÑØÙÚÛ";
    if (is_one_of(first, halves) && is_inside(second) && is_one_of(third, halves) && is_inside(letter(3))) {
        return 4;
    }
    // Quotation marks, dashes and the euro; Ethiopic; pictures; the byte order mark.
    const bool begins_three = (first == U'â' && is_one_of(second, U"€‚„†‡")) || (first == U'á' && is_inside(second)) ||
                              (first == U'ï' && is_one_of(second, U"»¿"));
    if (begins_three && is_inside(third)) {
        return 3;
    }
    if (first == U'ð' && second == U'Ÿ') {
        return 2;
    }
    // The same under DOS: é is ├®, ’ is ÔÇÖ.
    if ((first == 0x251C || first == 0x252C) && letter(1) > 0x7F) {
        return 2;
    }
    return first == U'Ô' && second == U'Ç' && third > 0x7F ? 3 : 0;
}

}  // namespace

std::string garbled_letters(std::string_view text) {
    const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
    if (std::all_of(text.begin(), text.end(), is_ascii)) {
        return {};
    }
    const std::u32string letters = base::code_points(text);
    for (std::size_t i = 0; i < letters.size(); ++i) {
        std::string found;
        for (std::size_t k = 0, count = garbled_at(letters, i); k < count; ++k) {
            found += base::utf8(letters[i + k]);
        }
        if (!found.empty()) {
            return found;
        }
    }
    return {};
}

}  // namespace content
