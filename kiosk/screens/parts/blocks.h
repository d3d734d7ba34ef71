// The blocks that a page of advice is made of.
#pragma once

#include "screens/parts/view.h"

#include <span>

namespace screens {

/// Draws the blocks at the end of the column: those for the visitor's situation, or, with the situations named above
/// them, all where she has not said it; but none whose words are hidden today. Key figures that follow one another
/// stand side by side where they fit.
void blocks(const View& view, ui::Ui& ui, ui::Column& column, const content::Texts& texts,
            std::span<const content::Block> all, const ui::Accent& accent);

}  // namespace screens
