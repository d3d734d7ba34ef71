// What a visitor may say of herself, so that pages show what holds for her. Never asked for proof, never asked twice.
#include "screens/pages.h"

#include "screens/parts/page_head.h"

namespace screens {

using namespace base::literals;
using ui::TextRole;

float situation(const View& view, ui::Ui& ui, const base::Rect& area) {
    ui::Column column(ui, area);
    page_title(ui, column, "account-question", ui.palette().rights, view.word("situation_title"));
    column.space(4_mm);
    column.words(view.word("situation_line"), TextRole::body, ui.on_ground(), "situation-line");
    column.space(ui::length::gap);

    std::vector<ui::Tile> tiles;
    for (const content::Situation& one : view.content.situations) {
        tiles.push_back({"situation-" + one.id,
                         one.icon,
                         &ui.palette().rights,
                         view.wording.text(view.content.site, "situation_" + one.id),
                         {},
                         session::ChooseSituation{one.id}});
    }
    const ui::Button none{
        "situation-none", {}, view.word("situation_none"), session::ChooseSituation{}, ui::Emphasis::plain};
    const float end = ui::button_height(ui, none, area.width) + ui.px(ui::length::gap);
    const base::Rect rest{area.x, column.y(), area.width, area.bottom() - column.y() - end};
    column.take(ui::tile_grid(ui, tiles, rest, rest.height));
    column.space(ui::length::gap);
    ui::button(ui, column, none);
    return column.y() - area.y;
}

}  // namespace screens
