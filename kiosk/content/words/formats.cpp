#include "content/words/formats.h"

#include "content/words/isolate.h"

#include <unicode/dtfmtsym.h>
#include <unicode/dtptngen.h>
#include <unicode/gregocal.h>
#include <unicode/locdspnm.h>
#include <unicode/numberformatter.h>
#include <unicode/smpdtfmt.h>
#include <unicode/ures.h>

#include <memory>

namespace content {
namespace {

icu::Locale to_icu(std::string_view locale) {
    // Asked for data that it lacks, ICU gives those of the computer's own language: then the root is better.
    std::string tag(has_locale_data(locale) ? locale : "und");
    tag += "-u-ca-gregory-nu-latn";
    UErrorCode status = U_ZERO_ERROR;
    return icu::Locale::forLanguageTag(tag, status);
}

/// Whether data come from the root, which is no language's.
bool is_root(const icu::Locale& source) {
    const std::string_view name = source.getName();
    return name.empty() || name == "root";
}

/// Whether the locale itself says how a date is put together. Kurmanji has names of months, but only the root's order.
bool has_date_patterns(const icu::Locale& locale) {
    const std::unique_ptr<icu::DateFormat> format(icu::DateFormat::createDateInstance(icu::DateFormat::kLong, locale));
    UErrorCode status = U_ZERO_ERROR;
    return format != nullptr && !is_root(format->getLocale(ULOC_ACTUAL_LOCALE, status)) && U_SUCCESS(status) != 0;
}

bool has_weekday_names(const icu::Locale& locale) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::DateFormatSymbols names(locale, status);
    return !is_root(names.getLocale(ULOC_ACTUAL_LOCALE, status)) && U_SUCCESS(status) != 0;
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

/// Empty when ICU fails, which it does only without memory.
std::string format_by_skeleton(const icu::Locale& locale, const char16_t* skeleton, base::Date date) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::DateTimePatternGenerator> generator(
        icu::DateTimePatternGenerator::createInstance(locale, status));
    if (U_FAILURE(status) != 0) {
        return {};
    }
    const icu::UnicodeString pattern = generator->getBestPattern(skeleton, status);
    icu::SimpleDateFormat format(pattern, locale, status);
    // Noon in UTC: the day is the same whatever the computer's time zone.
    icu::GregorianCalendar calendar(*icu::TimeZone::getGMT(), locale, status);
    if (U_FAILURE(status) != 0) {
        return {};
    }
    calendar.set(date.year, date.month - 1, date.day, 12, 0, 0);
    format.setTimeZone(*icu::TimeZone::getGMT());
    icu::UnicodeString text;
    format.format(calendar, text, nullptr, status);
    return to_plain(text);
}

/// A date in words; empty where the data do not know how to put one together.
std::string format_in_words(std::string_view locale, const char16_t* skeleton, base::Date date) {
    const icu::Locale data = to_icu(locale);
    return has_date_patterns(data) ? format_by_skeleton(data, skeleton, date) : std::string();
}

}  // namespace

bool has_locale_data(std::string_view locale) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Locale parsed = icu::Locale::forLanguageTag(std::string(locale), status);
    const icu::LocalUResourceBundlePointer data(ures_open(nullptr, parsed.getBaseName(), &status));
    return U_SUCCESS(status) != 0 && status != U_USING_DEFAULT_WARNING;
}

std::string format_money(std::string_view locale, double euros) {
    UErrorCode status = U_ZERO_ERROR;
    return formatted(
        icu::number::NumberFormatter::withLocale(to_icu(locale))
            .unit(icu::CurrencyUnit(u"EUR", status))
            .unitWidth(UNUM_UNIT_WIDTH_NARROW)
            .precision(icu::number::Precision::fixedFraction(2).trailingZeroDisplay(UNUM_TRAILING_ZERO_HIDE_IF_WHOLE)),
        euros);
}

std::string format_percent(std::string_view locale, double percent) {
    return formatted(icu::number::NumberFormatter::withLocale(to_icu(locale)).unit(icu::NoUnit::percent()), percent);
}

std::string format_number(std::string_view locale, double number) {
    return formatted(icu::number::NumberFormatter::withLocale(to_icu(locale)).grouping(UNUM_GROUPING_MIN2), number);
}

std::string format_date(std::string_view locale, base::Date date) {
    const std::string words = format_in_words(locale, u"yMMMMd", date);
    return words.empty() ? base::to_string(date) : words;
}

std::string format_month(std::string_view locale, base::Date date) {
    const std::string words = format_in_words(locale, u"yMMMM", date);
    return words.empty() ? base::to_string(date).substr(0, std::string_view("YYYY-MM").size()) : words;
}

std::string format_weekday_and_date(std::string_view locale, base::Date date) {
    return format_in_words(locale, u"EEEEMMMMd", date);
}

std::string format_weekday(std::string_view locale, int weekday) {
    const icu::Locale data = to_icu(locale);
    // 5 January 1970 was a Monday.
    return has_weekday_names(data) ? format_by_skeleton(data, u"cccc", {1970, 1, 5 + weekday}) : std::string();
}

std::string format_language_name(std::string_view locale, std::string_view of) {
    const icu::Locale data = to_icu(locale);
    if (!has_locale_data(locale)) {
        return {};
    }
    UDisplayContext contexts[] = {UDISPCTX_CAPITALIZATION_FOR_UI_LIST_OR_MENU, UDISPCTX_NO_SUBSTITUTE};
    const std::unique_ptr<icu::LocaleDisplayNames> names(icu::LocaleDisplayNames::createInstance(data, contexts, 2));
    icu::UnicodeString name;
    names->localeDisplayName(std::string(of).c_str(), name);
    return name.isBogus() != 0 ? std::string() : to_plain(name);
}

}  // namespace content
