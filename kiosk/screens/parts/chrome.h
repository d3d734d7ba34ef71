// Header and footer: who this is, the language, the way out, back, home and more, in the same place on every screen.
#pragma once

#include "screens/parts/view.h"

namespace screens {

/// How the screen is divided. The page is what scrolls: without what the screen keeps from it. In landscape the
/// footer's buttons stand in a rail beside the page.
struct Regions {
    base::Rect header;
    base::Rect page;
    base::Rect footer;
};
Regions divide(const ui::Ui& ui);

/// Where there is more of the page: nowhere, below, or, at its end, only above.
enum class More { nowhere, below, above };

/// Whether the header names the operator, or leaves that place to something else.
enum class Operator { named, left_out };

/// Draws the header. Returns what is left of it beside the buttons.
base::Rect header(const View& view, ui::Ui& ui, const base::Rect& rect, Operator name);
void footer(const View& view, ui::Ui& ui, const base::Rect& rect, More more);

}  // namespace screens
