// The small print below a page: what its words and figures are worth.
#pragma once

#include "screens/parts/view.h"

#include <span>

namespace screens {

/// The line that says what these texts are: not translated, so that another language stands in, or translated but not
/// reviewed yet. Nothing when all is well.
void translation_note(const View& view, ui::Ui& ui, ui::Column& column, const content::Texts& texts);

/// The line that says that staff have not confirmed a figure or phone number in these texts or blocks. Nothing when
/// they have.
void figures_note(const View& view, ui::Ui& ui, ui::Column& column, const content::Texts& texts,
                  std::span<const content::Block> blocks = {});

}  // namespace screens
