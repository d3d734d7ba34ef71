#include "screens/parts/near.h"

#include <algorithm>
#include <cmath>

namespace screens {

using namespace base::literals;

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

std::optional<content::Origin> origin_of(const View& view) {
    if (const content::Town* town = view.nearby.town(view.state.town)) {
        return content::Origin{town->centre, content::LocationPrecision::street};
    }
    return view.site.origin;
}

std::optional<content::Position> exact_origin(const View& view) {
    const std::optional<content::Origin> origin = origin_of(view);
    const bool exact = origin && (origin->precision == content::LocationPrecision::exact ||
                                  origin->precision == content::LocationPrecision::street);
    return exact ? std::optional(origin->position) : std::nullopt;
}

const StreetMap* street_map_of(const View& view) {
    const StreetMap* map = view.site.street_map.get();
    const std::optional<content::Position> origin = exact_origin(view);
    return map != nullptr && (!origin || map->contains(*origin)) ? map : nullptr;
}

std::optional<content::Position> middle_of_near(const View& view) {
    const std::optional<content::Position> origin = exact_origin(view);
    const StreetMap* map = street_map_of(view);
    if (origin || map == nullptr) {
        return origin;
    }
    return content::Position{(map->south_west.latitude + map->north_east.latitude) / 2,
                             (map->south_west.longitude + map->north_east.longitude) / 2};
}

content::Query query_of(const View& view, std::string_view category) {
    content::Query query;
    query.category = category;
    query.from = origin_of(view);
    query.wishes = view.state.wishes;
    query.language = view.wording.language().tag;
    query.situation = view.state.situation;
    query.now = {view.wall.date, view.wall.hour, view.wall.minute, 0};
    query.clock = view.nearby.clock(view.wall.date);
    return query;
}

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
        return point.by_appointment ? Status{"calendar-clock", view.word("appointment"), content::Tristate::unknown}
                                    : Status{};
    }
    const content::OpenState state = view.nearby.state(point, view.wall);
    return state.open ? open_status(view, state.changes) : closed_status(view, state.changes);
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

void take_row(ui::Ui& ui, ui::Column& column, const ui::Row& row) {
    column.space(5_mm);
    ui.block_top(column.y());
    ui::row(ui, row, column.take(ui::row_height(ui, row, column.width())));
}

void place_row(const View& view, ui::Ui& ui, ui::Column& column) {
    const content::Town* town = view.nearby.town(view.state.town);
    ui::Row row;
    row.id = "place";
    row.icon = "map-marker-account";
    row.accent = &ui.palette().neutral;
    row.action = session::Open{{session::Screen::place}};
    if (town != nullptr) {
        row.title = view.wording.verbatim(town->name);
        row.line = view.word("place_middle");
        row.more = {view.word("place_change")};
    } else if (view.site.origin) {
        row.title = view.site.place.empty() ? view.word("place_here") : view.wording.verbatim(view.site.place);
        row.line = view.site.place.empty() ? content::Phrase{} : view.word("place_here");
        row.more = {view.word("place_change")};
    } else {
        row.title = view.word("place_ask");
        row.line = view.word("place_ask_line");
    }
    take_row(ui, column, row);
}

void lines_row(const View& view, ui::Ui& ui, ui::Column& column) {
    ui::Row row;
    row.id = "lines";
    row.icon = "phone-in-talk";
    row.accent = &ui.palette().help;
    row.title = view.word("lines_title");
    row.line = view.word("lines_summary");
    row.action = session::Open{{session::Screen::phone_lines}};
    take_row(ui, column, row);
}

}  // namespace screens
