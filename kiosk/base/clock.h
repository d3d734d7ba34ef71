// Time, as a value that is passed in: the only way the kiosk learns what time it is.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace base {

/// Milliseconds of a clock that never jumps (CLOCK_MONOTONIC): for durations and time-outs.
struct Monotonic {
    std::int64_t ms = 0;

    friend constexpr bool operator==(Monotonic, Monotonic) = default;
    friend constexpr std::strong_ordering operator<=>(Monotonic, Monotonic) = default;
    friend constexpr Monotonic operator+(Monotonic t, std::int64_t span_ms) { return {t.ms + span_ms}; }
    friend constexpr std::int64_t operator-(Monotonic a, Monotonic b) { return a.ms - b.ms; }
};

/// A date of the Gregorian calendar.
struct Date {
    int year = 1970;
    int month = 1;  ///< 1..12
    int day = 1;    ///< 1..31

    friend constexpr bool operator==(const Date&, const Date&) = default;
    friend constexpr std::strong_ordering operator<=>(const Date&, const Date&) = default;
};

/// Date and time of day on the wall in the Netherlands.
struct WallTime {
    Date date;
    int hour = 0;    ///< 0..23
    int minute = 0;  ///< 0..59
    int second = 0;  ///< 0..60

    friend constexpr bool operator==(const WallTime&, const WallTime&) = default;
    friend constexpr std::strong_ordering operator<=>(const WallTime&, const WallTime&) = default;
};

/// What the clocks on the wall in the Netherlands show, so many seconds after 1970-01-01T00:00 UTC: summer time from
/// the last Sunday of March to the last of October, both at 01:00 UTC (Directive 2000/84/EC, articles 2 and 3).
WallTime amsterdam_time(std::int64_t seconds_since_1970);

/// Where time comes from. Tests and `--now` inject their own.
class Clock {
 public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Monotonic monotonic() const = 0;
    [[nodiscard]] virtual WallTime wall() const = 0;
};

/// The computer's own clocks; wall time in Europe/Amsterdam, whatever the computer's time zone is set to.
class SystemClock final : public Clock {
 public:
    [[nodiscard]] Monotonic monotonic() const override;
    [[nodiscard]] WallTime wall() const override;
};

/// Wall time that starts at a given moment and goes on from there; monotonic time as the system has it.
class OffsetClock final : public Clock {
 public:
    explicit OffsetClock(WallTime start);
    [[nodiscard]] Monotonic monotonic() const override;
    [[nodiscard]] WallTime wall() const override;

 private:
    SystemClock m_system;
    Monotonic m_started;
    WallTime m_start;
};

/// Reads `YYYY-MM-DD`. Empty when it is not such a date, or not one of the calendar (2026-02-30).
std::optional<Date> parse_date(std::string_view text);

/// Reads `YYYY-MM-DDTHH:MM`. Empty when it is not that.
std::optional<WallTime> parse_wall_time(std::string_view text);

/// `YYYY-MM-DD`.
std::string to_string(Date date);

/// Whole days from `from` to `to`; negative when `to` is earlier.
std::int64_t days_between(Date from, Date to);

/// The day so many days later; earlier for a negative number.
Date add_days(Date date, int days);

/// Day of the week, 0 = Monday to 6 = Sunday (ISO 8601 order).
int weekday(Date date);

}  // namespace base
