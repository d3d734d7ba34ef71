// Help near a place: which points suit what a visitor asks, nearest first, and why the others do not.
#pragma once

#include "base/clock.h"
#include "content/help/opening_hours.h"
#include "content/help/towns.h"
#include "content/help/wishes.h"
#include "content/map/position.h"
#include "content/model.h"

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace content {

/// Where a visitor is, and how well that is known.
struct Origin {
    Position position;
    /// city: only the town is known, so that no distance is told, though nearer places still come first.
    LocationPrecision precision = LocationPrecision::exact;

    friend bool operator==(const Origin&, const Origin&) = default;
};

/// What a visitor asks for.
struct Query {
    std::string category;        ///< id; empty: every kind of help
    std::optional<Origin> from;  ///< empty: not known
    Wishes wishes;
    std::string language;   ///< tag, for Wish::language
    std::string situation;  ///< id; empty: she said nothing
    base::WallTime now;
    /// Whether `now` can be right. If not, nothing counts as open, closed or closed for a time: it is not known.
    enum class Clock { right, wrong };
    Clock clock = Clock::right;
    std::size_t most = 30;  ///< so many places, and so many national lines, are put in order at most

    friend bool operator==(const Query&, const Query&) = default;
};

/// How well something suits the wishes.
enum class Fit {
    match,    ///< every wish is met
    perhaps,  ///< of some it is not known
    other,    ///< some are not met
};

/// One help point found.
struct Hit {
    const HelpPoint* point = nullptr;
    /// In a straight line; only where both ends are known better than to the town.
    std::optional<double> km;
    Fit fit = Fit::match;
    Wishes unknown;  ///< the wishes of which nobody knows whether they are met
    Wishes unmet;    ///< the wishes that are not met
};

/// What there is, best first. A wish never empties it: what comes close follows, with its reason.
struct Found {
    std::vector<Hit> places;       ///< first those that match, then perhaps, then the nearest others
    std::vector<Hit> national;     ///< for the whole country, in the same order
    std::size_t places_total = 0;  ///< how many `places` would hold without `Query::most`
    std::size_t matches = 0;       ///< how many of all places match
};

/// How many places that do not suit the wishes are still told about.
constexpr std::size_t most_others = 5;

/// How a point suits one wish: yes, no or unknown. Unknown is not yes. A point for the whole country is reached by
/// phone and counts as fit for a wheelchair. `open`: whether it is open at the time of the query.
Tristate meets(Wish wish, const HelpPoint& point, const Query& query, Tristate open);

/// Kilometres in a straight line to a point; empty unless both ends are known better than to the town.
std::optional<double> told_km(const HelpPoint& point, const Origin& from);

/// Within so many km places count as equally far when what fits a situation is put first; beyond the last, too.
constexpr double bands_km[] = {10, 30, 100};

/// The help points of a content, made ready for queries. Answers a filter or category of 20,000 points within a frame.
/// The answer depends on content and query alone; what it remembers only saves time. Not thread-safe.
class Nearby {
 public:
    /// The content must live longer.
    explicit Nearby(const Content& content);

    /// Points that may be shown, never the desk. Order within a fit: with a situation, what is for it first among
    /// places about equally far (`bands_km`), what is for another one last of all; then the nearest; without an origin
    /// by town and name. The answer stays until the next call.
    const Found& find(const Query& query);

    /// Whether the point is open then. Unknown without hours and when the clock is wrong; a point that is closed for a
    /// time is not open.
    [[nodiscard]] Tristate open(const HelpPoint& point, const Query& query);

    /// Until when it is open or from when. Only for a point with opening hours; of `closed_until` it knows only
    /// that the night before that day stays closed.
    [[nodiscard]] OpenState state(const HelpPoint& point, base::WallTime now);

    /// Works out ahead of time some of the opening hours that the first query for what is open now would wait for.
    /// Returns whether there are more.
    bool prepare(base::WallTime now);

    [[nodiscard]] const std::vector<Town>& towns() const { return m_towns; }  ///< by id
    [[nodiscard]] const Town* town(std::string_view id) const;

    /// Whether the terminal's clock can be right, by the dates of the content.
    [[nodiscard]] Query::Clock clock(base::Date today) const;
    /// See `content::newest_date`.
    [[nodiscard]] const std::optional<base::Date>& newest() const { return m_newest; }

 private:
    /// What decides the order of two points: smaller comes first.
    using Key = std::tuple<bool, int, int, double, std::size_t>;

    /// A point found, with what decides its place.
    struct Candidate {
        std::size_t place = 0;
        Fit fit = Fit::match;
        Wishes unknown;
        Wishes unmet;
        double km = 0;
        Key key;
    };

    Found work_out(const Query& query);
    [[nodiscard]] const std::vector<std::size_t>& in_category(const std::string& category) const;
    Candidate judge(std::size_t place, const Query& query);
    /// The same as `open`; what it says of points that have the same hours is worked out once a query.
    Tristate open_at(std::size_t place, const Query& query);
    void take(std::vector<Candidate>& group, std::size_t most, const Query& query, std::vector<Hit>& hits) const;

    std::vector<const HelpPoint*> m_points;  ///< by town, name and id
    std::vector<std::size_t> m_everything;   ///< indices of all points
    std::map<std::string, std::vector<std::size_t>, std::less<>> m_by_category;
    std::vector<const std::string*>
        m_expressions;                            ///< each of the opening hours once, in order; may hold the empty one
    std::vector<std::size_t> m_expression_of;     ///< the place of each point's in it
    std::vector<std::optional<Tristate>> m_open;  ///< at the time of the query, by expression
    std::vector<Town> m_towns;
    std::optional<base::Date> m_newest;
    HoursBook m_hours;
    std::size_t m_prepared = 0;
    base::Date m_prepared_for;
    std::optional<Query> m_query;  ///< the last one, and its answer
    Found m_found;
};

}  // namespace content
