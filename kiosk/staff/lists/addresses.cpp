#include "staff/lists/addresses.h"

#include "content/help/addresses.h"
#include "content/words/tidy_text.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace staff {
namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Small ASCII letters without spaces and punctuation: enough to tell whether two columns say the same.
std::string bare(std::string_view text) {
    std::string result;
    for (const char c : text) {
        const char small = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        if (is_letter(small) || is_digit(small) || static_cast<unsigned char>(small) >= 0x80) {
            result += small;
        }
    }
    return result;
}

/// Whether a text goes on behind `start` with something else than more digits of the same number.
bool goes_on(const std::string& text, const std::string& start) {
    const std::string longer = bare(text);
    const std::string shorter = bare(start);
    return longer.starts_with(shorter) && (longer.size() == shorter.size() || shorter.empty() ||
                                           !is_digit(shorter.back()) || !is_digit(longer[shorter.size()]));
}

bool is_more(const std::string& text, const std::string& start) {
    return goes_on(text, start) && !goes_on(start, text);
}

/// "Kade 9, Postbus 123" without the box.
std::string without(std::string_view street, std::string_view box) {
    const auto at = static_cast<std::size_t>(box.data() - street.data());
    const auto trimmed = [](std::string_view text) {
        constexpr std::string_view between = " ,;/-()|";
        const std::size_t begin = text.find_first_not_of(between);
        return begin == std::string_view::npos
                   ? std::string()
                   : std::string(text.substr(begin, text.find_last_not_of(between) + 1 - begin));
    };
    const std::string before = trimmed(street.substr(0, at));
    const std::string after = trimmed(street.substr(at + box.size()));
    return content::tidy(before + " " + after);
}

/// Where the house number at the end of a street begins; npos: it has none. A year is part of a name: "Plein 1944".
std::size_t house_number_at(const std::string& street) {
    for (std::size_t i = 1; i < street.size(); ++i) {
        if (!is_digit(street[i]) || street[i - 1] != ' ') {
            continue;
        }
        std::size_t end = i;
        while (end < street.size() && is_digit(street[end])) {
            ++end;
        }
        constexpr std::size_t digits_of_year = 4;
        if (end - i < digits_of_year) {
            return i;
        }
    }
    return std::string::npos;
}

/// A house number that a spreadsheet made a decimal of.
std::string whole_number(std::string text) {
    const std::size_t comma = text.find_first_of(",.");
    const bool is_decimal = comma != std::string::npos && comma > 0 && text.substr(comma + 1) == "0" &&
                            std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(comma), is_digit);
    if (is_decimal) {
        text.erase(comma);
    }
    return text;
}

class Joiner {
 public:
    JoinedAddress join(const std::vector<AddressCell>& cells) {
        for (const AddressCell& cell : cells) {
            take(cell);
        }
        if (m_street.empty() && !m_box.empty()) {
            error(m_box_header, "says " + in_quotes(m_box) +
                                    ", a PO box, where nobody can be visited; write the address to visit, or leave it "
                                    "empty together with its postal code");
            return std::move(m_joined);
        }
        if (!m_box.empty()) {
            m_joined.remarks.push_back(in_quotes(m_box) +
                                       " is left out: a PO box is no place to visit; look whether the "
                                       "postal code is that of the street");
        }
        add_number();
        return std::move(m_joined);
    }

 private:
    void error(const std::string& header, std::string message) {
        m_joined.errors.push_back({header, std::move(message)});
    }

    void take(const AddressCell& cell) {
        switch (cell.part) {
            case AddressPart::street:
                take_street(cell);
                break;
            case AddressPart::number:
                take_once(m_number, {cell.part, cell.header, whole_number(cell.text)});
                break;
            case AddressPart::letter:
                take_once(m_letter, cell);
                break;
            case AddressPart::addition:
                take_once(m_addition, {cell.part, cell.header, whole_number(cell.text)});
                break;
        }
    }

    void take_once(std::string& value, const AddressCell& cell) {
        if (m_number_header.empty()) {
            m_number_header = cell.header;
        }
        if (value.empty() || is_more(cell.text, value)) {
            value = cell.text;
        } else if (!goes_on(value, cell.text)) {
            contradict(cell, value);
        }
    }

    void take_street(AddressCell cell) {
        if (const std::string_view box = content::post_box_in(cell.text); !box.empty()) {
            m_box = std::string(box);
            m_box_header = cell.header;
            cell.text = without(cell.text, box);
        }
        if (cell.text.empty()) {
            return;
        }
        // Some lists call the column of the house number "adres 2".
        if (is_digit(cell.text[0]) &&
            std::none_of(cell.text.begin(), cell.text.end(), [](char c) { return c == ' '; })) {
            take_once(m_number, cell);
            return;
        }
        if (m_street.empty() || is_more(cell.text, m_street)) {
            m_street = cell.text;
            m_joined.header = cell.header;
        } else if (!goes_on(m_street, cell.text)) {
            contradict(cell, m_street);
        }
    }

    void contradict(const AddressCell& cell, const std::string& other) {
        error(cell.header, "says " + in_quotes(cell.text) + ", but another column of the row says " + in_quotes(other) +
                               "; leave only the address that people visit");
    }

    /// "12A-3" of 12, A and 3; "12 bis" of 12 and bis.
    [[nodiscard]] std::string number() const {
        std::string result = m_number;
        const auto has_it = [&](const std::string& what) {
            return result.find_first_not_of("0123456789") != std::string::npos && bare(result).ends_with(bare(what));
        };
        if (!m_letter.empty() && !has_it(m_letter)) {
            result += m_letter;
        }
        if (m_addition.empty() || has_it(m_addition)) {
            return result;
        }
        if (!is_letter(m_addition[0]) && !is_digit(m_addition[0])) {
            return result + m_addition;  // "-3", "/2"
        }
        if (is_letter(m_addition[0]) && m_addition.size() > 1) {
            return result + " " + m_addition;
        }
        // Where no column holds the letter, it stands among the additions.
        const bool is_letter_of_house = is_letter(m_addition[0]) && is_digit(result.empty() ? ' ' : result.back());
        return result + (is_letter_of_house ? "" : "-") + m_addition;
    }

    void add_number() {
        m_joined.street = m_street;
        const std::string house = number();
        if (house.empty()) {
            return;
        }
        if (m_street.empty()) {
            m_joined.header = m_number_header;
            error(m_number_header, "says " + in_quotes(house) +
                                       ", but no column says in which street; write it too, or say "
                                       "with --map which column it is");
            return;
        }
        const std::size_t at = house_number_at(m_street);
        const std::string there = at == std::string::npos ? std::string() : m_street.substr(at);
        if (there.empty()) {
            m_joined.street += " " + house;
        } else if (goes_on(house, there)) {
            m_joined.street = bare(house) == bare(there) ? m_street : m_street.substr(0, at) + house;
        } else if (!goes_on(there, house)) {
            error(m_number_header, "says " + in_quotes(house) + ", but the column " + in_quotes(m_joined.header) +
                                       " says " + in_quotes(m_street) + "; which is the house number?");
        }
    }

    std::string m_street;
    std::string m_number;
    std::string m_letter;
    std::string m_addition;
    std::string m_number_header;
    std::string m_box;
    std::string m_box_header;
    JoinedAddress m_joined;
};

}  // namespace

JoinedAddress join_address(const std::vector<AddressCell>& cells) {
    return Joiner().join(cells);
}

}  // namespace staff
