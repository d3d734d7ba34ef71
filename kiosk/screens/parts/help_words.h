// Words about where help is and when it is open.
#pragma once

#include "screens/parts/view.h"

#include <string>
#include <vector>

namespace screens {

/// The pictogram of what is by appointment.
inline constexpr const char* appointment_icon = "calendar-clock";

/// Whether a point is open, until when, from when, by appointment, or that one has to ask. Empty when nobody can say,
/// which includes that the terminal's clock cannot be right.
struct Status {
    std::string icon;
    content::Phrase words;
    content::Tristate open = content::Tristate::unknown;
};
Status status_of(const View& view, const content::HelpPoint& point);

/// "1,2 km, 21 minutes on foot", beyond an hour's walk without the minutes. Empty where no distance may be told.
content::Phrase distance_words(const View& view, const content::HelpPoint& point);

/// "In Utrecht"; for the whole country that.
content::Phrase town_words(const View& view, const content::HelpPoint& point);

/// Phrases of one language on one line, with a dot between them.
content::Phrase joined(const std::vector<content::Phrase>& phrases);

}  // namespace screens
