// Home: the bar for acute danger, then a large tile for each thing a visitor may want to know.
#include "screens/pages.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace screens {

using namespace base::literals;
using ui::TextRole;

namespace {

/// "In danger now? 112": slim, the same words for everybody.
void danger_bar(const View& view, ui::Ui& ui, ui::Column& column) {
    const content::HelpPoint* point = view.content.help_point(view.content.emergency);
    if (point == nullptr || point->phones.empty()) {
        return;
    }
    const ui::Palette& palette = ui.palette();
    const ui::Colors colors{palette.danger_ink, palette.danger_tint};
    const float padding = ui.px(8_mm);
    const float icon_size = ui.px(12_mm);
    const content::Phrase number = view.wording.phone(point->phones.front().number);
    const ui::Words figure = ui.words(number, TextRole::title, 0);
    base::Rect measured{0, 0, column.width() - 2 * padding, 0};
    ui::cut_start(ui, measured, icon_size, ui.px(5_mm));
    ui::cut_end(ui, measured, figure.width() + 1, ui.px(5_mm));
    const ui::Words words = ui.fit(view.word("danger_bar"), TextRole::button, measured.width, 2);
    const float height =
        std::max({ui.px(ui::length::target), words.height() + 2 * ui.px(4_mm), figure.height() + 2 * ui.px(3_mm)});

    const base::Rect bar = column.take(height);
    const float radius = ui.px(ui::length::button_radius);
    const bool pressed = ui.begin_target("danger", bar, view.word("danger_bar"),
                                         session::Open{{session::Screen::help_point, point->id}});
    ui.fill(bar, palette.danger_tint, radius);
    ui.stroke(bar, palette.danger_line, radius, 0.6_mm);
    if (pressed) {
        ui.mark_pressed(bar, radius, palette.danger_ink);
    }
    base::Rect rest = bar.inset(padding, 0);
    ui.icon("phone-in-talk", ui::cut_start(ui, rest, icon_size, ui.px(5_mm)).center(), icon_size, palette.danger_ink);
    base::Rect end = ui::cut_end(ui, rest, figure.width() + 1, ui.px(5_mm));
    // The number was laid out without a width: its own left edge is the start of its words.
    end.width = figure.width();
    ui.draw_middle(figure, end, colors, "danger-number");
    ui.draw_middle(words, rest, colors, "danger-words");
    ui.end_target();
}

/// "What do you want to know?", and beside it the search.
void title_and_search(const View& view, ui::Ui& ui, ui::Column& column) {
    const ui::Button search{"search", "magnify", view.word("search"), session::Open{{session::Screen::search}}};
    const float around = 2 * ui.px(8_mm) + ui.px(12_mm) + ui.px(4_mm);
    const float width = std::ceil(ui.words(search.label, TextRole::button, 0).width()) + around + 2;
    const float left = column.width() - width - ui.px(ui::length::gap);
    const ui::Words title = ui.fit(view.word("home_title"), TextRole::title, left, 2);
    const float height = std::max(title.height(), ui::button_height(ui, search, width));
    base::Rect rest = column.take(height);
    base::Rect button = ui::cut_end(ui, rest, width, ui.px(ui::length::gap));
    button.height = ui::button_height(ui, search, width);
    button.y += std::floor((height - button.height) / 2);
    ui.draw_middle(title, rest, ui.on_ground(), "title");
    ui::button(ui, search, button);
}

ui::Tile check_tile(const View& view, const ui::Ui& ui, const content::SelfCheck& check) {
    return {"check-" + check.id,
            check.icon,
            &ui.palette().young,
            view.wording.text(check.texts, "title"),
            view.wording.text(check.texts, "summary"),
            session::Open{{session::Screen::check, check.id}}};
}

ui::Tile help_tile(const View& view, const ui::Ui& ui) {
    return {"help",
            "map-marker-radius",
            &ui.palette().help,
            view.word("help_title"),
            view.word("help_summary"),
            session::Open{{session::Screen::help_list}}};
}

ui::Tile lines_tile(const View& view, const ui::Ui& ui) {
    return {"lines",
            "phone-in-talk",
            &ui.palette().help,
            view.word("lines_title"),
            view.word("lines_summary"),
            session::Open{{session::Screen::phone_lines}}};
}

ui::Tile section_tile(const View& view, const ui::Ui& ui, const content::Section& section) {
    return {"section-" + section.id,
            section.icon,
            &ui.palette().accent(section.accent),
            view.wording.text(view.content.site, "section_" + section.id + "_title"),
            view.wording.text(view.content.site, "section_" + section.id + "_summary"),
            session::Open{{session::Screen::section, section.id}}};
}

/// The tile of an entry; nothing when its section or check is not there.
std::optional<ui::Tile> tile_of(const View& view, const ui::Ui& ui, const content::HomeTile& entry) {
    if (entry.kind == content::HomeTile::Kind::help) {
        return help_tile(view, ui);
    }
    if (entry.kind == content::HomeTile::Kind::phone_lines) {
        return lines_tile(view, ui);
    }
    if (const content::Section* section = view.content.section(entry.target);
        section != nullptr && entry.kind == content::HomeTile::Kind::section) {
        return section_tile(view, ui, *section);
    }
    if (const content::SelfCheck* check = view.content.check(entry.target);
        check != nullptr && entry.kind == content::HomeTile::Kind::check) {
        return check_tile(view, ui, *check);
    }
    return std::nullopt;
}

}  // namespace

float home(const View& view, ui::Ui& ui, const base::Rect& area) {
    ui::Column column(ui, area);
    danger_bar(view, ui, column);
    column.space(ui::length::gap);
    title_and_search(view, ui, column);
    column.space(5_mm);

    std::vector<ui::Tile> tiles;
    std::vector<ui::Button> quiet;
    for (const content::HomeTile& entry : view.content.home) {
        const std::optional<ui::Tile> tile = tile_of(view, ui, entry);
        if (tile && entry.weight == content::HomeTile::Weight::quiet) {
            quiet.push_back({tile->id, tile->icon, tile->title, tile->action, ui::Emphasis::quiet});
        } else if (tile) {
            tiles.push_back(*tile);
        }
    }
    const float below = ui.px(ui::length::gap);
    float end = 0;
    for (const ui::Button& button : quiet) {
        end += below + ui::button_height(ui, button, area.width);
    }
    const base::Rect rest{area.x, column.y(), area.width, area.bottom() - column.y() - end};
    column.take(ui::tile_grid(ui, tiles, rest, rest.height));
    for (const ui::Button& button : quiet) {
        column.take(below);
        ui::button(ui, column, button);
    }
    return column.y() - area.y;
}

}  // namespace screens
