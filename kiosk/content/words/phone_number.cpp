#include "content/words/phone_number.h"

#include <algorithm>

namespace content {
namespace {

constexpr std::string_view country_code = "+31 ";

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_all_digits(std::string_view text) {
    return std::all_of(text.begin(), text.end(), is_digit);
}

}  // namespace

bool is_phone_number(std::string_view number) {
    if (number == "112" || number == "113") {
        return true;
    }
    if (number.starts_with("0800-") || number.starts_with("0900-")) {
        const std::string_view rest = number.substr(5);
        return (rest.size() == 4 || rest.size() == 7) && is_all_digits(rest);
    }
    if (number.starts_with("14 0")) {
        const std::string_view area_code = number.substr(3);
        return (area_code.size() == 3 || area_code.size() == 4) && is_all_digits(area_code);
    }
    if (!number.starts_with(country_code)) {
        return false;
    }
    const std::string_view rest = number.substr(country_code.size());
    constexpr auto national_digits = 9;
    const bool groups_are_good = !rest.empty() && rest.front() != '0' && is_digit(rest.front()) &&
                                 is_digit(rest.back()) && rest.find("  ") == std::string_view::npos;
    return groups_are_good && std::count_if(rest.begin(), rest.end(), is_digit) == national_digits &&
           std::all_of(rest.begin(), rest.end(), [](char c) { return is_digit(c) || c == ' '; });
}

std::string national_form(std::string_view number) {
    if (number.starts_with(country_code)) {
        return "0" + std::string(number.substr(country_code.size()));
    }
    return std::string(number);
}

std::string international_form(std::string_view number) {
    return number.starts_with('+') ? std::string(number) : std::string();
}

}  // namespace content
