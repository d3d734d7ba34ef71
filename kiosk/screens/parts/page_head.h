// What stands at the top of a page: its title, and how far one is.
#pragma once

#include "screens/parts/view.h"

#include <string_view>

namespace screens {

/// A pictogram and a page title beside it.
void page_title(ui::Ui& ui, ui::Column& column, std::string_view icon, const ui::Accent& accent,
                const content::Phrase& title);

/// A bar of `total` parts, filled up to the present one (from 1), and words about it.
void progress(ui::Ui& ui, ui::Column& column, const ui::Accent& accent, int step, int total,
              const content::Phrase& words);

}  // namespace screens
