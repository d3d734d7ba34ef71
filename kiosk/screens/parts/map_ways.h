// The buttons between the list of help points, the map and what is near: each shows the same points as the others.
#pragma once

#include "screens/parts/view.h"

#include <initializer_list>
#include <string_view>
#include <vector>

namespace screens {

/// A button to each of these screens (help_list, place, map, near) for a category, which may be empty; none to `near`
/// where the terminal does not know its place.
std::vector<ui::Button> map_ways(const View& view, std::string_view category,
                                 std::initializer_list<session::Screen> screens);

/// Draws buttons beside each other where their words fit, else one below the other.
void draw_ways(ui::Ui& ui, ui::Column& column, const std::vector<ui::Button>& buttons);

}  // namespace screens
