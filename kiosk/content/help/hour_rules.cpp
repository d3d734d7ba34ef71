#include "content/help/hour_rules.h"

#include "content/help/holidays.h"

#include <KOpeningHours/Interval>
#include <KOpeningHours/OpeningHours>

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <utility>

namespace content {
namespace {

using base::Error;
using base::Result;

using KOpeningHours::Interval;
using KOpeningHours::OpeningHours;

constexpr int minutes_of_day = 24 * 60;
/// What OpenStreetMap itself allows. KOpeningHours looks at each rule for each change: a few thousand letters of them
/// keep it busy for seconds.
constexpr std::size_t most_letters = 255;
/// A day on which no time zone of the world changes its clocks: spans are worked out on it. (A Monday.)
constexpr const char* plain_day = "2026 Jan 05 ";
const QDate plain_date(2026, 1, 5);

OpeningHours parse(std::string_view expression) {
    return OpeningHours(expression.data(), expression.size());
}

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find(' ', begin), text.size());
        if (end > begin) {
            words.emplace_back(text.substr(begin, end - begin));
        }
        begin = end + 1;
    }
    return words;
}

std::string joined(const std::vector<std::string>& words, std::string_view between) {
    std::string text;
    for (const std::string& word : words) {
        text += text.empty() ? "" : between;
        text += word;
    }
    return text;
}

std::vector<std::string> elements_of(const std::string& list) {
    std::vector<std::string> elements;
    for (std::size_t begin = 0; begin <= list.size();) {
        const std::size_t end = std::min(list.find(',', begin), list.size());
        elements.push_back(list.substr(begin, end - begin));
        begin = end + 1;
    }
    return elements;
}

bool holds_holiday(const std::string& list) {
    const std::vector<std::string> elements = elements_of(list);
    return std::find(elements.begin(), elements.end(), "PH") != elements.end();
}

bool is_state(const std::string& word) {
    return word == "off" || word == "closed" || word == "unknown" || word == "open";
}

/// Whether the hours of a rule begin with this word, and its days end.
bool begins_hours(const std::string& word) {
    const auto digit = [&](std::size_t i) { return i < word.size() && word[i] >= '0' && word[i] <= '9'; };
    return is_state(word) || word == "24/7" || (digit(0) && digit(1) && word.size() > 2 && word[2] == ':');
}

/// What stands between two rules, and what it says of the second.
constexpr std::array<std::pair<std::string_view, HourRule::Effect>, 3> marks{
    {{"; ", HourRule::Effect::replaces}, {", ", HourRule::Effect::adds}, {" || ", HourRule::Effect::falls_back}}};

/// The rules of an expression in its normal form, with what stands in front of each.
std::vector<std::pair<HourRule::Effect, std::string>> split(std::string_view expression) {
    std::vector<std::pair<HourRule::Effect, std::string>> rules{{HourRule::Effect::replaces, {}}};
    for (std::size_t i = 0; i < expression.size();) {
        const auto* const mark = std::find_if(
            marks.begin(), marks.end(), [&](const auto& one) { return expression.substr(i).starts_with(one.first); });
        if (mark == marks.end()) {
            rules.back().second += expression[i++];
        } else {
            rules.emplace_back(mark->second, std::string());
            i += mark->first.size();
        }
    }
    return rules;
}

/// The spans of "09:00-12:00,13:00-17:00".
std::vector<OpenSpan> spans_of(const std::string& hours) {
    const OpeningHours read = parse(plain_day + hours);
    std::vector<OpenSpan> spans;
    const auto minutes = [](const QDateTime& moment) {
        return static_cast<int>(plain_date.daysTo(moment.date())) * minutes_of_day + moment.time().hour() * 60 +
               moment.time().minute();
    };
    // Noon exists in every time zone on every day, midnight does not; so the look begins at noon the day before.
    Interval interval = read.interval(QDateTime(plain_date.addDays(-1), QTime(12, 0)));
    // No place changes more often than this; an expression that does is cut off instead of keeping us for ever.
    for (int guard = 0; interval.isValid() && guard < 48 && !interval.hasOpenEnd(); ++guard) {
        if (interval.state() == Interval::Open && !interval.hasOpenBegin()) {
            const OpenSpan span{minutes(interval.begin()), minutes(interval.end())};
            // After 18:00 of "42:00-18:00" it stands still.
            if (span.open < 0 || span.open >= span.close || (!spans.empty() && span.open < spans.back().close)) {
                break;
            }
            spans.push_back(span);
        }
        interval = read.nextInterval(interval);
    }
    return spans;
}

/// Which of the days from `first` on some days are for, without holidays in them.
std::vector<bool> matching(const std::string& selector, base::Date first, int days) {
    if (selector.empty()) {
        return std::vector<bool>(static_cast<std::size_t>(days), true);
    }
    std::vector<bool> matched(static_cast<std::size_t>(days), false);
    const OpeningHours hours = parse(selector + " 00:00-24:00");
    const QDate begin(first.year, first.month, first.day);
    Interval interval = hours.interval(QDateTime(begin.addDays(-1), QTime(12, 0)));
    qint64 reached = -1;
    for (int guard = 0; interval.isValid() && guard < 2 * days + 2; ++guard) {
        // As they are written, whatever time zone Qt believes in.
        const qint64 from = interval.hasOpenBegin() ? reached : begin.daysTo(interval.begin().date());
        const qint64 to = interval.hasOpenEnd() ? days : begin.daysTo(interval.end().date());
        if (from >= days) {
            break;
        }
        for (qint64 day = std::max<qint64>(from, 0);
             interval.state() == Interval::Open && day < std::min<qint64>(to, days); ++day) {
            matched[static_cast<std::size_t>(day)] = true;
        }
        if (interval.hasOpenEnd() || (guard > 0 && to <= reached)) {
            break;
        }
        reached = to;
        interval = hours.nextInterval(interval);
    }
    return matched;
}

/// The days of a rule with its holidays taken out: as on one, or as on no holiday. Empty: then it is for no day.
enum class Day { holiday, usual };

std::optional<std::string> without_holidays(const std::string& days, Day day) {
    std::vector<std::string> rest;
    for (const std::string& word : words_of(days)) {
        if (!holds_holiday(word)) {
            rest.push_back(word);
        } else if (day == Day::usual) {
            std::vector<std::string> elements = elements_of(word);
            std::erase(elements, "PH");
            if (elements.empty()) {
                return std::nullopt;
            }
            rest.push_back(joined(elements, ","));
        }
    }
    return joined(rest, " ");
}

bool is_for_holidays(const HourRule& rule) {
    const std::vector<std::string> words = words_of(rule.days);
    return std::any_of(words.begin(), words.end(), holds_holiday);
}

/// "Mo", "Mo-Fr", "Su,PH": only days of the week and holidays.
bool are_weekdays(std::string_view days) {
    static const std::array<std::string_view, 8> names{"Mo", "Tu", "We", "Th", "Fr", "Sa", "Su", "PH"};
    for (std::size_t i = 0; i < days.size();) {
        const std::string_view rest = days.substr(i);
        if (std::string_view(" ,-").find(rest[0]) != std::string_view::npos) {
            ++i;
        } else if (std::any_of(names.begin(), names.end(),
                               [&](std::string_view one) { return rest.starts_with(one); })) {
            i += 2;
        } else {
            return false;
        }
    }
    return true;
}

bool is_for_weekdays(const HourRule& rule) {
    return are_weekdays(rule.days);
}

/// "Mo[2]" is a day of the week yet; "Jan", "2026 Dec 25", "week 02" are dates.
bool is_for_dates(const HourRule& rule) {
    std::string without_counts;
    for (const std::string& word : words_of(rule.days)) {
        without_counts += word.substr(0, word.find('[')) + " ";
    }
    return !are_weekdays(without_counts);
}

/// What names holidays or dates stands above what names only days of the week.
bool stands_above(const HourRule& rule) {
    return is_for_holidays(rule) || is_for_dates(rule);
}

std::vector<bool> days_of(const HourRule& rule, base::Date first, int days, const std::vector<bool>& holidays) {
    const auto matched = [&](Day day) {
        const std::optional<std::string> selector = without_holidays(rule.days, day);
        return selector ? matching(*selector, first, days) : std::vector<bool>(static_cast<std::size_t>(days), false);
    };
    std::vector<bool> result = matched(Day::usual);
    const bool has_holiday = std::find(holidays.begin(), holidays.end(), true) != holidays.end();
    if (is_for_holidays(rule) && has_holiday) {
        const std::vector<bool> on_holidays = matched(Day::holiday);
        for (std::size_t d = 0; d < result.size(); ++d) {
            result[d] = holidays[d] ? on_holidays[d] : result[d];
        }
    }
    return result;
}

void take_away(std::vector<OpenSpan>& spans, const OpenSpan& closing) {
    std::vector<OpenSpan> rest;
    for (const OpenSpan& span : spans) {
        const OpenSpan before{span.open, std::min(span.close, closing.open), span.certainty};
        const OpenSpan after{std::max(span.open, closing.close), span.close, span.certainty};
        for (const OpenSpan& part : {before, after}) {
            if (part.open < part.close) {
                rest.push_back(part);
            }
        }
    }
    spans = std::move(rest);
}

/// One day as it is built up, rule by rule.
struct Built {
    std::vector<OpenSpan> spans;
    bool is_spoken_for = false;  ///< by some rule
    bool is_special = false;     ///< by one that names holidays or dates
};

enum class Rank { usual, above };

void apply(const HourRule& rule, Rank rank, Built& day) {
    const bool is_special = rank == Rank::above;
    if ((day.is_special && !is_special) || (rule.effect == HourRule::Effect::falls_back && day.is_spoken_for)) {
        return;
    }
    day.is_spoken_for = true;
    day.is_special = day.is_special || is_special;
    if (!rule.closings.empty()) {
        for (const OpenSpan& closing : rule.closings) {
            take_away(day.spans, closing);
        }
        return;
    }
    if (rule.effect == HourRule::Effect::adds) {
        day.spans.insert(day.spans.end(), rule.spans.begin(), rule.spans.end());
    } else {
        day.spans = rule.spans;
    }
}

/// What hours say behind the days of a rule: "09:00-17:00", "off", "09:00-17:00 unknown".
Result<HourRule> read_rule(HourRule::Effect effect, const std::string& text) {
    HourRule rule;
    rule.effect = effect;
    std::vector<std::string> words = words_of(text);
    const auto hours = std::find_if(words.begin(), words.end(), begins_hours);
    if (hours == words.end()) {
        return Error{"must say from when until when: \"" + text + " 09:00-17:00\", or \"" + text + " off\""};
    }
    rule.days = joined({words.begin(), hours}, " ");
    words.erase(words.begin(), hours);
    std::string state = "open";
    if (!words.empty() && is_state(words.back())) {
        state = words.back();
        words.pop_back();
    }
    const std::string times = joined(words, " ");
    const bool is_whole_day = times.empty() || times == "24/7";
    std::vector<OpenSpan> spans = is_whole_day ? std::vector<OpenSpan>{{0, minutes_of_day}} : spans_of(times);
    if (spans.empty()) {
        return Error{R"(cannot be read; write it like "Mo-Fr 09:00-17:00; Sa 10:00-12:30; PH off")"};
    }
    if (state == "off" || state == "closed") {
        // The night that a closed day would have begun is closed with it.
        rule.closings = is_whole_day ? std::vector<OpenSpan>{{0, 2 * minutes_of_day}} : std::move(spans);
        return rule;
    }
    for (OpenSpan& span : spans) {
        span.certainty = state == "unknown" ? Certainty::unknown : Certainty::open;
    }
    rule.spans = std::move(spans);
    return rule;
}

/// A rule and what stands in the expression for it.
struct WrittenRule {
    HourRule rule;
    std::string text;
};

/// Puts the rules that stand above the others behind them, unless one of those adds to what is written before it.
void put_in_order(std::vector<WrittenRule>& rules) {
    const auto is_usual = [](const WrittenRule& one) { return !stands_above(one.rule); };
    const auto last_usual = std::find_if(rules.rbegin(), rules.rend(), is_usual).base();
    const bool can_move = std::all_of(rules.begin(), last_usual, [&](const WrittenRule& one) {
        return is_usual(one) || one.rule.effect == HourRule::Effect::replaces;
    });
    if (can_move) {
        std::stable_partition(rules.begin(), rules.end(), is_usual);
        rules.front().rule.effect = HourRule::Effect::replaces;
    }
}

std::string written(const std::vector<WrittenRule>& rules) {
    std::string expression;
    for (const WrittenRule& one : rules) {
        const auto* const mark = std::find_if(marks.begin(), marks.end(),
                                              [&](const auto& known) { return known.second == one.rule.effect; });
        expression += expression.empty() ? "" : mark->first;
        expression += one.text;
    }
    return expression;
}

base::Result<base::Done> check(OpeningHours::Error error) {
    switch (error) {
        case OpeningHours::NoError:
        case OpeningHours::MissingRegion:  // of "PH", which we write out
            return base::Done{};
        case OpeningHours::Null:
            return Error{"must not be empty"};
        case OpeningHours::MissingLocation:
            return Error{"must have times of the clock, not of the sun"};
        case OpeningHours::UnsupportedFeature:
            return Error{
                "uses a rule that the terminal does not know (school holidays, for one); write days and times"};
        default:
            return Error{R"(cannot be read; write it like "Mo-Fr 09:00-17:00; Sa 10:00-12:30; PH off")"};
    }
}

}  // namespace

Result<HourRules> HourRules::read(std::string_view expression) {
    if (expression.size() > most_letters) {
        return Error{"must have at most " + std::to_string(most_letters) + " letters, as in OpenStreetMap"};
    }
    if (expression.find('"') != std::string_view::npos) {
        return Error{"must have no comment in quotes; write that into the note of the help point"};
    }
    if (expression.find('+') != std::string_view::npos) {
        return Error{"must say until when it is open, not \"+\""};
    }
    const OpeningHours read = parse(expression);
    if (const auto good = check(read.error()); !good) {
        return good.error();
    }
    std::vector<WrittenRule> written_rules;
    for (const auto& [effect, text] : split(read.normalizedExpression().toStdString())) {
        Result<HourRule> rule = read_rule(effect, text);
        if (!rule) {
            return rule.error();
        }
        for (const Day day : {Day::holiday, Day::usual}) {
            const std::optional<std::string> selector = without_holidays(rule.value().days, day);
            const bool is_good =
                !selector || selector->empty() || parse(*selector + " 00:00-24:00").error() == OpeningHours::NoError;
            if (!is_good) {
                return Error{"must have PH in the days that begin a rule: \"Mo-Fr 09:00-17:00; PH off\""};
            }
        }
        written_rules.push_back({std::move(rule).value(), text});
    }
    put_in_order(written_rules);
    HourRules rules;
    rules.m_normalized = written(written_rules);
    for (WrittenRule& one : written_rules) {
        rules.m_rules.push_back(std::move(one.rule));
    }
    return rules;
}

std::vector<std::vector<OpenSpan>> HourRules::begun_on(base::Date first, int days) const {
    const auto count = static_cast<std::size_t>(days);
    std::vector<bool> holidays(count, false);
    for (int year = first.year; year <= base::add_days(first, days).year; ++year) {
        for (const base::Date holiday : public_holidays(year)) {
            const std::int64_t day = base::days_between(first, holiday);
            if (day >= 0 && day < days) {
                holidays[static_cast<std::size_t>(day)] = true;
            }
        }
    }
    std::vector<Built> built(count);
    for (const HourRule& rule : m_rules) {
        const std::vector<bool> is_for = days_of(rule, first, days, holidays);
        const Rank rank = stands_above(rule) ? Rank::above : Rank::usual;
        for (std::size_t d = 0; d < count; ++d) {
            if (is_for[d]) {
                apply(rule, rank, built[d]);
            }
        }
    }
    std::vector<std::vector<OpenSpan>> spans;
    spans.reserve(count);
    for (Built& day : built) {
        std::sort(day.spans.begin(), day.spans.end(),
                  [](const OpenSpan& a, const OpenSpan& b) { return a.open < b.open; });
        spans.push_back(std::move(day.spans));
    }
    return spans;
}

std::vector<std::vector<OpenSpan>> HourRules::every_week() const {
    HourRules weekly;
    std::copy_if(m_rules.begin(), m_rules.end(), std::back_inserter(weekly.m_rules),
                 [](const HourRule& rule) { return is_for_weekdays(rule); });
    // A week without a holiday, Monday first.
    return weekly.begun_on({2026, 11, 23}, 7);
}

bool HourRules::names_dates() const {
    return !std::all_of(m_rules.begin(), m_rules.end(), is_for_weekdays);
}

HoursTraits HourRules::traits() const {
    HoursTraits traits;
    traits.dates = names_dates();
    for (const HourRule& rule : m_rules) {
        traits.holidays = traits.holidays || is_for_holidays(rule);
        traits.opens = traits.opens || !rule.spans.empty();
        for (const OpenSpan& span : rule.spans) {
            traits.nights = traits.nights || span.close > minutes_of_day;
            traits.unknown = traits.unknown || span.certainty == Certainty::unknown;
        }
    }
    return traits;
}

}  // namespace content
