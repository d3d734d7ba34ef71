#include "screens/parts/help_words.h"

#include "screens/parts/origin.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace screens {

namespace {

/// The time of a change; the midnight that ends a day is 24:00 of that day.
content::Phrase time_of(const View& view, base::WallTime change) {
    const bool midnight = change.hour == 0 && change.minute == 0 && change.date != view.wall.date;
    return view.wording.time(midnight ? 24 : change.hour, change.minute);
}

Status open_status(const View& view, const std::optional<base::WallTime>& until) {
    Status status{"clock-check-outline", view.word(until ? "open_now" : "open_always"), content::Tristate::yes};
    const bool soon =
        until && base::days_between(view.wall.date, until->date) * 24 + until->hour - view.wall.hour <= 24;
    if (soon) {
        status.words = view.wording.ui("open_until", {{"time", time_of(view, *until).text}});
    }
    return status;
}

Status closed_status(const View& view, const std::optional<base::WallTime>& from) {
    Status status{"clock-outline", view.word("closed_now"), content::Tristate::no};
    if (!from) {
        return status;
    }
    const std::string time = view.wording.time(from->hour, from->minute).text;
    switch (base::days_between(view.wall.date, from->date)) {
        case 0:
            status.words = view.wording.ui("opens_today", {{"time", time}});
            break;
        case 1:
            status.words = view.wording.ui("opens_tomorrow", {{"time", time}});
            break;
        default:
            status.words = view.wording.ui(
                "opens_day", {{"day", view.wording.weekday_name(base::weekday(from->date)).text}, {"time", time}});
    }
    return status;
}

}  // namespace

Status status_of(const View& view, const content::HelpPoint& point) {
    if (view.nearby.clock(view.wall.date) == content::Query::Clock::wrong) {
        return {};
    }
    if (point.closed_until && view.wall.date < *point.closed_until) {
        return {"door-closed-lock",
                view.wording.ui("closed_until", {{"date", view.wording.weekday_and_date(*point.closed_until).text}}),
                content::Tristate::no};
    }
    if (point.opening_hours.empty()) {
        return point.by_appointment ? Status{appointment_icon, view.word("appointment"), content::Tristate::unknown}
                                    : Status{};
    }
    const content::OpenState state = view.nearby.state(point, view.wall);
    // Somebody is there only for those who have made an appointment.
    if (point.by_appointment && state.open != content::Tristate::yes && !state.changes) {
        return {appointment_icon, view.word("appointment"), content::Tristate::unknown};
    }
    switch (state.open) {
        case content::Tristate::yes:
            return open_status(view, state.changes);
        case content::Tristate::no:
            return closed_status(view, state.changes);
        case content::Tristate::unknown:
            break;
    }
    return {"clock-outline", view.word("ask_first"), content::Tristate::unknown};
}

content::Phrase distance_words(const View& view, const content::HelpPoint& point) {
    const std::optional<content::Origin> from = origin_of(view);
    const std::optional<double> km = from ? content::told_km(point, *from) : std::nullopt;
    if (!km) {
        return {};
    }
    constexpr int longest_walk = 60;
    constexpr double whole_from_km = 10;
    const double shown = *km < whole_from_km ? std::max(0.1, std::round(*km * 10) / 10) : std::round(*km);
    const std::string distance = view.wording.number(shown).text;
    const int minutes = content::walking_minutes(*km);
    return minutes <= longest_walk ? view.wording.ui("distance_walk", {{"distance", distance}, {"minutes", minutes}})
                                   : view.wording.ui("distance", {{"distance", distance}});
}

content::Phrase town_words(const View& view, const content::HelpPoint& point) {
    if (point.location_precision == content::LocationPrecision::national) {
        return view.word("whole_country");
    }
    return point.address.city.empty() ? content::Phrase{} : view.wording.ui("in_town", {{"town", point.address.city}});
}

content::Phrase joined(const std::vector<content::Phrase>& phrases) {
    content::Phrase all;
    for (const content::Phrase& phrase : phrases) {
        if (all.empty()) {
            all = phrase;
        } else if (!phrase.empty()) {
            all.text += " \u00B7 " + phrase.text;
        }
    }
    return all;
}

}  // namespace screens
