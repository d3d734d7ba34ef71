#include "content/help/nearby.h"

#include "content/dates.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <numeric>
#include <tuple>
#include <utility>

namespace content {
namespace {

bool holds(const std::vector<std::string>& list, std::string_view one) {
    return std::find(list.begin(), list.end(), one) != list.end();
}

Tristate yes_if(bool condition) {
    return condition ? Tristate::yes : Tristate::no;
}

Tristate speaks(const HelpPoint& point, std::string_view language) {
    const bool on_a_phone = std::any_of(point.phones.begin(), point.phones.end(),
                                        [&](const Phone& phone) { return holds(phone.languages, language); });
    if (on_a_phone || holds(point.languages, language)) {
        return Tristate::yes;
    }
    return point.languages.empty() ? Tristate::unknown : Tristate::no;
}

/// For one visitor 0: it names her situation, 1: it is for everybody, 2: it is for others.
int situation_rank(const HelpPoint& point, std::string_view situation) {
    if (situation.empty() || point.situations.empty()) {
        return 1;
    }
    return holds(point.situations, situation) ? 0 : 2;
}

int band(double km) {
    return static_cast<int>(
        std::distance(std::begin(bands_km), std::upper_bound(std::begin(bands_km), std::end(bands_km), km)));
}

bool is_national(const HelpPoint& point) {
    return point.location_precision == LocationPrecision::national;
}

}  // namespace

std::optional<double> told_km(const HelpPoint& point, const Origin& from) {
    const auto known = [](LocationPrecision precision) {
        return precision == LocationPrecision::exact || precision == LocationPrecision::street;
    };
    if (!known(point.location_precision) || !known(from.precision)) {
        return std::nullopt;
    }
    return kilometres_between(from.position, {point.latitude, point.longitude});
}

Tristate meets(Wish wish, const HelpPoint& point, const Query& query, Tristate open) {
    const auto for_whom = [&](bool yes, bool no) {
        return yes ? Tristate::yes : no ? Tristate::no : Tristate::unknown;
    };
    switch (wish) {
        case Wish::open_now:
            return open;
        case Wish::language:
            return speaks(point, query.language);
        case Wish::free:
            return point.cost == Cost::unknown ? Tristate::unknown : yes_if(point.cost == Cost::free);
        case Wish::no_id:
            return point.id_required == Tristate::unknown ? Tristate::unknown
                                                          : yes_if(point.id_required == Tristate::no);
        case Wish::confidential:
            return point.confidential;
        case Wish::women:
            return for_whom(holds(point.for_whom, "women") && !holds(point.for_whom, "men"),
                            holds(point.for_whom, "men"));
        case Wish::minors:
            return for_whom(holds(point.for_whom, "minors") || holds(point.situations, "minor"), false);
        case Wish::wheelchair:
            return is_national(point) ? Tristate::yes : point.wheelchair;
    }
    return Tristate::unknown;
}

Nearby::Nearby(const Content& content) : m_towns(towns_of(content)), m_newest(newest_date(content)) {
    for (const auto& [id, point] : content.help) {
        if (point.kind != HelpKind::desk) {
            m_points.push_back(&point);
        }
    }
    // The order of points as far as nothing else decides: a point's index is its rank.
    std::sort(m_points.begin(), m_points.end(), [](const HelpPoint* a, const HelpPoint* b) {
        return std::tie(a->address.city, a->name, a->id) < std::tie(b->address.city, b->name, b->id);
    });
    m_everything.resize(m_points.size());
    std::iota(m_everything.begin(), m_everything.end(), std::size_t{0});
    for (std::size_t i = 0; i < m_points.size(); ++i) {
        for (const std::string& category : m_points[i]->categories) {
            m_by_category[category].push_back(i);
        }
    }
    for (const HelpPoint* point : m_points) {
        m_expressions.push_back(&point->opening_hours);
    }
    const auto less = [](const std::string* a, const std::string* b) { return *a < *b; };
    const auto same = [](const std::string* a, const std::string* b) { return *a == *b; };
    std::sort(m_expressions.begin(), m_expressions.end(), less);
    m_expressions.erase(std::unique(m_expressions.begin(), m_expressions.end(), same), m_expressions.end());
    for (const HelpPoint* point : m_points) {
        m_expression_of.push_back(static_cast<std::size_t>(
            std::lower_bound(m_expressions.begin(), m_expressions.end(), &point->opening_hours, less) -
            m_expressions.begin()));
    }
}

const Found& Nearby::find(const Query& query) {
    if (!m_query || !(*m_query == query)) {
        m_found = work_out(query);
        m_query = query;
    }
    return m_found;
}

Tristate Nearby::open(const HelpPoint& point, const Query& query) {
    if (query.clock == Query::Clock::wrong) {
        return Tristate::unknown;
    }
    if (point.closed_until && query.now.date < *point.closed_until) {
        return Tristate::no;
    }
    return point.opening_hours.empty() ? Tristate::unknown : state(point, query.now).open;
}

OpenState Nearby::state(const HelpPoint& point, base::WallTime now) {
    const OpenState usual = m_hours.state(point.opening_hours, now);
    if (!point.closed_until || now.date != *point.closed_until || usual.open == Tristate::no) {
        return usual;
    }
    // A night belongs to its evening: where that evening was closed, what is left of it is closed too.
    const base::WallTime last_minute{base::add_days(now.date, -1), 23, 59, 0};
    const OpenState evening = open_state(point.opening_hours, last_minute);
    const bool lasts =
        evening.open == usual.open && evening.changes && evening.changes->date == now.date && now < *evening.changes;
    if (!lasts) {
        return usual;
    }
    const OpenState next = m_hours.state(point.opening_hours, *evening.changes);
    return {Tristate::no, next.open == Tristate::no ? next.changes : evening.changes};
}

bool Nearby::prepare(base::WallTime now) {
    constexpr std::size_t at_once = 12;
    if (now.date != m_prepared_for) {
        m_prepared = 0;
        m_prepared_for = now.date;
    }
    const std::size_t end = std::min(m_prepared + at_once, m_expressions.size());
    for (; m_prepared < end; ++m_prepared) {
        if (!m_expressions[m_prepared]->empty()) {
            m_hours.state(*m_expressions[m_prepared], now);
        }
    }
    return m_prepared < m_expressions.size();
}

Found Nearby::work_out(const Query& query) {
    m_open.assign(m_expressions.size(), std::nullopt);
    std::vector<Candidate> national;
    std::array<std::vector<Candidate>, 3> places;  // by fit
    const base::Date day = query.clock == Query::Clock::right ? query.now.date : m_newest.value_or(query.now.date);
    for (const std::size_t i : in_category(query.category)) {
        const HelpPoint& point = *m_points[i];
        if (is_shown(point, day)) {
            Candidate candidate = judge(i, query);
            (is_national(point) ? national : places[static_cast<std::size_t>(candidate.fit)]).push_back(candidate);
        }
    }
    Found found;
    found.matches = places[0].size();
    for (std::vector<Candidate>& group : places) {
        const bool others = &group == &places.back();
        const std::size_t told = others ? std::min(group.size(), most_others) : group.size();
        found.places_total += told;
        const std::size_t room = query.most - found.places.size();
        take(group, std::min(room, told), query, found.places);
    }
    take(national, query.most, query, found.national);
    return found;
}

const std::vector<std::size_t>& Nearby::in_category(const std::string& category) const {
    static const std::vector<std::size_t> nothing;
    if (category.empty()) {
        return m_everything;
    }
    const auto found = m_by_category.find(category);
    return found == m_by_category.end() ? nothing : found->second;
}

Nearby::Candidate Nearby::judge(std::size_t place, const Query& query) {
    const HelpPoint& point = *m_points[place];
    Candidate candidate;
    candidate.place = place;
    for (const Wish wish : all_wishes) {
        if (!query.wishes.has(wish)) {
            continue;
        }
        const Tristate is_open = wish == Wish::open_now ? open_at(place, query) : Tristate::unknown;
        const Tristate met = meets(wish, point, query, is_open);
        if (met == Tristate::unknown) {
            candidate.unknown.add(wish);
        } else if (met == Tristate::no) {
            candidate.unmet.add(wish);
        }
    }
    candidate.fit = !candidate.unmet.empty() ? Fit::other : !candidate.unknown.empty() ? Fit::perhaps : Fit::match;
    const bool has_way = query.from && !is_national(point);
    candidate.km = has_way ? kilometres_between(query.from->position, {point.latitude, point.longitude}) : 0;
    const int rank = situation_rank(point, query.situation);
    // National lines are all equally far; those that fit come first, where places stand in groups of their own.
    const int group = is_national(point)        ? static_cast<int>(candidate.fit)
                      : query.situation.empty() ? 0
                                                : band(candidate.km);
    candidate.key = {rank == 2, group, rank, candidate.km, place};
    return candidate;
}

Tristate Nearby::open_at(std::size_t place, const Query& query) {
    const HelpPoint& point = *m_points[place];
    if (point.closed_until) {
        return open(point, query);
    }
    std::optional<Tristate>& known = m_open[m_expression_of[place]];
    if (!known) {
        known = open(point, query);
    }
    return *known;
}

void Nearby::take(std::vector<Candidate>& group, std::size_t most, const Query& query, std::vector<Hit>& hits) const {
    // The first `most` in order, the rest behind them in any order.
    const auto middle = group.begin() + static_cast<std::ptrdiff_t>(std::min(most, group.size()));
    std::partial_sort(group.begin(), middle, group.end(),
                      [](const Candidate& a, const Candidate& b) { return a.key < b.key; });
    for (std::size_t i = 0; i < std::min(most, group.size()); ++i) {
        const Candidate& candidate = group[i];
        const HelpPoint& point = *m_points[candidate.place];
        hits.push_back({&point, query.from ? told_km(point, *query.from) : std::nullopt, candidate.fit,
                        candidate.unknown, candidate.unmet});
    }
}

const Town* Nearby::town(std::string_view id) const {
    const auto found = std::lower_bound(m_towns.begin(), m_towns.end(), id,
                                        [](const Town& town, std::string_view wanted) { return town.id < wanted; });
    return found != m_towns.end() && found->id == id ? &*found : nullptr;
}

Query::Clock Nearby::clock(base::Date today) const {
    return clock_can_be_right(m_newest, today) ? Query::Clock::right : Query::Clock::wrong;
}

}  // namespace content
