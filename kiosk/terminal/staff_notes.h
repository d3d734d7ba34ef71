// What a terminal finds wrong with itself, for the staff who stand beside it.
#pragma once

#include "base/clock.h"
#include "base/geometry.h"
#include "content/model.h"

#include <optional>
#include <string>
#include <vector>

namespace terminal {

/// Something that staff must see to.
struct StaffNote {
    std::string shown;   ///< in Dutch, for the attract screen
    std::string logged;  ///< in English, one line with the remedy

    friend bool operator==(const StaffNote&, const StaffNote&) = default;
};

/// The clock stands where it cannot be right, or nearly all help points have expired (more than four of five).
std::vector<StaffNote> notes_on(const content::Content& content, base::Date today);

/// The display server lets the screen go dark when nobody touches it.
StaffNote blanking_note();

/// How large a screen is, and how that is known.
struct ScreenSize {
    base::PixelScale scale;
    std::string logged;             ///< "screen: 268 x 476 mm, from --screen-mm or terminal.json"
    std::optional<StaffNote> note;  ///< when nobody could say
};

/// From what was configured, else from what the display says where that can be true, else as on the usual panels (21.5
/// inch for 1920 px and more along the longer side, 15.6 inch below). `size`: px.
ScreenSize measure(base::Size size, const std::optional<base::Size>& configured_mm,
                   const std::optional<base::Size>& display_mm);

}  // namespace terminal
