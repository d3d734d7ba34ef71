#include "content/words/tidy_text.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace content {
namespace {

icu::UnicodeString in_nfc(std::string_view text) {
    icu::UnicodeString given = icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())});
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* const nfc = icu::Normalizer2::getNFCInstance(status);
    return nfc == nullptr ? given : nfc->normalize(given, status);
}

}  // namespace

std::string composed(std::string_view text) {
    std::string result;
    return in_nfc(text).toUTF8String(result);
}

std::string tidy(std::string_view text) {
    const icu::UnicodeString given = in_nfc(text);
    constexpr UChar32 byte_order_mark = 0xFEFF;
    icu::UnicodeString kept;
    bool between = false;
    for (int32_t i = 0; i < given.length(); i = given.moveIndex32(i, 1)) {
        const UChar32 letter = given.char32At(i);
        if (u_isUWhiteSpace(letter) != 0) {
            between = true;
            continue;
        }
        if (u_charType(letter) == U_CONTROL_CHAR || letter == byte_order_mark) {
            continue;
        }
        if (between && !kept.isEmpty()) {
            kept.append(u' ');
        }
        between = false;
        kept.append(letter);
    }
    std::string result;
    return kept.toUTF8String(result);
}

}  // namespace content
