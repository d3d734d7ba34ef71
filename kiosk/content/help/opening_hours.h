// Opening hours in OpenStreetMap syntax: as tables of days, and as "open now?".
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "content/model.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace content {

/// Whether somebody is there in a span: "unknown" of OpenStreetMap means that one has to ask.
enum class Certainty { open, unknown };

/// From `open` to `close`, minutes after the midnight that begins a day. `open` is before 1440; a `close` after 1440
/// lies in the night that follows, which belongs to the evening that it began on.
struct OpenSpan {
    int open = 0;
    int close = 0;
    Certainty certainty = Certainty::open;

    friend bool operator==(const OpenSpan&, const OpenSpan&) = default;
};

/// Seven days one after the other. Dutch public holidays count.
struct WeekHours {
    std::array<std::vector<OpenSpan>, 7> days;  ///< each in order of time
    bool always = false;                        ///< open day and night

    friend bool operator==(const WeekHours&, const WeekHours&) = default;
};

/// Whether a place is open, and until when or from when (the next seven days; empty beyond, and when nobody knows).
struct OpenState {
    Tristate open = Tristate::no;
    std::optional<base::WallTime> changes;

    friend bool operator==(const OpenState&, const OpenState&) = default;
};

/// The expression as OpenStreetMap writes it ("Mo-Fr 09:00-17:00" for "mo-fr 9:00-17:00"); else what is wrong with it,
/// to go behind the name of its place. All the others here want an expression that this can read.
base::Result<std::string> normal_hours(std::string_view expression);

/// The seven days from `first` on; the first also has what is left of the night before.
WeekHours coming_hours(std::string_view expression, base::Date first);

/// The same of a help point that has hours: nothing before the day on which it opens again.
WeekHours coming_hours(const HelpPoint& point, base::Date first);

/// Every week that no holiday and no date changes, Monday first. Empty when only rules with dates open the place.
std::optional<WeekHours> usual_hours(std::string_view expression);

/// Days on which the hours are other than usual, one after the other.
struct UnusualDays {
    base::Date first;
    base::Date last;
    std::vector<OpenSpan> spans;  ///< the same on each; none: closed
};

/// How the `days` days from `first` on differ from `usual_hours`, in order.
std::vector<UnusualDays> unusual_days(std::string_view expression, base::Date first, int days);

/// What an expression speaks of: readers that go by the day of the week alone, or by days that end at midnight, must be
/// told of it.
struct HoursTraits {
    bool holidays = false;  ///< some rule is for public holidays
    bool dates = false;     ///< some rule hangs on more than the day of the week: dates, months, weeks, "Mo[2]"
    bool nights = false;    ///< some span ends in the night that follows
    bool opens = false;     ///< there is a span, on whatever day
    bool unknown = false;   ///< some span is one in which nobody knows whether somebody is there
};
HoursTraits traits_of(std::string_view expression);

/// Unknown also where the hours never say for certain that somebody is there.
OpenState open_state(std::string_view expression, base::WallTime now);

/// From `begin` to `end`, minutes since the midnight on which a series of days begins.
struct OpenMinutes {
    std::int64_t begin = 0;
    std::int64_t end = 0;
    Certainty certainty = Certainty::open;
};

/// Opening hours of many places: each expression is read and worked out once a day, whatever is asked of it. Not
/// thread-safe.
class HoursBook {
 public:
    /// The same as `open_state`.
    OpenState state(const std::string& expression, base::WallTime now);

 private:
    base::Date m_day;
    std::unordered_map<std::string, std::vector<OpenMinutes>> m_open;  ///< by expression, from `m_day` on
};

}  // namespace content
