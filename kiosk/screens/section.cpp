#include "screens/section.h"

namespace screens {

using namespace base::literals;

float section(const View& view, ui::Ui& ui, const base::Rect& area) {
    const content::Section* section = view.content.section(view.page().route.id);
    if (section == nullptr) {
        return 0;
    }
    const ui::Accent& accent = ui.palette().accent(section->accent);
    ui::Column column(ui, area);
    page_title(ui, column, section->icon, accent,
               view.wording.text(view.content.site, "section_" + section->id + "_title"));
    column.space(ui::length::gap);

    std::vector<ui::Tile> tiles;
    for (const std::string& id : section->topics) {
        const content::Topic* topic = view.content.topic(id);
        if (topic != nullptr) {
            tiles.push_back({"topic-" + id, topic->icon, &accent, view.wording.text(topic->texts, "title"),
                             view.wording.text(topic->texts, "summary"),
                             session::Open{{session::Screen::topic, id, {}, {}}}});
        }
    }
    const base::Rect rest{area.x, column.y(), area.width, area.bottom() - column.y()};
    column.take(ui::tile_grid(ui, tiles, rest, rest.height));
    return column.y() - area.y;
}

}  // namespace screens
