#include "content/help/opening_hours.h"

#include "content/help/hour_rules.h"

#include <algorithm>

namespace content {
namespace {

constexpr int minutes_of_day = 24 * 60;
constexpr int days_ahead = 7;
/// Days that are told about, and one more, so that an end on the last of them is a real one.
constexpr int days_told = days_ahead + 1;

HourRules rules_of(std::string_view expression) {
    return HourRules::read(expression).value();
}

/// When somebody is, or may be, there: from the midnight that begins `first`, with the night before, in order.
/// Certain spans take the place of uncertain ones, and none touches the next of its kind.
std::vector<OpenMinutes> told_minutes(std::string_view expression, base::Date first) {
    std::vector<OpenMinutes> all;
    const std::vector<std::vector<OpenSpan>> begun =
        rules_of(expression).begun_on(base::add_days(first, -1), days_told + 1);
    for (std::size_t d = 0; d < begun.size(); ++d) {
        const std::int64_t midnight = (static_cast<std::int64_t>(d) - 1) * minutes_of_day;
        for (const OpenSpan& span : begun[d]) {
            all.push_back({midnight + span.open, midnight + span.close, span.certainty});
        }
    }
    std::sort(all.begin(), all.end(), [](const OpenMinutes& a, const OpenMinutes& b) { return a.begin < b.begin; });
    std::vector<OpenMinutes> told;
    for (const Certainty certainty : {Certainty::open, Certainty::unknown}) {
        const std::size_t begin = told.size();
        for (const OpenMinutes& span : all) {
            if (span.certainty != certainty || span.end <= 0) {
                continue;
            }
            if (told.size() > begin && span.begin <= told.back().end) {
                told.back().end = std::max(told.back().end, span.end);
            } else {
                told.push_back(span);
            }
        }
    }
    return told;
}

/// `spans`: those of `told_minutes` from today on.
OpenState state_of(const std::vector<OpenMinutes>& spans, base::WallTime now) {
    OpenState state;
    const std::int64_t minute = now.hour * 60 + now.minute;
    const std::int64_t known_until = std::int64_t{days_told} * minutes_of_day;
    const std::int64_t tell_until = minute + std::int64_t{days_ahead} * minutes_of_day;
    const auto tell = [&](std::int64_t change) {
        if (change <= tell_until && change < known_until) {
            const std::int64_t of_day = change % minutes_of_day;
            state.changes = {base::add_days(now.date, static_cast<int>(change / minutes_of_day)),
                             static_cast<int>(of_day / 60), static_cast<int>(of_day % 60), 0};
        }
    };
    const auto holds = [&](Certainty certainty, auto condition) {
        return std::any_of(spans.begin(), spans.end(),
                           [&](const OpenMinutes& one) { return one.certainty == certainty && condition(one); });
    };
    const auto is_now = [&](const OpenMinutes& one) { return one.begin <= minute && minute < one.end; };
    const auto any = [](const OpenMinutes& /*one*/) { return true; };
    const bool never_certain = !holds(Certainty::open, any) && holds(Certainty::unknown, any);
    if (never_certain || (!holds(Certainty::open, is_now) && holds(Certainty::unknown, is_now))) {
        state.open = Tristate::unknown;
        return state;
    }
    for (const OpenMinutes& span : spans) {
        if (span.end <= minute || span.certainty == Certainty::unknown) {
            continue;
        }
        const bool is_open = span.begin <= minute;
        state.open = is_open ? Tristate::yes : Tristate::no;
        tell(is_open ? span.end : span.begin);
        break;
    }
    return state;
}

/// The days of a week, each with spans that do not touch one another.
WeekHours week_of(std::vector<std::vector<OpenSpan>> days) {
    WeekHours week;
    std::move(days.begin(), days.end(), week.days.begin());
    const std::vector<OpenSpan> whole{{0, minutes_of_day}};
    week.always = std::all_of(week.days.begin(), week.days.end(), [&](const auto& day) { return day == whole; });
    return week;
}

}  // namespace

base::Result<std::string> normal_hours(std::string_view expression) {
    const base::Result<HourRules> rules = HourRules::read(expression);
    return rules ? base::Result<std::string>(rules.value().normalized()) : rules.error();
}

WeekHours coming_hours(std::string_view expression, base::Date first) {
    std::vector<std::vector<OpenSpan>> days = rules_of(expression).begun_on(base::add_days(first, -1), days_ahead + 1);
    std::vector<OpenSpan> night = std::move(days.front());
    days.erase(days.begin());
    std::vector<OpenSpan>& today = days.front();
    for (const OpenSpan& span : night) {
        if (span.close <= minutes_of_day) {
            continue;
        }
        const OpenSpan rest{0, span.close - minutes_of_day, span.certainty};
        const bool is_told = std::any_of(today.begin(), today.end(), [&](const OpenSpan& one) {
            return one.open == 0 && one.certainty == rest.certainty && one.close >= rest.close;
        });
        if (!is_told) {
            today.insert(today.begin(), rest);
        }
    }
    return week_of(std::move(days));
}

WeekHours coming_hours(const HelpPoint& point, base::Date first) {
    if (point.closed_until == first) {
        // A night belongs to its evening, which was closed.
        return week_of(rules_of(point.opening_hours).begun_on(first, days_ahead));
    }
    WeekHours week = coming_hours(std::string_view(point.opening_hours), first);
    for (std::size_t d = 0; d < week.days.size(); ++d) {
        if (point.closed_until && base::add_days(first, static_cast<int>(d)) < *point.closed_until) {
            week.days[d].clear();
            week.always = false;
        }
    }
    return week;
}

std::optional<WeekHours> usual_hours(std::string_view expression) {
    const HourRules rules = rules_of(expression);
    WeekHours week = week_of(rules.every_week());
    const bool is_empty = std::all_of(week.days.begin(), week.days.end(), [](const auto& day) { return day.empty(); });
    return is_empty && rules.names_dates() ? std::nullopt : std::optional(std::move(week));
}

std::vector<UnusualDays> unusual_days(std::string_view expression, base::Date first, int days) {
    const HourRules rules = rules_of(expression);
    const std::vector<std::vector<OpenSpan>> usual = rules.every_week();
    const std::vector<std::vector<OpenSpan>> begun = rules.begun_on(first, days);
    std::vector<UnusualDays> unusual;
    for (int d = 0; d < days; ++d) {
        const base::Date day = base::add_days(first, d);
        const std::vector<OpenSpan>& spans = begun[static_cast<std::size_t>(d)];
        if (spans == usual[static_cast<std::size_t>(base::weekday(day))]) {
            continue;
        }
        const bool goes_on =
            !unusual.empty() && base::add_days(unusual.back().last, 1) == day && unusual.back().spans == spans;
        if (goes_on) {
            unusual.back().last = day;
        } else {
            unusual.push_back({day, day, spans});
        }
    }
    return unusual;
}

HoursTraits traits_of(std::string_view expression) {
    return rules_of(expression).traits();
}

OpenState open_state(std::string_view expression, base::WallTime now) {
    return state_of(told_minutes(expression, now.date), now);
}

OpenState HoursBook::state(const std::string& expression, base::WallTime now) {
    if (now.date != m_day) {
        m_open.clear();
        m_day = now.date;
    }
    auto found = m_open.find(expression);
    if (found == m_open.end()) {
        found = m_open.emplace(expression, told_minutes(expression, now.date)).first;
    }
    return state_of(found->second, now);
}

}  // namespace content
