#include "content/help/meant_hours.h"

#include "base/clock_time.h"
#include "content/help/holidays.h"

#include <algorithm>
#include <cstddef>

namespace content_test {
namespace {

using content::OpenSpan;

constexpr int minutes_of_day = 24 * 60;

std::string written(const Spans& spans) {
    std::string text;
    for (const OpenSpan& span : spans) {
        text += (text.empty() ? "" : ",") + base::clock_time(span.open) + "-" + base::clock_time(span.close);
    }
    return text;
}

}  // namespace

Spans MeantHours::begun_on(base::Date day) const {
    if (off_from && *off_from <= day && day <= *off_to) {
        return {};
    }
    if (holidays && is_holiday(day)) {
        return *holidays;
    }
    return week.at(static_cast<std::size_t>(base::weekday(day)));
}

bool MeantHours::is_open(base::Date day, int minute) const {
    return covers(begun_on(day), minute) || covers(begun_on(base::add_days(day, -1)), minute + minutes_of_day);
}

bool is_holiday(base::Date day) {
    const std::vector<base::Date> all = content::public_holidays(day.year);
    return std::find(all.begin(), all.end(), day) != all.end();
}

bool covers(const Spans& spans, int minute) {
    return std::any_of(spans.begin(), spans.end(), [&](const OpenSpan& one) {
        return one.certainty == content::Certainty::open && one.open <= minute && minute < one.close;
    });
}

MeantHours HoursAuthor::hours() {
    constexpr std::array<const char*, 7> names{"Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"};
    MeantHours meant;
    const int rules = any(1, 3);
    m_days.clear();
    for (int i = 0; i < rules; ++i) {
        const int first = any(0, 6);
        const int last = any(first, 6);
        // Two rules for the same days are one to KOpeningHours, as those mean who write so.
        if (!m_days.insert({first, last}).second) {
            continue;
        }
        const Spans spans = this->spans();
        for (int day = first; day <= last; ++day) {
            meant.week.at(static_cast<std::size_t>(day)) = spans;
        }
        const std::string days = std::string(names.at(static_cast<std::size_t>(first))) +
                                 (last > first ? "-" + std::string(names.at(static_cast<std::size_t>(last))) : "");
        meant.expression += (meant.expression.empty() ? "" : "; ") + days + " " + written(spans);
    }
    // Who names holidays or dates means them, wherever that is written.
    const auto add = [&](const std::string& rule) {
        meant.expression = any(0, 1) == 0 ? meant.expression + "; " + rule : rule + "; " + meant.expression;
    };
    if (any(0, 2) > 0) {
        meant.holidays = any(0, 1) == 0 ? Spans() : spans();
        add("PH " + (meant.holidays->empty() ? "off" : written(*meant.holidays)));
    }
    if (any(0, 2) == 0) {
        meant.off_from = {2026, 12, 24};
        meant.off_to = {2026, 12, 28};
        meant.expression += "; 2026 Dec 24-28 off";
    }
    return meant;
}

int HoursAuthor::any(int least, int most) {
    return std::uniform_int_distribution<int>(least, most)(m_random);
}

Spans HoursAuthor::spans() {
    const int open = any(0, 40) * 30;
    const int close = open + any(1, 10) * 30;
    switch (any(0, 2)) {
        case 0:
            return {{open, std::min(close, minutes_of_day)}};
        case 1:
            return {{18 * 60 + any(0, 5) * 60, minutes_of_day + any(1, 5) * 60}};
        default:
            return {{8 * 60, 12 * 60}, {13 * 60, 13 * 60 + any(1, 20) * 30}};
    }
}

}  // namespace content_test
