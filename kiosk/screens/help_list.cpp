#include "screens/help_list.h"

#include <algorithm>

namespace screens {

using namespace base::literals;
using ui::TextRole;

namespace {

bool in_category(const content::HelpPoint& point, std::string_view category) {
    return std::find(point.categories.begin(), point.categories.end(), category) != point.categories.end();
}

/// Points of a category that may be shown: those for the whole country first, then by town and name.
std::vector<const content::HelpPoint*> points_of(const View& view, std::string_view category) {
    std::vector<const content::HelpPoint*> points;
    for (const auto& [id, point] : view.content.help) {
        if (in_category(point, category) && view.wording.shows(point)) {
            points.push_back(&point);
        }
    }
    const auto key = [](const content::HelpPoint* point) {
        const bool national = point->location_precision == content::LocationPrecision::national;
        return std::tuple(!national, national ? std::string() : point->address.city, point->name);
    };
    std::sort(points.begin(), points.end(), [&](const auto* a, const auto* b) { return key(a) < key(b); });
    return points;
}

void row_of(const View& view, ui::Ui& ui, ui::Column& column, const content::HelpPoint& point) {
    ui::Row row = help_row(view, ui, point);
    row.line = point.location_precision == content::LocationPrecision::national
                   ? view.word("whole_country")
                   : view.wording.verbatim(point.address.city);
    column.space(5_mm);
    ui.block_top(column.y());
    ui::row(ui, row, column.take(ui::row_height(ui, row, column.width())));
}

void categories(const View& view, ui::Ui& ui, ui::Column& column) {
    page_title(ui, column, "map-marker-radius", ui.palette().help, view.word("help_all"));
    column.space(5_mm);
    const ui::Button search{"search", "magnify", view.word("search"), session::Open{{session::Screen::search}}};
    ui::button(ui, search, column.take(ui::button_height(ui, search, column.width())));
    for (const std::string& id : {view.content.desk, view.content.emergency}) {
        const content::HelpPoint* point = view.content.help_point(id);
        if (point != nullptr) {
            column.space(5_mm);
            const ui::Row row = help_row(view, ui, *point);
            ui.block_top(column.y());
            ui::row(ui, row, column.take(ui::row_height(ui, row, column.width())));
        }
    }
    column.space(ui::length::gap);
    category_tiles(view, ui, column);
}

}  // namespace

float help_list(const View& view, ui::Ui& ui, const base::Rect& area) {
    ui::Column column(ui, area);
    const content::Category* category = view.content.category(view.page().route.get("category"));
    if (category == nullptr) {
        categories(view, ui, column);
        return column.y() - area.y;
    }
    page_title(ui, column, category->icon, ui.palette().help,
               view.wording.text(view.content.site, "category_" + category->id));
    column.space(1_mm);
    for (const content::HelpPoint* point : points_of(view, category->id)) {
        row_of(view, ui, column, *point);
    }
    return column.y() - area.y;
}

}  // namespace screens
