#include "terminal/staff_notes.h"

#include "content/dates.h"
#include "terminal/options.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace terminal {
namespace {

std::string written(base::Size mm) {
    return std::to_string(std::lround(mm.width)) + " x " + std::to_string(std::lround(mm.height)) + " mm";
}

std::optional<StaffNote> clock_note(const std::optional<base::Date>& newest, base::Date today) {
    if (content::clock_can_be_right(newest, today)) {
        return std::nullopt;
    }
    const std::string day = base::to_string(today);
    return StaffNote{"De klok van deze terminal kan niet goed staan (" + day + "). Zet hem gelijk.",
                     "the clock says " + day + ", which can't be right: the newest date of the content is " +
                         base::to_string(*newest) + "; set the clock, or bring the content up to date"};
}

/// `day`: see `content::told_day`.
std::optional<StaffNote> age_note(const content::Content& content, base::Date day) {
    std::size_t counted = 0;
    std::size_t shown = 0;
    for (const auto& [id, point] : content.help) {
        if (point.kind == content::HelpKind::desk) {
            continue;
        }
        ++counted;
        shown += content::is_shown(point, day) ? 1U : 0U;
    }
    if (counted == 0 || shown * 5 >= counted) {
        return std::nullopt;
    }
    return StaffNote{"Bijna alle adressen en nummers zijn verlopen. Zet nieuwe inhoud op deze terminal.",
                     std::to_string(counted - shown) + " of " + std::to_string(counted) +
                         " help points have expired or were never confirmed, so visitors do not see them; run "
                         "kiosk-staff coverage and bring the content up to date"};
}

/// The size of a screen that shows `size` px: a panel that hangs on its side, or whose picture the X server turns, has
/// width and height the other way round. Empty when it can be neither.
std::optional<base::Size> as_it_hangs(base::Size size, base::Size mm) {
    for (const base::Size one : {mm, base::Size{mm.height, mm.width}}) {
        if (can_be_screen(size, one)) {
            return one;
        }
    }
    return std::nullopt;
}

}  // namespace

std::vector<StaffNote> notes_on(const content::Content& content, base::Date today) {
    const std::optional<base::Date> newest = content::newest_date(content);
    std::vector<StaffNote> notes;
    for (const std::optional<StaffNote>& note :
         {clock_note(newest, today), age_note(content, content::told_day(newest, today))}) {
        if (note) {
            notes.push_back(*note);
        }
    }
    return notes;
}

StaffNote blanking_note() {
    return {"Dit scherm kan vanzelf zwart worden. Zet schermbeveiliging en energiebesparing uit.",
            "the display server has no way to keep the screen on: switch off its screen saver and power saving"};
}

ScreenSize measure(base::Size size, const std::optional<base::Size>& configured_mm,
                   const std::optional<base::Size>& display_mm) {
    const std::optional<base::Size>& known_mm = configured_mm ? configured_mm : display_mm;
    const std::string source = configured_mm ? "terminal.json or --screen-mm says " : "the display says ";
    if (const std::optional<base::Size> mm = known_mm ? as_it_hangs(size, *known_mm) : std::nullopt) {
        return {scale_for(size, mm),
                "screen: " + written(*mm) + (configured_mm ? ", as configured" : ", as the display says"),
                std::nullopt};
    }
    const base::PixelScale scale = scale_for(size, std::nullopt);
    const std::string taken = written({size.width / scale.px_per_mm(), size.height / scale.px_per_mm()});
    const std::string why =
        known_mm ? source + written(*known_mm) + ", which can't be right" : "the display does not say";
    return {scale, "screen: " + taken + ", a guess: " + why,
            StaffNote{"De maat van dit scherm is niet bekend. Meet het en zet screen_mm in terminal.json.",
                      "the size of the screen is a guess (" + taken + "): " + why +
                          "; measure it and put screen_mm into terminal.json"}};
}

}  // namespace terminal
