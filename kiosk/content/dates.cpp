#include "content/dates.h"

#include "content/age.h"

#include <algorithm>
#include <array>
#include <string>

namespace content {
namespace {

void take_newer(std::optional<base::Date>& newest, const Provenance& provenance) {
    // Nothing is less than every date.
    newest = std::max({newest, first_day_of(provenance.checked_on), provenance.confirmed_on});
}

}  // namespace

std::optional<base::Date> first_day_of(std::string_view source_date) {
    constexpr std::string_view first_day = "0001-01-01";
    constexpr std::array<std::size_t, 3> lengths = {4, 7, 10};
    if (std::find(lengths.begin(), lengths.end(), source_date.size()) == lengths.end()) {
        return std::nullopt;
    }
    return base::parse_date(std::string(source_date) + std::string(first_day.substr(source_date.size())));
}

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

base::Date told_day(const std::optional<base::Date>& newest, base::Date today) {
    return clock_can_be_right(newest, today) ? today : *newest;
}

}  // namespace content
