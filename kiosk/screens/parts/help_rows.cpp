#include "screens/parts/help_rows.h"

#include <algorithm>

namespace screens {

using namespace base::literals;
using ui::TextRole;

content::Phrase help_title(const View& view, const content::HelpPoint& point) {
    const content::Phrase title = view.wording.text(point.texts, "title");
    return title.empty() ? view.wording.verbatim(point.name) : title;
}

std::string help_icon(const content::Content& content, const content::HelpPoint& point) {
    if (!point.icon.empty()) {
        return point.icon;
    }
    const content::Category* category = point.categories.empty() ? nullptr : content.category(point.categories.front());
    return category != nullptr ? category->icon : "phone";
}

ui::Row help_row(const View& view, const ui::Ui& ui, const content::HelpPoint& point) {
    ui::Row row;
    row.id = "help-" + point.id;
    row.icon = help_icon(view.content, point);
    row.accent = &ui.palette().help;
    row.title = help_title(view, point);
    if (!point.phones.empty()) {
        row.figure = view.wording.phone(point.phones.front().number);
    }
    row.line = view.wording.text(point.texts, "description");
    row.action = session::Open{{session::Screen::help_point, point.id}};
    return row;
}

void help_rows(const View& view, ui::Ui& ui, ui::Column& column, const std::vector<std::string>& ids) {
    std::vector<const content::HelpPoint*> shown;
    for (const std::string& id : ids) {
        const content::HelpPoint* point = view.content.help_point(id);
        if (point != nullptr && view.wording.shows(*point)) {
            shown.push_back(point);
        }
    }
    if (shown.empty()) {
        return;
    }
    column.space(ui::length::gap);
    ui.block_top(column.y());
    column.words(view.word("who_helps"), TextRole::heading, ui.on_ground());
    for (const content::HelpPoint* point : shown) {
        column.space(5_mm);
        const ui::Row row = help_row(view, ui, *point);
        ui::row(ui, column, row);
    }
}

void category_tiles(const View& view, ui::Ui& ui, ui::Column& column) {
    const auto has_somebody = [&](const content::Category& category) {
        return std::any_of(view.content.help.begin(), view.content.help.end(), [&](const auto& entry) {
            const content::HelpPoint& point = entry.second;
            // A kind of help that is only the emergency number has its own place on every list.
            return point.id != view.content.emergency && view.wording.shows(point) &&
                   std::find(point.categories.begin(), point.categories.end(), category.id) != point.categories.end();
        });
    };
    std::vector<ui::Tile> tiles;
    for (const content::Category& category : view.content.categories) {
        if (has_somebody(category)) {
            tiles.push_back({"category-" + category.id,
                             category.icon,
                             &ui.palette().help,
                             view.wording.text(view.content.site, "category_" + category.id),
                             {},
                             session::Open{{session::Screen::help_list, {}, {{"category", category.id}}}}});
        }
    }
    const base::Rect area = column.take(0);
    column.take(ui::tile_grid(ui, tiles, area, 0));
}

}  // namespace screens
