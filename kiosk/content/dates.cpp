#include "content/dates.h"

#include "content/age.h"

#include <algorithm>

namespace content {
namespace {

void take_newer(std::optional<base::Date>& newest, const Provenance& provenance) {
    constexpr std::string_view first_day = "0001-01-01";
    const std::string& checked = provenance.checked_on;
    const std::size_t given = std::min(checked.size(), first_day.size());
    const std::optional<base::Date> looked_up =
        checked.empty() ? std::nullopt : base::parse_date(checked + std::string(first_day.substr(given)));
    // Nothing is less than every date.
    newest = std::max({newest, looked_up, provenance.confirmed_on});
}

}  // namespace

bool is_shown(const HelpPoint& point, base::Date today) {
    return is_always_shown(point) || age_of(point.provenance, today).current();
}

std::optional<base::Date> newest_date(const Content& content) {
    std::optional<base::Date> newest;
    for (const auto& [id, fact] : content.facts) {
        take_newer(newest, fact.provenance);
    }
    for (const auto& [id, point] : content.help) {
        take_newer(newest, point.provenance);
    }
    return newest;
}

bool clock_can_be_right(const std::optional<base::Date>& newest, base::Date today) {
    if (!newest) {
        return true;
    }
    const base::Date last{newest->year + most_years_old, newest->month, newest->day};
    return *newest <= today && today <= last;
}

}  // namespace content
