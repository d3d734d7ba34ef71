#include "content/words/loose_numbers.h"

#include "base/utf8.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <cstddef>

namespace content {
namespace {

bool is_ascii_digit(char32_t c) {
    return c >= '0' && c <= '9';
}

bool is_capital(char32_t c) {
    return c >= 'A' && c <= 'Z';
}

bool is_invisible(char32_t c) {
    return u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0;
}

/// What may stand between the digits of one price, time, date, postcode or telephone number.
bool is_filler(char32_t c) {
    constexpr std::array<char32_t, 27> signs = {'.',    ',',    ':',    ';',    '/',    '\\',   '\'',   '+',    '~',
                                                '|',    '_',    '*',    0x00B4, 0x00B7, 0x2018, 0x2019, 0x2022, 0x2032,
                                                0x2044, 0x2212, 0x2215, 0x060C, 0x061B, 0x066B, 0x066C, 0x00AF, 0x02BC};
    if (std::find(signs.begin(), signs.end(), c) != signs.end()) {
        return true;
    }
    switch (u_charType(static_cast<UChar32>(c))) {
        case U_SPACE_SEPARATOR:
        case U_LINE_SEPARATOR:
        case U_PARAGRAPH_SEPARATOR:
        case U_DASH_PUNCTUATION:
        case U_START_PUNCTUATION:
        case U_END_PUNCTUATION:
        case U_FORMAT_CHAR:
            return true;
        default:
            return c == '\t' || is_invisible(c);
    }
}

/// What ends a sentence or an item of a list when a space follows.
bool is_stop(char32_t c) {
    return c == '.' || c == ',' || c == ':' || c == ';' || c == 0x060C || c == 0x061B;
}

class Scan {
 public:
    void take(char32_t c) {
        if (is_ascii_digit(c)) {
            m_capitals = 0;
            if (m_run == 0) {
                m_begins_with_zero = c == '0';
            }
            ++m_run;
            return;
        }
        if (m_run > 0) {
            end_run();
        }
        constexpr char32_t first_other_digit = 0x0660;  // of Unicode, after 9
        if (c >= first_other_digit && u_charType(static_cast<UChar32>(c)) == U_DECIMAL_DIGIT_NUMBER) {
            m_found = LooseNumber::other_script;
        }
        if (m_last_run == 0) {
            return;
        }
        if (is_capital(c) && m_capitals < 2 && !is_between_sentences()) {
            ++m_capitals;
            return;
        }
        if (m_capitals == 2 && u_isalpha(static_cast<UChar32>(c)) == 0) {
            end_postcode();
        }
        if (m_capitals == 0 && is_filler(c)) {
            take_filler(c);
        } else {
            forget();
        }
    }

    LooseNumber result() {
        if (m_run > 0) {
            end_run();
        }
        if (m_capitals == 2) {
            end_postcode();
        }
        return m_found;
    }

 private:
    void end_run() {
        constexpr int digits_of_a_year = 4;
        if (m_run > digits_of_a_year) {
            report(LooseNumber::long_number);
        }
        // No count begins with a zero.
        const bool is_code = m_begins_with_zero && m_run > 1;
        if (m_last_run > 0) {
            const bool is_list = is_between_sentences() && !is_code && !m_last_is_code;
            const bool goes_on = m_gap_begin == '.' && m_last_gap_begin == '.';
            if (!is_list || goes_on) {
                report(LooseNumber::separated);
            }
        }
        m_last_run = m_run;
        m_last_is_code = is_code;
        m_last_gap_begin = m_gap_begin;
        m_run = 0;
        m_gap_begin = 0;
        m_gap_is_stop = false;
        m_gap_size = 0;
    }

    void end_postcode() {
        constexpr int digits_of_a_postcode = 4;
        if (m_last_run == digits_of_a_postcode) {
            report(LooseNumber::postcode);
        }
    }

    void take_filler(char32_t c) {
        if (m_gap_size++ == 0) {
            m_gap_begin = c;
            m_gap_is_stop = is_stop(c);
        } else {
            m_gap_is_stop = m_gap_is_stop && c == ' ';
        }
    }

    /// "1. 2", "5, 6": a stop, then spaces.
    [[nodiscard]] bool is_between_sentences() const { return m_gap_is_stop && m_gap_size > 1; }

    void forget() {
        m_last_run = 0;
        m_last_gap_begin = 0;
        m_gap_begin = 0;
        m_gap_is_stop = false;
        m_gap_size = 0;
        m_capitals = 0;
    }

    void report(LooseNumber found) { m_found = std::max(m_found, found); }

    LooseNumber m_found = LooseNumber::none;
    int m_run = 0;  ///< digits so far
    bool m_begins_with_zero = false;
    int m_last_run = 0;  ///< digits of the run before, with nothing but fillers since; 0: there is none
    bool m_last_is_code = false;
    char32_t m_last_gap_begin = 0;  ///< of the gap before that run
    char32_t m_gap_begin = 0;
    bool m_gap_is_stop = false;  ///< whether it is a stop, with nothing but spaces behind
    int m_gap_size = 0;
    int m_capitals = 0;
};

}  // namespace

LooseNumber find_loose_number(std::string_view words) {
    Scan scan;
    for (std::size_t at = 0; at < words.size();) {
        scan.take(base::next_code_point(words, at));
    }
    return scan.result();
}

}  // namespace content
