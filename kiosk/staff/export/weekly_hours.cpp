#include "staff/export/weekly_hours.h"

#include "content/help/opening_hours.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

namespace staff {
namespace {

constexpr int minutes_of_day = 24 * 60;
constexpr int days_of_week = 7;

}  // namespace

std::optional<std::vector<WeeklySpan>> weekly_spans(std::string_view expression) {
    const std::optional<content::WeekHours> week = content::usual_hours(expression);
    if (!week || content::traits_of(expression).dates) {
        return std::nullopt;
    }
    std::map<std::pair<int, int>, std::set<int>> days;
    for (std::size_t day = 0; day < week->days.size(); ++day) {
        for (const content::OpenSpan& span : week->days[day]) {
            if (span.certainty == content::Certainty::unknown) {
                return std::nullopt;
            }
            const auto today = static_cast<int>(day);
            days[{span.open, std::min(span.close, minutes_of_day)}].insert(today);
            if (span.close > minutes_of_day) {
                days[{0, span.close - minutes_of_day}].insert((today + 1) % days_of_week);
            }
        }
    }
    std::vector<WeeklySpan> spans;
    for (const auto& [times, when] : days) {
        spans.push_back({{when.begin(), when.end()}, times.first, times.second});
    }
    return spans;
}

std::string ical_days(const std::vector<int>& days) {
    constexpr std::array<std::string_view, 7> names = {"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
    std::string list;
    for (const int day : days) {
        list += (list.empty() ? "" : ",") + std::string(names.at(static_cast<std::size_t>(day)));
    }
    return list;
}

}  // namespace staff
