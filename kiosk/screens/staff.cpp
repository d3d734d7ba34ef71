// What is wrong with the content, for staff.
#include "screens/pages.h"

#include "screens/parts/page_head.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace screens {

using namespace base::literals;
using ui::TextRole;

namespace {

constexpr std::size_t most_problems = 8;

/// Staff words do not come from i18n/: this screen must work when i18n/ itself is what is broken.
content::Phrase plain(const View& view, std::string text) {
    return {std::move(text), view.wording.language().tag, base::Direction::left_to_right, content::TextState::source};
}

}  // namespace

float staff(const View& view, ui::Ui& ui, const base::Rect& screen) {
    ui.set_region(ui::Region::page);
    const base::Rect area = screen.inset(ui.px(ui::length::page_margin));
    ui::Column column(ui, area);
    if (view.site.problems.empty()) {
        page_title(ui, column, "check-bold", ui.palette().help, plain(view, "De inhoud is in orde."));
        column.space(ui::length::gap);
        column.words(plain(view, "The content has no errors."), TextRole::body, ui.on_ground());
        return screen.height;
    }
    page_title(ui, column, "alert", ui.palette().travel, plain(view, "Voor medewerkers: de inhoud heeft fouten."));
    column.space(ui::length::gap);
    column.words(plain(view,
                       "The content on this terminal has errors. Visitors can't use it until they are mended. "
                       "Run \"kiosk-staff check\" on the content folder. This screen goes away by itself."),
                 TextRole::body, ui.on_ground());
    column.space(ui::length::gap);
    const std::size_t shown = std::min(most_problems, view.site.problems.size());
    for (std::size_t i = 0; i < shown; ++i) {
        column.words(plain(view, view.site.problems[i]), TextRole::secondary, ui.on_ground());
        column.space(3_mm);
    }
    if (shown < view.site.problems.size()) {
        column.words(plain(view, "… and " + std::to_string(view.site.problems.size() - shown) + " more"),
                     TextRole::secondary, ui.on_ground());
    }
    return screen.height;
}

}  // namespace screens
