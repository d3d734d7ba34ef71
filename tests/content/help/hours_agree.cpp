// Random opening hours, minute by minute: the status line, the table of days and the usual hours with their exceptions
// all say what was meant.
#include "content/help/opening_hours.h"

#include "content/help/holidays.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace {

using content::Certainty;
using content::OpenSpan;
using content::Tristate;
using Spans = std::vector<OpenSpan>;

constexpr int minutes_of_day = 24 * 60;

/// Hours as somebody means them, beside the expression that says so.
struct Meant {
    std::array<Spans, 7> week;
    std::optional<Spans> holidays;  ///< none: as on any day
    std::optional<base::Date> off_from;
    std::optional<base::Date> off_to;
    std::string expression;

    [[nodiscard]] Spans begun_on(base::Date day) const {
        if (off_from && *off_from <= day && day <= *off_to) {
            return {};
        }
        const std::vector<base::Date> all = content::public_holidays(day.year);
        if (holidays && std::find(all.begin(), all.end(), day) != all.end()) {
            return *holidays;
        }
        return week.at(static_cast<std::size_t>(base::weekday(day)));
    }
};

bool covers(const Spans& spans, int minute) {
    return std::any_of(spans.begin(), spans.end(), [&](const OpenSpan& one) {
        return one.certainty == Certainty::open && one.open <= minute && minute < one.close;
    });
}

std::string clock(int minutes) {
    const auto two = [](int number) { return std::string(number < 10 ? "0" : "") + std::to_string(number); };
    return two(minutes / 60 % 24) + ":" + two(minutes % 60);
}

std::string written(const Spans& spans) {
    std::string text;
    for (const OpenSpan& span : spans) {
        text += (text.empty() ? "" : ",") + clock(span.open) + "-" + (span.close == 1440 ? "24:00" : clock(span.close));
    }
    return text;
}

class Author {
 public:
    explicit Author(unsigned seed) : m_random(seed) {}

    Meant hours() {
        constexpr std::array<const char*, 7> names{"Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"};
        Meant meant;
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
        if (any(0, 2) > 0) {
            meant.holidays = any(0, 1) == 0 ? Spans() : spans();
            meant.expression += "; PH " + (meant.holidays->empty() ? "off" : written(*meant.holidays));
        }
        if (any(0, 2) == 0) {
            meant.off_from = {2026, 12, 24};
            meant.off_to = {2026, 12, 28};
            meant.expression += "; 2026 Dec 24-28 off";
        }
        return meant;
    }

 private:
    int any(int least, int most) { return std::uniform_int_distribution<int>(least, most)(m_random); }

    /// One span, one night, or two spans.
    Spans spans() {
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

    std::mt19937 m_random;
    std::set<std::pair<int, int>> m_days;  ///< of the rules so far
};

void check_day(const Meant& meant, base::Date day, content::HoursBook& book) {
    const base::Date before = base::add_days(day, -1);
    Spans night;
    for (const OpenSpan& span : meant.begun_on(before)) {
        night.push_back({0, std::max(0, span.close - minutes_of_day)});
    }
    const Spans today = meant.begun_on(day);
    const content::WeekHours table = content::coming_hours(meant.expression, day);
    const std::optional<content::WeekHours> usual = content::usual_hours(meant.expression);
    REQUIRE(usual.has_value());
    const std::vector<content::UnusualDays> unusual = content::unusual_days(meant.expression, before, 2);
    const auto told_for = [&](base::Date date) {
        const auto found = std::find_if(unusual.begin(), unusual.end(),
                                        [&](const auto& one) { return one.first <= date && date <= one.last; });
        return found == unusual.end() ? usual->days.at(static_cast<std::size_t>(base::weekday(date))) : found->spans;
    };
    int wrong = 0;
    for (int minute = 0; minute < minutes_of_day; ++minute) {
        const bool open = covers(today, minute) || covers(night, minute);
        const content::OpenState state = book.state(meant.expression, {day, minute / 60, minute % 60, 0});
        const bool in_text = covers(told_for(day), minute) || covers(told_for(before), minute + minutes_of_day);
        wrong += state.open == (open ? Tristate::yes : Tristate::no) ? 0 : 1;
        wrong += covers(table.days[0], minute) == open ? 0 : 1;
        wrong += in_text == open ? 0 : 1;
    }
    CHECK(wrong == 0);
}

}  // namespace

TEST_CASE("status, table and usual hours say what was meant, for every minute of days that are not like others") {
    Author author(20261129);
    for (int i = 0; i < 60; ++i) {
        const Meant meant = author.hours();
        CAPTURE(meant.expression);
        REQUIRE(content::normal_hours(meant.expression).ok());
        content::HoursBook book;
        // Both changes of the clock with the days around them; King's day and the night after it; Christmas and the
        // days that are closed; the turn of the year; a usual day.
        for (const base::Date day : {base::Date{2026, 3, 28},
                                     {2026, 3, 29},
                                     {2026, 3, 30},
                                     {2026, 10, 25},
                                     {2026, 10, 26},
                                     {2026, 4, 26},
                                     {2026, 4, 27},
                                     {2026, 4, 28},
                                     {2026, 12, 24},
                                     {2026, 12, 25},
                                     {2026, 12, 26},
                                     {2026, 12, 28},
                                     {2026, 12, 29},
                                     {2026, 12, 31},
                                     {2027, 1, 1},
                                     {2027, 1, 2},
                                     {2026, 11, 25}}) {
            CAPTURE(base::to_string(day));
            check_day(meant, day, book);
        }
    }
}
