#include "content/help/holidays.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <utility>

namespace content {
namespace {

/// Easter Sunday of the Gregorian calendar (Meeus, Astronomical Algorithms, chapter 8).
base::Date easter(int year) {
    const int golden = year % 19;
    const int century = year / 100;
    const int in_century = year % 100;
    const int correction = (century - (century + 8) / 25 + 1) / 3;
    const int moon = (19 * golden + century - century / 4 - correction + 15) % 30;
    const int weekday = (32 + 2 * (century % 4) + 2 * (in_century / 4) - moon - in_century % 4) % 7;
    const int late = (golden + 11 * moon + 22 * weekday) / 451;
    const int days = moon + weekday - 7 * late + 114;
    return {year, days / 31, days % 31 + 1};
}

std::string_view trimmed(std::string_view text) {
    while (text.starts_with(' ')) {
        text.remove_prefix(1);
    }
    while (text.ends_with(' ')) {
        text.remove_suffix(1);
    }
    return text;
}

std::vector<std::string_view> split(std::string_view text, char at) {
    std::vector<std::string_view> parts;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find(at, begin), text.size());
        parts.push_back(trimmed(text.substr(begin, end - begin)));
        begin = end + 1;
    }
    return parts;
}

/// A rule such as "Mo-Su,PH 10:00-16:00".
struct Rule {
    std::vector<std::string_view> days;  ///< "Mo-Su", "PH"
    std::string_view rest;               ///< "10:00-16:00"
};

Rule read_rule(std::string_view text) {
    std::size_t end = text.find(' ');
    // A space may follow the comma: "Mo-Su, PH 10:00".
    while (end != std::string_view::npos && end > 0 && text[end - 1] == ',') {
        end = text.find(' ', end + 1);
    }
    end = std::min(end, text.size());
    return {split(text.substr(0, end), ','), trimmed(text.substr(end))};
}

std::string written(base::Date date) {
    constexpr std::array<std::string_view, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                      "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    std::array<char, 24> text{};
    std::snprintf(text.data(), text.size(), "%d %s %02d", date.year,
                  months.at(static_cast<std::size_t>(date.month - 1)).data(), date.day);
    return text.data();
}

std::size_t count(std::string_view text, std::string_view what) {
    std::size_t times = 0;
    for (std::size_t at = text.find(what); at != std::string_view::npos; at = text.find(what, at + what.size())) {
        ++times;
    }
    return times;
}

}  // namespace

std::vector<base::Date> public_holidays(int year) {
    const base::Date sunday = easter(year);
    base::Date king{year, 4, 27};
    if (base::weekday(king) == 6) {
        king.day = 26;
    }
    std::vector<base::Date> days{{year, 1, 1},
                                 base::add_days(sunday, -2),
                                 sunday,
                                 base::add_days(sunday, 1),
                                 king,
                                 {year, 5, 5},
                                 base::add_days(sunday, 39),
                                 base::add_days(sunday, 49),
                                 base::add_days(sunday, 50),
                                 {year, 12, 25},
                                 {year, 12, 26}};
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    return days;
}

bool holidays_are_readable(std::string_view expression) {
    std::size_t found = 0;
    for (const std::string_view text : split(expression, ';')) {
        const Rule rule = read_rule(text);
        found += static_cast<std::size_t>(std::count(rule.days.begin(), rule.days.end(), "PH"));
        if (std::count(rule.days.begin(), rule.days.end(), "PH") > 0 && rule.rest.empty()) {
            return false;
        }
    }
    return found == count(expression, "PH");
}

HolidayHours split_holidays(std::string_view expression, base::Date first, base::Date last) {
    std::vector<base::Date> holidays;
    for (int year = first.year; year <= last.year; ++year) {
        for (const base::Date day : public_holidays(year)) {
            if (first <= day && day <= last) {
                holidays.push_back(day);
            }
        }
    }
    HolidayHours hours;
    const auto add = [](std::string& all, const std::string& rule) { all += (all.empty() ? "" : "; ") + rule; };
    std::string_view on_holidays;
    for (const std::string_view text : split(expression, ';')) {
        const Rule rule = read_rule(text);
        if (std::find(rule.days.begin(), rule.days.end(), "PH") == rule.days.end()) {
            add(hours.other_days, std::string(text));
            continue;
        }
        on_holidays = rule.rest;
        std::string others;
        for (const std::string_view day : rule.days) {
            if (day != "PH") {
                others += (others.empty() ? "" : ",") + std::string(day);
            }
        }
        if (!others.empty()) {
            add(hours.other_days, others + " " + std::string(rule.rest));
        }
    }
    const bool closed = on_holidays == "off" || on_holidays == "closed";
    for (const base::Date day : holidays) {
        if (!hours.other_days.empty()) {
            add(hours.other_days, written(day) + " off");
        }
        if (!closed) {
            add(hours.holidays, written(day) + " " + std::string(on_holidays));
        }
    }
    return hours;
}

}  // namespace content
