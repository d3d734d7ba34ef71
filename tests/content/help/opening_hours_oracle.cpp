// Our opening hours beside those of the reference implementation; see oracle/README.md.
#include "content/help/opening_hours.h"
#include "support/roots.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <set>
#include <string>
#include <vector>

namespace {

/// An answer in which we differ from the reference on purpose or by our library.
struct Difference {
    std::string expression;
    std::string time;  ///< or its beginning
    std::string reason;
    /// The release of KOpeningHours (year) that no longer differs, as far as we have seen; 0: none yet.
    int mended_in = 0;
};

std::vector<Difference> differences_of_this_library() {
    std::vector<Difference> all{
        {"Mo[1] 09:00-12:00", "2028-02-29",
         "KOpeningHours finds no first Monday of March from that leap day; we then tell no change, which is not wrong",
         25},
        {"Jul 15-Aug 20 off; Mo-Fr 09:00-17:00", "2026-07-20",
         "KOpeningHours keeps a period closed that a later rule opens; staff who write so mean it closed"},
        {"Jul 15-Aug 20 off; Mo-Fr 09:00-17:00", "2026-08-20", "the same"},
        {"Su 02:00-03:30", "2026-03-28T23:30",
         "02:00 does not exist on that night: we tell it as it is written, the reference as 03:00"},
        {"Su 02:00-03:30", "2026-03-29T01:30", "the same"},
        {"Mo-Su 20:00-02:00; PH off", "2026-03-28T23:30", "the same"},
        {"Mo-Su 20:00-02:00; PH off", "2026-03-29T01:30", "the same"},
        {"Mo-Su 20:00-02:00; PH off", "2026-04-03T11:00",
         "the reference lets the night of a holiday's cancelled evening open at midnight; a night belongs to its "
         "evening"},
        {"Mo-Su 20:00-02:00; PH off", "2026-04-06T12:30", "the same"},
        {"Mo-Su 20:00-02:00; PH off", "2026-04-27T11:00", "the same"},
        {"Mo-Su 20:00-02:00; PH off", "2026-05-05T11:00", "the same"},
        {"Mo-Su 20:00-02:00; PH off", "2026-05-14T10:00", "the same"},
        {"Mo-Su 20:00-02:00; PH off", "2026-05-25T13:00", "the same"},
        {"Mo-Su 20:00-02:00; PH off", "2026-12-25T12:00", "the same"},
        {"Mo-Su 20:00-02:00; PH off", "2026-12-26T11:30", "the same"},
        {"Mo-Su 20:00-02:00; PH off", "2026-12-31T23:59",
         "the reference lets the evening before a holiday end at midnight; a night belongs to its evening"},
        {"Mo-Su 20:00-02:00; PH off", "2027-01-01T12:00", "a night belongs to its evening"},
        {"PH,Sa-Su 10:00-14:00; Mo-Fr 08:00-18:00", "2026-04-03",
         "a later rule for the weekday wins in the reference; who names holidays means them"},
        {"PH,Sa-Su 10:00-14:00; Mo-Fr 08:00-18:00", "2026-04-06", "the same"},
        {"PH,Sa-Su 10:00-14:00; Mo-Fr 08:00-18:00", "2026-04-27", "the same"},
        {"PH,Sa-Su 10:00-14:00; Mo-Fr 08:00-18:00", "2026-05-05", "the same"},
        {"PH,Sa-Su 10:00-14:00; Mo-Fr 08:00-18:00", "2026-05-14", "the same"},
        {"PH,Sa-Su 10:00-14:00; Mo-Fr 08:00-18:00", "2026-05-25", "the same"},
        {"PH,Sa-Su 10:00-14:00; Mo-Fr 08:00-18:00", "2026-12-25", "the same"},
        {"PH,Sa-Su 10:00-14:00; Mo-Fr 08:00-18:00", "2026-12-31", "the same"},
        {"PH,Sa-Su 10:00-14:00; Mo-Fr 08:00-18:00", "2027-01-01", "the same"}};
    std::erase_if(all, [](const Difference& difference) {
        return difference.mended_in != 0 && difference.mended_in <= KIOSK_KOPENINGHOURS_YEAR;
    });
    return all;
}

const std::vector<Difference>& known_differences() {
    static const std::vector<Difference> all = differences_of_this_library();
    return all;
}

std::string written(const std::optional<base::WallTime>& time) {
    if (!time) {
        return "";
    }
    std::string text = base::to_string(time->date) + "T00:00";
    text[11] = static_cast<char>('0' + time->hour / 10);
    text[12] = static_cast<char>('0' + time->hour % 10);
    text[14] = static_cast<char>('0' + time->minute / 10);
    text[15] = static_cast<char>('0' + time->minute % 10);
    return text;
}

/// We tell changes of the next seven days only.
std::string told(const std::string& change, base::WallTime now) {
    const std::optional<base::WallTime> at = base::parse_wall_time(change);
    if (!at) {
        return "";
    }
    const std::int64_t minutes =
        base::days_between(now.date, at->date) * 24 * 60 + (at->hour - now.hour) * 60 + at->minute - now.minute;
    return minutes <= std::int64_t{7} * 24 * 60 ? change : "";
}

}  // namespace

TEST_CASE("open, closed and the next change are as the reference implementation has them") {
    std::ifstream file(test::source_root() / "tests/content/help/oracle/expected.json");
    const nlohmann::json expected = nlohmann::json::parse(file);
    std::size_t pairs = 0;
    std::set<std::size_t> used;
    for (const nlohmann::json& one : expected.at("cases")) {
        const std::string expression = one.at("expression");
        CAPTURE(expression);
        REQUIRE(content::normal_hours(expression).ok());
        for (const auto& [time, answer] : one.at("answers").items()) {
            CAPTURE(time);
            const base::WallTime now = base::parse_wall_time(time).value();
            const content::OpenState state = content::open_state(expression, now);
            ++pairs;
            const bool same = (state.open == content::Tristate::yes) == answer.at(0).get<bool>() &&
                              written(state.changes) == told(answer.at(1).get<std::string>(), now);
            const auto known = std::find_if(
                known_differences().begin(), known_differences().end(), [&, at = time](const Difference& difference) {
                    return difference.expression == expression && at.starts_with(difference.time);
                });
            if (known != known_differences().end()) {
                // A difference that is gone has to leave the list.
                CHECK_FALSE(same);
                used.insert(static_cast<std::size_t>(known - known_differences().begin()));
                continue;
            }
            CHECK((state.open == content::Tristate::yes) == answer.at(0).get<bool>());
            CHECK(written(state.changes) == told(answer.at(1).get<std::string>(), now));
        }
    }
    CHECK(pairs >= 1000);
    CHECK(used.size() == known_differences().size());
}
