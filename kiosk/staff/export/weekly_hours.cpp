#include "staff/export/weekly_hours.h"

#include "content/help/opening_hours.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <string>
#include <utility>

namespace staff {
namespace {

/// Whether nothing in it depends on more than the day of the week: only days, times, public holidays and "off". In
/// any case, and with "." in the times: the terminal reads those too.
bool is_weekly(std::string_view expression) {
    constexpr std::array<std::string_view, 10> words = {"mo", "tu", "we", "th",  "fr",
                                                        "sa", "su", "ph", "off", "closed"};
    for (std::size_t i = 0; i < expression.size();) {
        const auto is_letter = [](char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; };
        if (!is_letter(expression[i])) {
            if (std::string_view("0123456789:.-,; ").find(expression[i]) == std::string_view::npos) {
                return false;
            }
            ++i;
            continue;
        }
        const std::size_t begin = i;
        while (i < expression.size() && is_letter(expression[i])) {
            ++i;
        }
        std::string word(expression.substr(begin, i - begin));
        std::transform(word.begin(), word.end(), word.begin(),
                       [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        if (std::find(words.begin(), words.end(), word) == words.end()) {
            return false;
        }
    }
    return true;
}

}  // namespace

std::optional<std::vector<WeeklySpan>> weekly_spans(std::string_view expression) {
    if (expression != "24/7" && !is_weekly(expression)) {
        return std::nullopt;
    }
    // Any week without a public holiday will do, as they are all the same.
    const content::WeekHours week = content::usual_hours(expression, {2026, 11, 23});
    std::map<std::pair<int, int>, std::vector<int>> days;
    for (std::size_t day = 0; day < week.days.size(); ++day) {
        for (const content::OpenSpan& span : week.days[day]) {
            days[{span.open, span.close}].push_back(static_cast<int>(day));
        }
    }
    std::vector<WeeklySpan> spans;
    for (auto& [times, when] : days) {
        spans.push_back({std::move(when), times.first, times.second});
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
