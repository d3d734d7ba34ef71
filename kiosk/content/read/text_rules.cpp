#include "content/read/text_rules.h"

#include "content/words/garbled.h"
#include "content/words/isolate.h"
#include "content/words/loose_numbers.h"
#include "content/words/pattern_faults.h"
#include "content/words/stranded_mark.h"
#include "content/words/text_size.h"
#include "content/words/web_address.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cstdint>

namespace content {
namespace {

enum class Character { good, control, override_, isolate, mark, lost, hidden };

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
    if (c == 0xFFFD) {
        return Character::lost;
    }
    if (c == 0x2028 || c == 0x2029 || c == 0xFEFF || (c >= 0x206A && c <= 0x206F) || (c >= 0xFFF9 && c <= 0xFFFB) ||
        (c >= 0xE0000 && c <= 0xE007F)) {
        return Character::hidden;
    }
    return Character::good;
}

/// Bytes that are a control character, or with which a bad character may begin.
constexpr std::array<bool, 256> needs_look = [] {
    std::array<bool, 256> table{};
    std::fill(table.begin(), table.begin() + 0x20, true);
    table['\n'] = table['\t'] = table['\r'] = false;
    for (const std::size_t byte : {0x7FU, 0xC2U, 0xC3U, 0xD8U, 0xE2U, 0xEFU, 0xF3U}) {
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

void check_digits(std::string_view words, const Place& place, Findings& findings) {
    switch (find_loose_number(words)) {
        case LooseNumber::none:
            break;
        case LooseNumber::separated:
            findings.error(place,
                           "has digits with a separator (a price, time, date or phone number); put the figure into "
                           "facts.json or the number into its help point and write {its_id} here");
            break;
        case LooseNumber::long_number:
            findings.error(place,
                           "has a long number; put it into its help point or into facts.json and write {its_id} here");
            break;
        case LooseNumber::postcode:
            findings.error(place,
                           "has a postcode; put the address into its help point, whose page shows it, and write "
                           "{name_ID} here");
            break;
        case LooseNumber::other_script:
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
    // Everything that is not good, beyond the controls, begins with D8, E2, C2, EF or F3; most files never reach the
    // slow look. Garbled letters begin with a capital with a mark, a small one before a sign, a line of DOS, or the
    // mark of a lost letter.
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
                        (next(2) == 0x8E || next(2) == 0x8F || (next(2) >= 0xA8 && next(2) <= 0xAE))) ||
                       (next(1) == 0x81 && next(2) >= 0xA6 && next(2) <= 0xAF) || next(1) == 0x94;
            case 0xEF:
                return (next(1) == 0xBB && next(2) == 0xBF) || (next(1) == 0xBF && next(2) >= 0xB9 && next(2) <= 0xBD);
            case 0xF3:
                return next(1) == 0xA0;
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
    std::array<bool, 7> seen{};
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
    if (has(Character::lost)) {
        findings.error(place,
                       "has the sign \uFFFD (U+FFFD): a program has lost a letter here; write the letter, and save the "
                       "file as UTF-8");
    }
    if (has(Character::hidden)) {
        findings.error(place,
                       "has an invisible character that has no place in a text (U+2028, U+2029, U+206A to U+206F, "
                       "U+FEFF, U+FFF9 to U+FFFB or a tag); type this text again");
    }
    if (const std::string garbled = garbled_letters(text); !garbled.empty()) {
        findings.error(place, "has \"" + garbled +
                                  "\", letters that were written in one encoding and read in another; write the text "
                                  "again from its source, and save the file as UTF-8");
    }
    if (!is_nfc(text)) {
        findings.error(place,
                       "is not in Unicode normal form NFC (an accent stands apart from its letter); let a program join "
                       "them: uconv -x any-nfc FILE");
    }
}

void check_size(std::string_view text, const Place& place, Findings& findings) {
    if (std::string fault = too_long(text); !fault.empty()) {
        findings.error(place, std::move(fault));
    }
}

void check_pattern(const Pattern& pattern, const std::string& locale, const Place& place, Findings& findings) {
    for (std::string& fault : pattern_faults(pattern)) {
        findings.error(place, std::move(fault));
    }
    for (const Placeholder& placeholder : pattern.placeholders) {
        if (placeholder.use == Placeholder::Use::plural) {
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
    if (const std::string_view address = find_web_address(words); !address.empty()) {
        findings.error(place, "has a web or e-mail address (" + std::string(address) +
                                  "); put it into its help point and write {url_ID} here, or {name_ID} for an e-mail "
                                  "address, which the page of the help point shows");
    }
    if (const std::string mark = find_stranded_mark(words); !mark.empty()) {
        findings.error(place, "has a space before \"" + mark +
                                  "\", where a line could begin with it; remove the space, or write U+00A0 (a no-break "
                                  "space) where the language wants one");
    }
}

}  // namespace content
