#include "content/read/text_rules.h"

#include "content/words/garbled.h"
#include "content/words/isolate.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cstdint>

namespace content {
namespace {

enum class Character { good, control, override_, isolate, mark };

Character kind_of(UChar32 c) {
    if ((c < 0x20 && c != '\n' && c != '\t' && c != '\r') || c == 0x7F || (c >= 0x80 && c < 0xA0)) {
        return Character::control;
    }
    if (c >= 0x202A && c <= 0x202E) {
        return Character::override_;
    }
    if (is_isolate_mark(static_cast<char32_t>(c))) {
        return Character::isolate;
    }
    if (c == 0x200E || c == 0x200F || c == 0x061C) {
        return Character::mark;
    }
    return Character::good;
}

/// Bytes that are a control character, or with which a bad character may begin.
constexpr std::array<bool, 256> needs_look = [] {
    std::array<bool, 256> table{};
    std::fill(table.begin(), table.begin() + 0x20, true);
    table['\n'] = table['\t'] = table['\r'] = false;
    for (const std::size_t byte : {0x7FU, 0xC2U, 0xC3U, 0xD8U, 0xE2U, 0xEFU}) {
        table[byte] = true;
    }
    return table;
}();

bool is_nfc(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
    return nfc != nullptr && nfc->isNormalizedUTF8({text.data(), static_cast<int32_t>(text.size())}, status) != 0;
}

/// Calls `take` with each code point of well-formed UTF-8.
template <class Take>
void each_character(std::string_view text, Take take) {
    for (std::size_t i = 0; i < text.size();) {
        UChar32 c = 0;
        U8_NEXT_UNSAFE(text.data(), i, c);
        take(c);
    }
}

bool is_ascii_digit(UChar32 c) {
    return c >= '0' && c <= '9';
}

/// What stands between the digits of a price, time, date or phone number.
bool is_separator(UChar32 c) {
    constexpr std::array<UChar32, 17> separators = {'.',    ',',    ':',    '/',    '-',    '\'',
                                                    ' ',    0x00A0, 0x00B7, 0x2009, 0x2010, 0x2011,
                                                    0x2013, 0x2212, 0x202F, 0x066B, 0x066C};
    return std::find(separators.begin(), separators.end(), c) != separators.end();
}

/// Finds digits that belong into a fact or a help point.
class DigitScan {
 public:
    enum class Found { nothing, separated, long_number, other_script };

    void take(UChar32 c) {
        if (is_ascii_digit(c)) {
            // A separator with digits on both sides; and more digits than a year has are a phone number.
            if (m_separator_after_digit) {
                m_found = Found::separated;
            }
            constexpr int digits_of_a_year = 4;
            if (++m_run > digits_of_a_year && m_found == Found::nothing) {
                m_found = Found::long_number;
            }
            m_separator_after_digit = false;
            return;
        }
        if (c >= first_other_digit && u_charType(c) == U_DECIMAL_DIGIT_NUMBER) {
            m_found = Found::other_script;
        }
        m_separator_after_digit = m_run > 0 && is_separator(c);
        m_run = 0;
    }

    [[nodiscard]] Found found() const { return m_found; }

 private:
    static constexpr UChar32 first_other_digit = 0x0660;  ///< of Unicode, after 9

    Found m_found = Found::nothing;
    int m_run = 0;
    bool m_separator_after_digit = false;
};

void check_digits(std::string_view words, const Place& place, Findings& findings) {
    DigitScan scan;
    each_character(words, [&](UChar32 c) { scan.take(c); });
    switch (scan.found()) {
        case DigitScan::Found::nothing:
            break;
        case DigitScan::Found::separated:
            findings.error(place,
                           "has digits with a separator (a price, time, date or phone number); put the figure into "
                           "facts.json or the number into its help point and write {its_id} here");
            break;
        case DigitScan::Found::long_number:
            findings.error(place,
                           "has a long number; put it into its help point or into facts.json and write {its_id} here");
            break;
        case DigitScan::Found::other_script:
            findings.error(place, "has digits of another script; write 0 to 9, the digits of a telephone");
            break;
    }
}

void check_plural(const Placeholder& plural, const std::string& locale, const Place& place, Findings& findings) {
    const std::vector<PluralForm> known = plural_forms(locale);
    for (const PluralForm& form : known) {
        if (form.below_a_million &&
            std::find(plural.forms.begin(), plural.forms.end(), form.name) == plural.forms.end()) {
            findings.warning(place, "{" + plural.name + ", plural, …} lacks the form \"" + form.name +
                                        "\", which this language has");
        }
    }
    for (const std::string& form : plural.forms) {
        if (!form.starts_with('=') &&
            std::none_of(known.begin(), known.end(), [&](const PluralForm& one) { return one.name == form; })) {
            findings.warning(place, "{" + plural.name + ", plural, …} has the form \"" + form +
                                        "\", which this language does not know");
        }
    }
}

}  // namespace

bool has_good_characters(std::string_view text) {
    // Everything that is not good, beyond the controls, is two or three bytes beginning with D8, E2 or C2; most files
    // never reach the slow look. Garbled letters begin with a capital with a
    // mark, a small one before a sign, a line of DOS, or the mark of a lost letter.
    const auto is_suspicious = [&](std::size_t i) {
        const auto next = [&](std::size_t by) {
            return i + by < text.size() ? static_cast<unsigned char>(text[i + by]) : 0U;
        };
        switch (static_cast<unsigned char>(text[i])) {
            case 0xC2:
                return next(1) < 0xA0;
            case 0xC3:
                return (next(1) >= 0x82 && next(1) <= 0x9B) ||
                       (next(1) >= 0xA1 && (next(2) == 0xC2 || next(2) == 0xC5 || next(2) == 0xCB || next(2) == 0xE2));
            case 0xD8:
                return next(1) == 0x9C;
            case 0xE2:
                return (next(1) == 0x80 &&
                        (next(2) == 0x8E || next(2) == 0x8F || (next(2) >= 0xAA && next(2) <= 0xAE))) ||
                       (next(1) == 0x81 && next(2) >= 0xA6 && next(2) <= 0xA9) || next(1) == 0x94;
            case 0xEF:
                return next(1) == 0xBF && next(2) == 0xBD;
            default:
                return true;
        }
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (needs_look[static_cast<unsigned char>(text[i])] && is_suspicious(i)) {
            return false;
        }
    }
    return is_nfc(text);
}

void check_characters(std::string_view text, const Place& place, Findings& findings) {
    std::array<bool, 5> seen{};
    each_character(text, [&](UChar32 c) { seen[static_cast<std::size_t>(kind_of(c))] = true; });
    const auto has = [&](Character kind) { return seen[static_cast<std::size_t>(kind)]; };
    if (has(Character::control)) {
        findings.error(place, "has an invisible control character; type this text again");
    }
    if (has(Character::override_)) {
        findings.error(place,
                       "has an invisible character that turns text around (U+202A to U+202E); type this text again");
    }
    if (has(Character::isolate)) {
        findings.error(place,
                       "has an invisible isolate (U+2066 to U+2069); the terminal adds those by itself, remove it");
    }
    if (has(Character::mark)) {
        findings.error(
            place, "has an invisible direction mark (U+200E, U+200F or U+061C); the terminal needs none, remove it");
    }
    if (const std::string garbled = garbled_letters(text); !garbled.empty()) {
        findings.error(place, "has \"" + garbled +
                                  "\", letters that were written in one encoding and read in another; write the text "
                                  "again from its source, and save the file as UTF-8");
    }
    if (!is_nfc(text)) {
        findings.error(place,
                       "is not in Unicode normal form NFC (an accent stands apart from its letter); type it again");
    }
}

void check_pattern(const Pattern& pattern, const std::string& locale, const Place& place, Findings& findings) {
    if (!pattern.error.empty()) {
        findings.error(place, "cannot be read as a message: " + pattern.error + "; check the braces");
        return;
    }
    for (const Placeholder& placeholder : pattern.placeholders) {
        if (placeholder.use == Placeholder::Use::other) {
            findings.error(place, "has {" + placeholder.name +
                                      ", …} of a kind that the terminal does not know; only {" + placeholder.name +
                                      "} and {" + placeholder.name + ", plural, …} may be used");
        } else if (placeholder.use == Placeholder::Use::plural) {
            check_plural(placeholder, locale, place, findings);
        }
    }
    for (const std::string& words : pattern.words) {
        check_words(words, place, findings);
    }
}

void check_words(std::string_view words, const Place& place, Findings& findings) {
    if (words.find('{') != std::string_view::npos || words.find('}') != std::string_view::npos) {
        findings.error(place, "has a brace that is no part of a placeholder; remove it");
    }
    check_digits(words, place, findings);
}

}  // namespace content
