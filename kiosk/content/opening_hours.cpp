#include "content/opening_hours.h"

#include <KOpeningHours/Interval>
#include <KOpeningHours/OpeningHours>

#include <algorithm>
#include <chrono>

namespace content {
namespace {

using KOpeningHours::Interval;
using KOpeningHours::OpeningHours;

constexpr int minutes_of_day = 24 * 60;
constexpr int days_ahead = 7;

/// Minutes since the midnight on which a series of days begins.
struct Span {
    std::int64_t begin = 0;
    std::int64_t end = 0;
};

OpeningHours parse(std::string_view expression) {
    OpeningHours hours(expression.data(), expression.size());
    // Holiday data takes a while to read; most places do not mention them.
    if (expression.find("PH") != std::string_view::npos) {
        hours.setRegion(u"NL");
    }
    return hours;
}

base::Date add_days(base::Date date, int days) {
    using std::chrono::day;
    using std::chrono::month;
    using std::chrono::year;
    const std::chrono::year_month_day sum{
        std::chrono::sys_days{year{date.year} / month{static_cast<unsigned>(date.month)} /
                              day{static_cast<unsigned>(date.day)}} +
        std::chrono::days{days}};
    return {static_cast<int>(sum.year()), static_cast<int>(static_cast<unsigned>(sum.month())),
            static_cast<int>(static_cast<unsigned>(sum.day()))};
}

/// Date and time as they are written, whatever time zone Qt believes in.
std::int64_t minutes_from(base::Date first, const QDateTime& moment) {
    const QDate day = moment.date();
    const std::int64_t days = base::days_between(first, {day.year(), day.month(), day.day()});
    return days * minutes_of_day + std::int64_t{moment.time().hour()} * 60 + moment.time().minute();
}

/// When the place is open during `days` days from the midnight that begins `first`; in order, none touching the next.
std::vector<Span> open_spans(std::string_view expression, base::Date first, int days) {
    const OpeningHours hours = parse(expression);
    const std::int64_t end = std::int64_t{days} * minutes_of_day;
    std::vector<Span> spans;
    // Noon exists in every time zone on every day, midnight does not; so the look begins at noon the day before.
    const base::Date before = add_days(first, -1);
    Interval interval = hours.interval(QDateTime(QDate(before.year, before.month, before.day), QTime(12, 0)));
    std::int64_t reached = -minutes_of_day;
    // No place changes more often than this; an expression that does is cut off instead of keeping us for ever.
    for (int guard = 0; interval.isValid() && guard < days * 48; ++guard) {
        const std::int64_t from = interval.hasOpenBegin() ? reached : minutes_from(first, interval.begin());
        const std::int64_t to = interval.hasOpenEnd() ? end : minutes_from(first, interval.end());
        if (from >= end) {
            break;
        }
        const Span span{std::max<std::int64_t>(from, 0), std::min(to, end)};
        if (interval.state() == Interval::Open && span.begin < span.end) {
            if (!spans.empty() && span.begin <= spans.back().end) {
                spans.back().end = std::max(spans.back().end, span.end);
            } else {
                spans.push_back(span);
            }
        }
        if (interval.hasOpenEnd()) {
            break;
        }
        reached = to;
        interval = hours.nextInterval(interval);
    }
    return spans;
}

}  // namespace

std::string opening_hours_error(std::string_view expression) {
    if (expression.find('"') != std::string_view::npos) {
        return "must have no comment in quotes; write that into the note of the help point";
    }
    if (expression.find('+') != std::string_view::npos) {
        return "must say until when it is open, not \"+\"";
    }
    switch (parse(expression).error()) {
        case OpeningHours::NoError:
            return {};
        case OpeningHours::Null:
            return "must not be empty";
        case OpeningHours::MissingLocation:
            return "must have times of the clock, not of the sun";
        case OpeningHours::MissingRegion:
        case OpeningHours::UnsupportedFeature:
            return "uses a rule that the terminal does not know (school holidays, for one); write days and times";
        default:
            return R"(cannot be read; write it like "Mo-Fr 09:00-17:00; Sa 10:00-12:30; PH off")";
    }
}

WeekHours week_hours(std::string_view expression, base::Date day) {
    WeekHours week;
    const base::Date monday = add_days(day, -base::weekday(day));
    const std::vector<Span> spans = open_spans(expression, monday, days_ahead);
    for (const Span& span : spans) {
        for (std::size_t d = 0; d < week.days.size(); ++d) {
            const std::int64_t midnight = static_cast<std::int64_t>(d) * minutes_of_day;
            const std::int64_t open = std::max(span.begin - midnight, std::int64_t{0});
            const std::int64_t close = std::min<std::int64_t>(span.end - midnight, minutes_of_day);
            if (open < close) {
                week.days[d].push_back({static_cast<int>(open), static_cast<int>(close)});
            }
        }
    }
    week.always = spans.size() == 1 && spans[0].begin == 0 && spans[0].end == std::int64_t{days_ahead} * minutes_of_day;
    return week;
}

OpenState open_state(std::string_view expression, base::WallTime now) {
    OpenState state;
    const std::int64_t minute = now.hour * 60 + now.minute;
    // One day more than we tell about, so that an end on the last day is a real one.
    const std::int64_t known_until = std::int64_t{days_ahead + 1} * minutes_of_day;
    const std::int64_t tell_until = minute + std::int64_t{days_ahead} * minutes_of_day;
    const auto tell = [&](std::int64_t change) {
        if (change <= tell_until && change < known_until) {
            const std::int64_t of_day = change % minutes_of_day;
            state.changes = {add_days(now.date, static_cast<int>(change / minutes_of_day)),
                             static_cast<int>(of_day / 60), static_cast<int>(of_day % 60), 0};
        }
    };
    for (const Span& span : open_spans(expression, now.date, days_ahead + 1)) {
        if (span.end <= minute) {
            continue;
        }
        state.open = span.begin <= minute;
        tell(state.open ? span.end : span.begin);
        break;
    }
    return state;
}

}  // namespace content
