#include "content/help/addresses.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace content {
namespace {

constexpr std::array<std::string_view, 8> post_box_words = {"postbusnummer", "postbus", "post bus", "postbox",
                                                            "p.o. box",      "po box",  "pobox",    "antwoordnummer"};

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

std::string in_small_letters(std::string_view text) {
    std::string small(text);
    std::transform(small.begin(), small.end(), small.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return small;
}

}  // namespace

std::string_view post_box_in(std::string_view street) {
    const std::string small = in_small_letters(street);
    for (const std::string_view word : post_box_words) {
        for (std::size_t at = small.find(word); at != std::string::npos; at = small.find(word, at + 1)) {
            const std::size_t after = at + word.size();
            std::size_t end = std::min(small.find_first_not_of(" .:", after), small.size());
            const bool begins_word = at == 0 || !is_letter(small[at - 1]);
            const bool has_number = end < small.size() && is_digit(small[end]);
            if (begins_word && (has_number || end == small.size() || small[end] == ',')) {
                while (end < small.size() && is_digit(small[end])) {
                    ++end;
                }
                return street.substr(at, end - at);
            }
        }
    }
    return {};
}

std::optional<std::string> postal_code_in(std::string_view written) {
    std::string code;
    for (const char c : written) {
        if (c != ' ') {
            code += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        }
    }
    constexpr std::size_t digits = 4;
    const bool is_good = (code.size() == digits || code.size() == digits + 2) && code[0] != '0' &&
                         std::all_of(code.begin(), code.begin() + digits, is_digit) &&
                         std::all_of(code.begin() + digits, code.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    if (!is_good || code.ends_with("SA") || code.ends_with("SD") || code.ends_with("SS")) {
        return std::nullopt;
    }
    return code.size() == digits ? code : code.substr(0, digits) + " " + code.substr(digits);
}

}  // namespace content
