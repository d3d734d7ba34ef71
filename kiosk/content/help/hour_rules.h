// The rules of opening hours in OpenStreetMap syntax, worked out day by day. Internal to content/help.
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "content/help/opening_hours.h"

#include <string>
#include <string_view>
#include <vector>

namespace content {

/// One rule: "Mo-Fr 18:00-03:00" (https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification).
struct HourRule {
    /// What it does with the rules in front of it on a day that it is for.
    enum class Effect {
        replaces,   ///< behind ";"
        adds,       ///< behind ","
        falls_back  ///< behind "||": counts only where none of them is for the day
    };

    Effect effect = Effect::replaces;
    std::string days;                ///< "Mo-Fr", "Jul 15-Aug 20", "PH"; empty: every day
    std::vector<OpenSpan> spans;     ///< what it opens on each of its days; ends after 1440 lie on the next day
    std::vector<OpenSpan> closings;  ///< what it closes: the whole day, or "12:00-13:00 off"
};

/// An expression, read once.
class HourRules {
 public:
    /// The error says what is wrong and how to write it, to go behind the name of the place.
    static base::Result<HourRules> read(std::string_view expression);

    /// What begins on each of so many days from `first` on. What names holidays or dates stands above what does not,
    /// wherever it is written; for the rest, what is written later.
    [[nodiscard]] std::vector<std::vector<OpenSpan>> begun_on(base::Date first, int days) const;

    /// The same for seven days of a week that no holiday and no date touches, Monday first.
    [[nodiscard]] std::vector<std::vector<OpenSpan>> every_week() const;

    /// Whether the days of some rule hang on more than the day of the week: dates, months, weeks, "Mo[2]".
    [[nodiscard]] bool names_dates() const;

    [[nodiscard]] HoursTraits traits() const;

    /// The expression as OpenStreetMap writes it: "Mo-Fr 09:00-17:00" for "mo-fr 9:00-17:00". Rules that name holidays
    /// or dates come last, unless what they add to depends on their place: to other readers the later rule counts, so
    /// that they find the same hours.
    [[nodiscard]] const std::string& normalized() const { return m_normalized; }

 private:
    std::vector<HourRule> m_rules;
    std::string m_normalized;
};

}  // namespace content
