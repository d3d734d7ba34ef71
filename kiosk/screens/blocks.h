// The blocks that a topic's page is made of.
#pragma once

#include "screens/view.h"

namespace screens {

/// Draws a topic's blocks at the end of the column, but those whose words are hidden today. Key figures that follow one
/// another stand side by side where they fit.
void blocks(const View& view, ui::Ui& ui, ui::Column& column, const content::Topic& topic, const ui::Accent& accent);

}  // namespace screens
