#include "base/clock.h"

#include <chrono>
#include <cstdio>
#include <ctime>

namespace base {
namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::sys_days;
using std::chrono::year;
using std::chrono::year_month_day;

sys_days to_days(Date date) {
    return sys_days{year{date.year} / month{static_cast<unsigned>(date.month)} / day{static_cast<unsigned>(date.day)}};
}

Date from_days(sys_days days) {
    const year_month_day ymd{days};
    return {static_cast<int>(ymd.year()), static_cast<int>(static_cast<unsigned>(ymd.month())),
            static_cast<int>(static_cast<unsigned>(ymd.day()))};
}

/// Last Sunday of a month: where summer time starts and ends (Directive 2000/84/EC, articles 2 and 3).
sys_days last_sunday(int y, unsigned m) {
    return sys_days{year{y} / month{m} / std::chrono::Sunday[std::chrono::last]};
}

/// Seconds that the wall in Amsterdam is ahead of UTC at the UTC time `utc`.
std::chrono::seconds amsterdam_offset(std::chrono::sys_seconds utc) {
    const int y = from_days(std::chrono::floor<std::chrono::days>(utc)).year;
    const std::chrono::sys_seconds begin = last_sunday(y, 3) + std::chrono::hours{1};
    const std::chrono::sys_seconds end = last_sunday(y, 10) + std::chrono::hours{1};
    return utc >= begin && utc < end ? std::chrono::hours{2} : std::chrono::hours{1};
}

WallTime from_seconds(std::chrono::sys_seconds local) {
    const auto days = std::chrono::floor<std::chrono::days>(local);
    const std::chrono::hh_mm_ss time{local - days};
    return {from_days(days), static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
            static_cast<int>(time.seconds().count())};
}

/// Reads exactly `digits` digits at `at`; -1 when they are not there.
int number(std::string_view text, std::size_t at, std::size_t digits) {
    if (at + digits > text.size()) {
        return -1;
    }
    int value = 0;
    for (std::size_t i = at; i < at + digits; ++i) {
        if (text[i] < '0' || text[i] > '9') {
            return -1;
        }
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

}  // namespace

WallTime amsterdam_time(std::int64_t seconds_since_1970) {
    const std::chrono::sys_seconds utc{std::chrono::seconds{seconds_since_1970}};
    return from_seconds(utc + amsterdam_offset(utc));
}

Monotonic SystemClock::monotonic() const {
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    return {std::chrono::duration_cast<std::chrono::milliseconds>(now).count()};
}

WallTime SystemClock::wall() const {
    const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    return amsterdam_time(now.time_since_epoch().count());
}

OffsetClock::OffsetClock(WallTime start) : m_started(m_system.monotonic()), m_start(start) {}

Monotonic OffsetClock::monotonic() const {
    return m_system.monotonic();
}

WallTime OffsetClock::wall() const {
    const std::chrono::seconds passed{(m_system.monotonic() - m_started) / 1000};
    const std::chrono::sys_seconds start = to_days(m_start.date) + std::chrono::hours{m_start.hour} +
                                           std::chrono::minutes{m_start.minute} + std::chrono::seconds{m_start.second};
    return from_seconds(start + passed);
}

std::optional<Date> parse_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') {
        return std::nullopt;
    }
    const Date date{number(text, 0, 4), number(text, 5, 2), number(text, 8, 2)};
    if (date.year < 0 || date.month < 0 || date.day < 0) {
        return std::nullopt;
    }
    const year_month_day ymd{year{date.year}, month{static_cast<unsigned>(date.month)},
                             day{static_cast<unsigned>(date.day)}};
    return ymd.ok() ? std::optional{date} : std::nullopt;
}

std::optional<WallTime> parse_wall_time(std::string_view text) {
    if (text.size() != 16 || text[10] != 'T' || text[13] != ':') {
        return std::nullopt;
    }
    const std::optional<Date> date = parse_date(text.substr(0, 10));
    const int hour = number(text, 11, 2);
    const int minute = number(text, 14, 2);
    if (!date || hour < 0 || hour > 23 || minute < 0 || minute > 59) {
        return std::nullopt;
    }
    return WallTime{*date, hour, minute, 0};
}

std::string to_string(Date date) {
    char buffer[40];
    std::snprintf(buffer, sizeof buffer, "%04d-%02d-%02d", date.year, date.month, date.day);
    return buffer;
}

std::int64_t days_between(Date from, Date to) {
    return (to_days(to) - to_days(from)).count();
}

Date add_days(Date date, int days) {
    const std::chrono::year_month_day sum{to_days(date) + std::chrono::days{days}};
    return {static_cast<int>(sum.year()), static_cast<int>(static_cast<unsigned>(sum.month())),
            static_cast<int>(static_cast<unsigned>(sum.day()))};
}

int weekday(Date date) {
    return static_cast<int>(std::chrono::weekday{to_days(date)}.iso_encoding()) - 1;
}

}  // namespace base
