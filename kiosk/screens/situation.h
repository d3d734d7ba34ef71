// What a visitor may say of herself, so that pages show what holds for her. Never asked for proof, never asked twice.
#pragma once

#include "screens/parts/view.h"

namespace screens {

/// Draws the page into `area`; returns the height used.
float situation(const View& view, ui::Ui& ui, const base::Rect& area);

}  // namespace screens
