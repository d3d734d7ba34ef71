#include "content/formats.h"

#include "content/isolate.h"

#include <unicode/dtptngen.h>
#include <unicode/gregocal.h>
#include <unicode/locdspnm.h>
#include <unicode/numberformatter.h>
#include <unicode/smpdtfmt.h>

#include <memory>

namespace content {
namespace {

icu::Locale locale_of(std::string_view language) {
    // Plain "en" means the United States to ICU: "November 23".
    std::string tag(language == "en" ? "en-GB" : language);
    tag += "-u-ca-gregory-nu-latn";
    UErrorCode status = U_ZERO_ERROR;
    return icu::Locale::forLanguageTag(tag, status);
}

std::string to_plain(const icu::UnicodeString& text) {
    std::string bytes;
    text.toUTF8String(bytes);
    return without_direction_marks(bytes);
}

std::string formatted(const icu::number::LocalizedNumberFormatter& formatter, double number) {
    UErrorCode status = U_ZERO_ERROR;
    return to_plain(formatter.formatDouble(number, status).toString(status));
}

std::string format_by_skeleton(std::string_view language, const char16_t* skeleton, base::Date date) {
    const icu::Locale locale = locale_of(language);
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::DateTimePatternGenerator> generator(
        icu::DateTimePatternGenerator::createInstance(locale, status));
    if (U_FAILURE(status) != 0) {
        return base::to_string(date);
    }
    const icu::UnicodeString pattern = generator->getBestPattern(skeleton, status);
    icu::SimpleDateFormat format(pattern, locale, status);
    // Noon in UTC: the day is the same whatever the computer's time zone.
    icu::GregorianCalendar calendar(*icu::TimeZone::getGMT(), locale, status);
    if (U_FAILURE(status) != 0) {
        return base::to_string(date);
    }
    calendar.set(date.year, date.month - 1, date.day, 12, 0, 0);
    format.setTimeZone(*icu::TimeZone::getGMT());
    icu::UnicodeString text;
    format.format(calendar, text, nullptr, status);
    return to_plain(text);
}

}  // namespace

std::string format_money(std::string_view language, double euros) {
    UErrorCode status = U_ZERO_ERROR;
    return formatted(
        icu::number::NumberFormatter::withLocale(locale_of(language))
            .unit(icu::CurrencyUnit(u"EUR", status))
            .unitWidth(UNUM_UNIT_WIDTH_NARROW)
            .precision(icu::number::Precision::fixedFraction(2).trailingZeroDisplay(UNUM_TRAILING_ZERO_HIDE_IF_WHOLE)),
        euros);
}

std::string format_percent(std::string_view language, double percent) {
    return formatted(icu::number::NumberFormatter::withLocale(locale_of(language)).unit(icu::NoUnit::percent()),
                     percent);
}

std::string format_number(std::string_view language, double number) {
    return formatted(icu::number::NumberFormatter::withLocale(locale_of(language)).grouping(UNUM_GROUPING_MIN2),
                     number);
}

std::string format_date(std::string_view language, base::Date date) {
    return format_by_skeleton(language, u"yMMMMd", date);
}

std::string format_month(std::string_view language, base::Date date) {
    return format_by_skeleton(language, u"yMMMM", date);
}

std::string format_weekday_and_date(std::string_view language, base::Date date) {
    return format_by_skeleton(language, u"EEEEMMMMd", date);
}

std::string format_weekday(std::string_view language, int weekday) {
    // 5 January 1970 was a Monday.
    return format_by_skeleton(language, u"cccc", {1970, 1, 5 + weekday});
}

std::string format_language_name(std::string_view language, std::string_view of) {
    UDisplayContext contexts[] = {UDISPCTX_CAPITALIZATION_FOR_UI_LIST_OR_MENU};
    const std::unique_ptr<icu::LocaleDisplayNames> names(
        icu::LocaleDisplayNames::createInstance(locale_of(language), contexts, 1));
    const std::string tag(of);
    icu::UnicodeString name;
    names->localeDisplayName(tag.c_str(), name);
    // Where there is no name, ICU gives the tag back.
    std::string text = to_plain(name);
    const bool is_tag = icu::UnicodeString::fromUTF8(text).foldCase() == icu::UnicodeString::fromUTF8(tag).foldCase();
    return is_tag ? std::string() : text;
}

}  // namespace content
