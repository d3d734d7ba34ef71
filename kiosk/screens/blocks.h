// The blocks that a topic's page is made of.
#pragma once

#include "screens/view.h"

namespace screens {

/// Draws one block of a topic at the end of the column; nothing for a block whose words are hidden today.
void block(const View& view, ui::Ui& ui, ui::Column& column, const content::Topic& topic, const ui::Accent& accent,
           const content::Block& block);

}  // namespace screens
