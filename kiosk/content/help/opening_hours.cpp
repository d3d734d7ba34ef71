#include "content/help/opening_hours.h"

#include "content/help/holidays.h"

#include <KOpeningHours/Interval>
#include <KOpeningHours/OpeningHours>

#include <algorithm>

namespace content {
namespace {

using base::Done;
using base::Error;
using base::Result;

using KOpeningHours::Interval;
using KOpeningHours::OpeningHours;

constexpr int minutes_of_day = 24 * 60;
constexpr int days_ahead = 7;
/// What OpenStreetMap itself allows.
constexpr std::size_t most_letters = 255;

OpeningHours parse(std::string_view expression) {
    return OpeningHours(expression.data(), expression.size());
}

/// Date and time as they are written, whatever time zone Qt believes in.
std::int64_t minutes_from(base::Date first, const QDateTime& moment) {
    const QDate day = moment.date();
    const std::int64_t days = base::days_between(first, {day.year(), day.month(), day.day()});
    return days * minutes_of_day + std::int64_t{moment.time().hour()} * 60 + moment.time().minute();
}

/// Adds a span that begins no earlier than the last one.
void append(std::vector<OpenMinutes>& spans, const OpenMinutes& span) {
    if (!spans.empty() && span.begin <= spans.back().end) {
        spans.back().end = std::max(spans.back().end, span.end);
    } else {
        spans.push_back(span);
    }
}

/// `open_spans` of an expression without holidays.
std::vector<OpenMinutes> plain_spans(std::string_view expression, base::Date first, int days) {
    const OpeningHours hours = parse(expression);
    const std::int64_t end = std::int64_t{days} * minutes_of_day;
    std::vector<OpenMinutes> spans;
    // Noon exists in every time zone on every day, midnight does not; so the look begins at noon the day before.
    const base::Date before = base::add_days(first, -1);
    Interval interval = hours.interval(QDateTime(QDate(before.year, before.month, before.day), QTime(12, 0)));
    std::int64_t reached = -minutes_of_day;
    OpenMinutes last;
    // No place changes more often than this; an expression that does is cut off instead of keeping us for ever.
    for (int guard = 0; interval.isValid() && guard < days * 48; ++guard) {
        const std::int64_t from = interval.hasOpenBegin() ? reached : minutes_from(first, interval.begin());
        const std::int64_t to = interval.hasOpenEnd() ? end : minutes_from(first, interval.end());
        const bool stands_still = guard > 0 && from == last.begin && to == last.end;  // after 18:00 of "42:00-18:00"
        if (from >= end || stands_still) {
            break;
        }
        last = {from, to};
        const OpenMinutes span{std::max<std::int64_t>(from, 0), std::min(to, end)};
        if (interval.state() == Interval::Open && span.begin < span.end) {
            append(spans, span);
        }
        if (interval.hasOpenEnd()) {
            break;
        }
        reached = to;
        interval = hours.nextInterval(interval);
    }
    return spans;
}

/// When the place is open during `days` days from the midnight that begins `first`; in order, none touching the next.
std::vector<OpenMinutes> open_spans(std::string_view expression, base::Date first, int days) {
    if (expression.find("PH") == std::string_view::npos) {
        return plain_spans(expression, first, days);
    }
    // From the day before, whose night may reach into the first; one day more than asked for does no harm.
    const HolidayHours hours = split_holidays(expression, base::add_days(first, -1), base::add_days(first, days));
    std::vector<OpenMinutes> both;
    for (const std::string* part : {&hours.other_days, &hours.holidays}) {
        if (!part->empty()) {
            const std::vector<OpenMinutes> spans = plain_spans(*part, first, days);
            both.insert(both.end(), spans.begin(), spans.end());
        }
    }
    std::sort(both.begin(), both.end(), [](const OpenMinutes& a, const OpenMinutes& b) { return a.begin < b.begin; });
    std::vector<OpenMinutes> spans;
    for (const OpenMinutes& span : both) {
        append(spans, span);
    }
    return spans;
}

/// The `days_ahead` days from `first` on.
WeekHours hours_from(std::string_view expression, base::Date first) {
    WeekHours week;
    const std::vector<OpenMinutes> spans = open_spans(expression, first, days_ahead);
    for (const OpenMinutes& span : spans) {
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

bool has_holiday(base::Date monday) {
    return !open_spans("PH 00:00-24:00", monday, days_ahead).empty();
}

base::Date monday_of(base::Date day) {
    return base::add_days(day, -base::weekday(day));
}

/// When it is open on the days that are told about from `first` on, and one day more, so that an end on the last of
/// them is a real one.
std::vector<OpenMinutes> told_spans(std::string_view expression, base::Date first) {
    return open_spans(expression, first, days_ahead + 1);
}

/// `spans`: those of `told_spans` from today on.
OpenState state_of(const std::vector<OpenMinutes>& spans, base::WallTime now) {
    OpenState state;
    const std::int64_t minute = now.hour * 60 + now.minute;
    const std::int64_t known_until = std::int64_t{days_ahead + 1} * minutes_of_day;
    const std::int64_t tell_until = minute + std::int64_t{days_ahead} * minutes_of_day;
    const auto tell = [&](std::int64_t change) {
        if (change <= tell_until && change < known_until) {
            const std::int64_t of_day = change % minutes_of_day;
            state.changes = {base::add_days(now.date, static_cast<int>(change / minutes_of_day)),
                             static_cast<int>(of_day / 60), static_cast<int>(of_day % 60), 0};
        }
    };
    for (const OpenMinutes& span : spans) {
        if (span.end <= minute) {
            continue;
        }
        state.open = span.begin <= minute;
        tell(state.open ? span.end : span.begin);
        break;
    }
    return state;
}

/// Checks an expression without holidays.
Result<Done> check_plain(std::string_view expression) {
    switch (parse(expression).error()) {
        case OpeningHours::NoError:
            return Done{};
        case OpeningHours::Null:
            return Error{"must not be empty"};
        case OpeningHours::MissingLocation:
            return Error{"must have times of the clock, not of the sun"};
        case OpeningHours::MissingRegion:
        case OpeningHours::UnsupportedFeature:
            return Error{
                "uses a rule that the terminal does not know (school holidays, for one); write days and times"};
        default:
            return Error{R"(cannot be read; write it like "Mo-Fr 09:00-17:00; Sa 10:00-12:30; PH off")"};
    }
}

}  // namespace

Result<Done> check_opening_hours(std::string_view expression) {
    // KOpeningHours looks at each rule for each change: a few thousand letters of them keep it busy for seconds.
    if (expression.size() > most_letters) {
        return Error{"must have at most " + std::to_string(most_letters) + " letters, as in OpenStreetMap"};
    }
    if (expression.find('"') != std::string_view::npos) {
        return Error{"must have no comment in quotes; write that into the note of the help point"};
    }
    if (expression.find('+') != std::string_view::npos) {
        return Error{"must say until when it is open, not \"+\""};
    }
    if (!holidays_are_readable(expression)) {
        return Error{"must have PH in the days that begin a rule: \"Mo-Fr 09:00-17:00; PH off\""};
    }
    if (expression.find("PH") == std::string_view::npos) {
        return check_plain(expression);
    }
    // They are only ever read with the holidays written out. (To give KOpeningHours a region instead makes it read the
    // holidays of all countries.)
    constexpr base::Date new_year{2026, 1, 1};
    const HolidayHours hours = split_holidays(expression, new_year, new_year);
    const Result<Done> others = hours.other_days.empty() ? Done{} : check_plain(hours.other_days);
    return others && !hours.holidays.empty() ? check_plain(hours.holidays) : others;
}

WeekHours week_hours(std::string_view expression, base::Date day) {
    return hours_from(expression, monday_of(day));
}

WeekHours coming_hours(std::string_view expression, base::Date first) {
    return hours_from(expression, first);
}

WeekHours usual_hours(std::string_view expression, base::Date day) {
    base::Date monday = monday_of(day);
    // The Netherlands never have holidays in so many weeks in a row.
    constexpr int most_weeks = 10;
    for (int i = 0; i < most_weeks && has_holiday(monday); ++i) {
        monday = base::add_days(monday, days_ahead);
    }
    return hours_from(expression, monday);
}

OpenState open_state(std::string_view expression, base::WallTime now) {
    return state_of(told_spans(expression, now.date), now);
}

OpenState HoursBook::state(const std::string& expression, base::WallTime now) {
    if (now.date != m_day) {
        m_open.clear();
        m_day = now.date;
    }
    auto found = m_open.find(expression);
    if (found == m_open.end()) {
        found = m_open.emplace(expression, told_spans(expression, now.date)).first;
    }
    return state_of(found->second, now);
}

}  // namespace content
