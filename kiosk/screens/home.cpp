// Home: a large tile for each thing a visitor may want to know.
#include "screens/pages.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace screens {

using namespace base::literals;
using ui::TextRole;

namespace {

/// "What do you want to know?", and beside it the search, a round button so that the question keeps its line, and other
/// buttons.
void title_and_search(const View& view, ui::Ui& ui, ui::Column& column, const std::vector<ui::Button>& beside) {
    const float side = ui.px(21_mm);
    const float gap = ui.px(ui::length::gap);
    std::vector<float> widths;
    float taken = side + gap;
    for (const ui::Button& button : beside) {
        widths.push_back(ui::button_width(ui, button));
        taken += widths.back() + gap;
    }
    const ui::Words title = ui.fit(view.word("home_title"), TextRole::title, column.width() - taken, 2);
    base::Rect rest = column.take(std::max(title.height(), side));
    const float top = rest.y + std::floor((rest.height - side) / 2);
    base::Rect button = ui::cut_end(ui, rest, side, gap);
    button = {button.x, top, side, side};
    for (std::size_t i = 0; i < beside.size(); ++i) {
        const base::Rect place = ui::cut_end(ui, rest, widths[i], gap);
        ui::button(ui, beside[i], {place.x, top, place.width, side});
    }
    ui.draw_middle(title, rest, ui.on_ground(), "title");
    const bool pressed =
        ui.begin_target("search", button, view.word("search"), session::Open{{session::Screen::search}});
    ui.fill(button, ui.palette().card, side / 2);
    ui.stroke(button, ui.palette().ink, side / 2, 0.6_mm);
    if (pressed) {
        ui.mark_pressed(button, side / 2, ui.palette().ink);
    }
    ui.icon("magnify", button.center(), ui.px(12_mm), ui.palette().ink);
    ui.end_target();
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
    // On a wide screen what is quiet stands beside the question, so that every tile has its place below.
    const bool beside = ui.landscape() && !ui.low_panel() && ui.settings().text_size <= session::TextSize::standard;
    title_and_search(view, ui, column, beside ? quiet : std::vector<ui::Button>{});
    if (beside) {
        quiet.clear();
    }
    column.space(beside ? 3_mm : 5_mm);
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
