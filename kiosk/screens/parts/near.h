// Words about where help is and when it is open, and the cards that lead to the choice of a place and to the lines.
#pragma once

#include "content/help/nearby.h"
#include "screens/parts/view.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace screens {

/// Where the visitor looks from: the town she chose, else where the terminal stands; empty when neither is known.
std::optional<content::Origin> origin_of(const View& view);

/// The same, where it is known better than to the town: distances and directions from it are true.
std::optional<content::Position> exact_origin(const View& view);

/// The streets in the middle of what is near: the picture from staff, unless the visitor looks from elsewhere.
const StreetMap* street_map_of(const View& view);

/// The middle of what is near: where the visitor looks from, else the middle of the street map; empty with neither.
std::optional<content::Position> middle_of_near(const View& view);

/// The visitor's query for a kind of help (empty: every kind).
content::Query query_of(const View& view, std::string_view category);

/// Whether a point is open, until when, from when, or by appointment. Empty when nobody can say, which includes that
/// the terminal's clock cannot be right.
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

/// The card that says where the visitor looks from and leads to the choice of another place.
void place_row(const View& view, ui::Ui& ui, ui::Column& column);

/// The card that leads to the lines for the whole country.
void lines_row(const View& view, ui::Ui& ui, ui::Column& column);

/// Draws a row as the next block of a page.
void take_row(ui::Ui& ui, ui::Column& column, const ui::Row& row);

}  // namespace screens
