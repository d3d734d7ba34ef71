#include "authoring/check/phones.h"

#include "content/words/phone_number.h"

#include <phonenumbers/phonenumberutil.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <iterator>

namespace authoring {
namespace {

using base::Error;
using base::Result;

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

constexpr const char* spelling = R"(write it like "033 448 1186", "0800-2000", "14 030" or "112")";

/// What people write in front of a number.
std::string_view without_label(std::string_view written) {
    for (const std::string_view label : {"telefoon", "Telefoon", "tel", "Tel", "TEL", "T:", "t:"}) {
        if (written.starts_with(label)) {
            written.remove_prefix(label.size());
            written.remove_prefix(std::min(written.find_first_not_of(".: "), written.size()));
            break;
        }
    }
    return written;
}

bool is_letter(char c) {
    return std::isalpha(static_cast<unsigned char>(c)) != 0;
}

std::string why_not_valid(const PhoneNumberUtil& numbers, const PhoneNumber& number) {
    switch (numbers.IsPossibleNumberWithReason(number)) {
        case PhoneNumberUtil::TOO_SHORT:
        case PhoneNumberUtil::IS_POSSIBLE_LOCAL_ONLY:
            return "has too few digits for a Dutch number";
        case PhoneNumberUtil::TOO_LONG:
            return "has too many digits for a Dutch number";
        case PhoneNumberUtil::INVALID_LENGTH:
            return "has a digit too many or too few for a Dutch number";
        default:
            return "could be a number, but no Dutch number of this length begins so; compare it with the source";
    }
}

/// The form of the content; `national`: the digits behind +31.
std::string content_form(const PhoneNumberUtil& numbers, const PhoneNumber& number, const std::string& national) {
    constexpr std::size_t full_length = 9;
    if (national.starts_with("800") || national.starts_with("900")) {
        return "0" + national.substr(0, 3) + "-" + national.substr(3);
    }
    if (national.starts_with("140") && national.size() < full_length) {
        return "14 " + national.substr(2);
    }
    if (national.starts_with("6") && national.size() == full_length) {
        return "+31 6 " + national.substr(1, 4) + " " + national.substr(5);
    }
    std::string written;
    numbers.Format(number, PhoneNumberUtil::INTERNATIONAL, &written);
    return written;
}

}  // namespace

Result<std::string> read_phone(std::string_view written) {
    if (written == "112" || written == "113") {
        return std::string(written);
    }
    const std::string_view bare = without_label(written);
    if (bare.find('/') != std::string_view::npos || bare.find(',') != std::string_view::npos) {
        return Error{"holds more than one number; put \";\" between them"};
    }
    if (std::any_of(bare.begin(), bare.end(), is_letter)) {
        return Error{std::string("has words beside the number; move them into another column and ") + spelling};
    }
    const PhoneNumberUtil& numbers = *PhoneNumberUtil::GetInstance();
    PhoneNumber number;
    if (numbers.Parse(std::string(bare), "NL", &number) != PhoneNumberUtil::NO_PARSING_ERROR) {
        return Error{std::string("is no telephone number; ") + spelling};
    }
    constexpr int netherlands = 31;
    if (number.country_code() != netherlands) {
        return Error{"is no Dutch number; leave it out: a terminal's visitors call from the Netherlands"};
    }
    if (!numbers.IsValidNumber(number)) {
        return Error{why_not_valid(numbers, number) + "; " + spelling};
    }
    if (content::is_phone_number(written)) {
        return std::string(written);
    }
    std::string national;
    numbers.GetNationalSignificantNumber(number, &national);
    const std::string result = content_form(numbers, number, national);
    if (!content::is_phone_number(result)) {
        return Error{
            std::string(
                "is a number that the content does not take, such as premium numbers, or 0800 with other than four "
                "or seven digits; ") +
            spelling};
    }
    return result;
}

std::string phone_key(std::string_view number) {
    std::string digits;
    std::copy_if(number.begin(), number.end(), std::back_inserter(digits), [](char c) { return c >= '0' && c <= '9'; });
    return digits;
}

bool is_shared_number(std::string_view number) {
    constexpr std::array<std::string_view, 6> beginnings = {"112", "113", "0800", "0900", "14 ", "+31 88"};
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [&](std::string_view beginning) { return number.starts_with(beginning); });
}

}  // namespace authoring
