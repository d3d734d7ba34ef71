// For whom something is: the situations that topics and blocks name, and the visitor's own.
#pragma once

#include "screens/parts/view.h"

#include <string>
#include <string_view>
#include <vector>

namespace screens {

/// Whether something for these situations is for a visitor who said `situation` (empty: nothing) of herself.
bool is_for(const std::vector<std::string>& situations, std::string_view situation);

/// Whether a topic holds more for some situations than for others.
bool has_situations(const content::Topic& topic);

/// A small pill for each situation.
void situation_chips(const View& view, ui::Ui& ui, ui::Column& column, const std::vector<std::string>& situations);

/// The card that leads to the choice of a situation, and shows what was chosen.
void situation_row(const View& view, ui::Ui& ui, ui::Column& column);

}  // namespace screens
