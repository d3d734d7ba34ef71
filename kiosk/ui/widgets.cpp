#include "ui/widgets.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace ui {
namespace {

using namespace base::literals;

/// Tiles narrower than this get a column of their own: a title of two words must fit. In em of a tile title.
constexpr float least_tile_em = 10.5F;
/// A tile sets its pictogram beside its words where that leaves them this width, in em of body text.
constexpr float beside_em = 14;
constexpr float stretch = 1.35F;
constexpr base::Mm most_growth = 14_mm;
constexpr int most_title_lines = 6;
constexpr base::Mm compact_padding = 4_mm;
constexpr base::Mm compact_gap = 4_mm;
/// A compact tile needs this width for its words, in em of a tile title.
constexpr float least_compact_em = 6.5F;

struct TileLayout {
    base::Rect pictogram;
    base::Rect words;
    Words title;
    Words summary;
    float height = 0;
};

/// `spare` px more than the row's tallest tile needs are there in height: part of it makes a pictogram above the words
/// larger, the rest is air above and below, the same for every tile of the row.
TileLayout lay_out(Ui& ui, const Tile& tile, const base::Rect& rect, Density density, float spare) {
    TileLayout layout;
    const bool compact = density == Density::compact;
    const base::Mm edge = compact ? compact_padding : length::card_padding;
    base::Rect inner = rect.inset(ui.px(edge));
    const float em_px = ui.settings().scale.px(em(TextRole::body, ui.settings().text_size));
    const bool beside = compact || inner.width - ui.px(length::pictogram + length::gap) > em_px * beside_em;
    const float growth = beside ? 0 : std::floor(std::min(spare * 0.5F, ui.px(most_growth)));
    const float side = ui.px(compact ? length::pictogram_small : length::pictogram) + growth;
    if (beside) {
        layout.pictogram = cut_start(ui, inner, side, ui.px(compact ? compact_gap : length::gap));
        layout.pictogram.height = side;
    } else {
        layout.pictogram = cut_top(inner, side, ui.px(4_mm));
        layout.pictogram = {ui.right_to_left() ? layout.pictogram.right() - side : layout.pictogram.x,
                            layout.pictogram.y, side, side};
    }
    layout.title = ui.fit(tile.title, TextRole::tile_title, inner.width, 3);
    layout.summary = ui.words(tile.summary, TextRole::secondary, inner.width);
    const float between = tile.summary.empty() ? 0 : ui.px(1.5_mm);
    const float words_height = layout.title.height() + between + layout.summary.height();
    const float padding = 2 * ui.px(edge);
    layout.height = padding + (beside ? std::max(side, words_height) : side + ui.px(4_mm) + words_height);
    layout.words = {inner.x, inner.y, inner.width, words_height};
    if (beside) {
        layout.words.y = rect.y + std::floor((rect.height - words_height) / 2);
        layout.pictogram.y = rect.y + std::floor((rect.height - side) / 2);
    } else {
        const float down = std::floor((spare - growth) / 2);
        layout.pictogram.y += down;
        layout.words.y += down;
    }
    return layout;
}

/// `spare`: px of the height that no tile of the row needs.
void draw(Ui& ui, const Tile& tile, const base::Rect& rect, Density density, float spare) {
    const TileLayout layout = lay_out(ui, tile, rect, density, spare);
    const bool pressed = ui.begin_target(tile.id, rect, tile.title, tile.action);
    ui.card(rect);
    if (pressed) {
        ui.mark_pressed(rect, ui.px(length::card_radius), ui.palette().ink);
    }
    ui.pictogram(tile.icon, layout.pictogram, *tile.accent);
    ui.draw(layout.title, {layout.words.x, layout.words.y, layout.words.width, layout.title.height()}, ui.on_card());
    const float top = layout.words.bottom() - layout.summary.height();
    ui.draw(layout.summary, {layout.words.x, top, layout.words.width, layout.summary.height()},
            {ui.palette().ink_soft, ui.palette().card});
    ui.end_target();
}

/// Tiles in rows; the last row may hold fewer tiles, which share its width.
struct Grid {
    std::size_t columns = 1;
    float width = 0;  ///< of the whole grid, px
    float gap = 0;
    Density density = Density::large;
    std::vector<float> heights;  ///< of the rows, px
    bool splits_word = false;    ///< some tile is too narrow for a word

    [[nodiscard]] std::size_t tiles_in(std::size_t row, std::size_t total) const {
        return std::min(columns, total - row * columns);
    }
    [[nodiscard]] float tile_width(std::size_t tiles) const { return equal_part(width, tiles, gap); }
    [[nodiscard]] float height() const {
        float total = -gap;
        for (const float row : heights) {
            total += row + gap;
        }
        return total;
    }
};

Grid lay_out_columns(Ui& ui, const std::vector<Tile>& tiles, float width, std::size_t columns, Density density) {
    const base::Mm gap = density == Density::compact ? compact_gap : length::gap;
    Grid grid{std::min(columns, tiles.size()), width, ui.px(gap), density, {}};
    for (std::size_t row = 0; row * grid.columns < tiles.size(); ++row) {
        const std::size_t count = grid.tiles_in(row, tiles.size());
        float tallest = 0;
        for (std::size_t i = row * grid.columns; i < row * grid.columns + count; ++i) {
            const base::Rect rect{0, 0, grid.tile_width(count), 0};
            const TileLayout layout = lay_out(ui, tiles[i], rect, density, 0);
            tallest = std::max(tallest, layout.height);
            grid.splits_word = grid.splits_word || layout.summary.splits_word;
        }
        grid.heights.push_back(tallest);
    }
    return grid;
}

/// In at most so many columns: in fewer where a word would not fit.
Grid lay_out(Ui& ui, const std::vector<Tile>& tiles, float width, std::size_t columns, Density density) {
    Grid grid = lay_out_columns(ui, tiles, width, columns, density);
    while (grid.splits_word && columns > 1) {
        grid = lay_out_columns(ui, tiles, width, --columns, density);
    }
    return grid;
}

std::size_t most_columns(const Ui& ui) {
    return ui.landscape() ? 3 : 2;
}

/// How many columns fit whose tiles have `least_em` em of a tile title and `besides` px to themselves.
std::size_t columns_that_fit(const Ui& ui, float width, float least_em, float besides) {
    const float gap = ui.px(length::gap);
    const float least = ui.settings().scale.px(em(TextRole::tile_title, ui.settings().text_size)) * least_em + besides;
    return std::clamp<std::size_t>(static_cast<std::size_t>((width + gap) / (least + gap)), 1, most_columns(ui));
}

/// Large tiles where they fit into `height` px, else compact ones if those need less, also in a column more where only
/// that makes them fit.
Grid choose(Ui& ui, const std::vector<Tile>& tiles, float width, float height) {
    Grid large = lay_out(ui, tiles, width, columns_that_fit(ui, width, least_tile_em, 0), Density::large);
    if (large.height() <= height) {
        return large;
    }
    const float besides = ui.px(length::pictogram_small + compact_gap + compact_padding + compact_padding);
    const std::size_t columns = columns_that_fit(ui, width, least_compact_em, besides);
    Grid compact = lay_out(ui, tiles, width, columns, Density::compact);
    if (height > 0 && compact.height() > height && ui.landscape() && columns == most_columns(ui)) {
        Grid narrow = lay_out(ui, tiles, width, columns + 1, Density::compact);
        if (narrow.height() <= height) {
            return narrow;
        }
    }
    return compact.height() < large.height() ? compact : large;
}

}  // namespace

float tile_grid(Ui& ui, const std::vector<Tile>& tiles, const base::Rect& area, float height) {
    if (tiles.empty()) {
        return 0;
    }
    const Grid grid = choose(ui, tiles, area.width, height);
    const float total = grid.height();
    const float spare = std::min(height - total, total * (stretch - 1));
    const float extra = spare > 0 ? std::floor(spare / static_cast<float>(grid.heights.size())) : 0;

    float y = area.y;
    for (std::size_t row = 0; row < grid.heights.size(); ++row) {
        const std::size_t count = grid.tiles_in(row, tiles.size());
        base::Rect line{area.x, y, area.width, grid.heights[row] + extra};
        ui.block_top(y);
        for (std::size_t i = row * grid.columns; i < row * grid.columns + count; ++i) {
            draw(ui, tiles[i], cut_start(ui, line, grid.tile_width(count), grid.gap), grid.density, extra);
        }
        y += grid.heights[row] + extra + grid.gap;
    }
    return y - grid.gap - area.y;
}

namespace {

struct RowLayout {
    base::Rect pictogram;
    base::Rect words;
    base::Rect arrow;
    Words title;
    std::vector<Words> lines;
    Words figure;
    float height = 0;
};

RowLayout lay_out(Ui& ui, const Row& row, const base::Rect& rect) {
    RowLayout layout;
    const bool compact = row.density == Density::compact;
    const base::Mm edge = compact ? 2_mm : 6_mm;
    base::Rect inner = rect.inset(ui.px(7_mm), ui.px(edge));
    const float side = ui.px(compact ? 15_mm : length::pictogram_small);
    layout.pictogram = cut_start(ui, inner, side, ui.px(length::gap));
    layout.arrow = cut_end(ui, inner, ui.px(11_mm), ui.px(length::small_gap));
    // Names and numbers hold together: rather smaller than broken.
    layout.title = ui.fit(row.title, TextRole::heading, inner.width, compact ? 2 : most_title_lines);
    layout.figure = ui.fit(row.figure, TextRole::heading, inner.width, 1);
    float words_height = layout.title.height() + layout.figure.height();
    const auto add_line = [&](const content::Phrase& line) {
        if (!line.empty()) {
            words_height += layout.lines.empty() ? ui.px(1_mm) : 0;
            layout.lines.push_back(ui.words(line, TextRole::secondary, inner.width));
            words_height += layout.lines.back().height();
        }
    };
    add_line(row.line);
    for (const content::Phrase& line : row.more) {
        add_line(line);
    }
    layout.height = std::max(side, words_height) + 2 * ui.px(edge);
    layout.words = {inner.x, rect.y + std::floor((rect.height - words_height) / 2), inner.width, words_height};
    layout.pictogram = {layout.pictogram.x, rect.y + std::floor((rect.height - side) / 2), side, side};
    return layout;
}

}  // namespace

float row_height(Ui& ui, const Row& row, float width) {
    return lay_out(ui, row, {0, 0, width, 0}).height;
}

void row(Ui& ui, const Row& row, const base::Rect& rect) {
    RowLayout layout = lay_out(ui, row, rect);
    layout.title.marks = row.title_marks;
    if (!row.line.empty()) {
        layout.lines.front().marks = row.line_marks;
    }
    const bool pressed = ui.begin_target(row.id, rect, row.title, row.action);
    ui.card(rect);
    if (pressed) {
        ui.mark_pressed(rect, ui.px(length::card_radius), ui.palette().ink);
    }
    ui.pictogram(row.icon, layout.pictogram, *row.accent);
    base::Rect rest = layout.words;
    ui.draw(layout.title, cut_top(rest, layout.title.height()), ui.on_card());
    ui.draw(layout.figure, cut_top(rest, layout.figure.height()), ui.on_card());
    cut_top(rest, layout.lines.empty() ? 0 : ui.px(1_mm));
    for (const Words& line : layout.lines) {
        ui.draw(line, cut_top(rest, line.height()), {ui.palette().ink_soft, ui.palette().card});
    }
    ui.icon(ui.right_to_left() ? "chevron-left" : "chevron-right", {layout.arrow.center().x, rect.center().y},
            ui.px(10_mm), ui.palette().ink_soft);
    ui.end_target();
}

namespace {

struct ButtonLayout {
    Words label;
    float icon = 0;
    float height = 0;
    base::Rect content;
};

ButtonLayout lay_out(Ui& ui, const Button& button, const base::Rect& rect) {
    ButtonLayout layout;
    const base::Rect inner = rect.inset(ui.px(8_mm), ui.px(4_mm));
    layout.icon = button.icon.empty() ? 0 : ui.px(12_mm);
    const float gap = button.icon.empty() ? 0 : ui.px(4_mm);
    layout.label = ui.fit(button.label, TextRole::button, inner.width - layout.icon - gap, 2);
    layout.height = std::max(ui.px(length::target), std::max(layout.icon, layout.label.height()) + 2 * ui.px(4_mm));
    const float width = layout.icon + gap + layout.label.width();
    layout.content = {inner.x + std::floor((inner.width - width) / 2), rect.y, width, rect.height};
    return layout;
}

}  // namespace

float button_width(Ui& ui, const Button& button) {
    const float around = 2 * ui.px(8_mm) + (button.icon.empty() ? 0 : ui.px(12_mm) + ui.px(4_mm));
    return std::ceil(ui.words(button.label, TextRole::button, 0).width()) + around + 2;
}

float button_height(Ui& ui, const Button& button, float width) {
    return lay_out(ui, button, {0, 0, width, 0}).height;
}

void button(Ui& ui, const Button& button, const base::Rect& rect) {
    const Palette& palette = ui.palette();
    const ButtonLayout layout = lay_out(ui, button, rect);
    const float radius = std::min(ui.px(12_mm), rect.height / 2);
    const bool primary = button.emphasis == Emphasis::primary;
    const Colors colors = primary ? Colors{palette.on_primary, palette.primary} : ui.on_card();
    const bool pressed = ui.begin_target(button.id, rect, button.label, button.action, button.state);
    ui.fill(rect, colors.ground, radius);
    if (!primary) {
        ui.stroke(rect, button.emphasis == Emphasis::plain ? palette.ink : palette.line, radius, 0.6_mm);
    }
    if (pressed) {
        ui.mark_pressed(rect, radius, primary ? palette.on_primary : palette.ink);
    }
    base::Rect rest = layout.content;
    if (layout.icon > 0) {
        const base::Rect icon = cut_start(ui, rest, layout.icon, ui.px(4_mm));
        ui.icon(button.icon, icon.center(), layout.icon, colors.ink);
    }
    // The layout was made for the whole width; shift it so that the words start beside the pictogram.
    base::Rect box = rest;
    if (ui.right_to_left()) {
        box.x = rest.right() - (rect.inset(ui.px(8_mm), 0).width - layout.icon - (layout.icon > 0 ? ui.px(4_mm) : 0));
    }
    box.width = rect.inset(ui.px(8_mm), 0).width - layout.icon - (layout.icon > 0 ? ui.px(4_mm) : 0);
    ui.draw_middle(layout.label, box, colors);
    ui.end_target();
}

base::Rect Column::take(float height) {
    const base::Rect rect{m_area.x, m_y, m_area.width, height};
    m_y += height;
    return rect;
}

void row(Ui& ui, Column& column, const Row& row) {
    ui.block_top(column.y());
    ui::row(ui, row, column.take(row_height(ui, row, column.width())));
}

void button(Ui& ui, Column& column, const Button& button) {
    ui.block_top(column.y());
    ui::button(ui, button, column.take(button_height(ui, button, column.width())));
}

void button_grid(Ui& ui, Column& column, const std::vector<Button>& list, const ButtonGrid& grid) {
    if (list.empty()) {
        return;
    }
    const float gap = ui.px(4_mm);
    const float least = ui.settings().scale.px(em(TextRole::button, ui.settings().text_size)) * grid.least_em;
    const auto columns = std::clamp<std::size_t>(static_cast<std::size_t>((column.width() + gap) / (least + gap)), 1,
                                                 std::max<std::size_t>(1, grid.most_columns));
    const float width = equal_part(column.width(), columns, gap);
    const std::size_t rows = (list.size() + columns - 1) / columns;
    const float share = std::min(equal_part(grid.room, rows, gap), grid.most_height);
    for (std::size_t first = 0; first < list.size(); first += columns) {
        const std::size_t end = std::min(first + columns, list.size());
        float height = share;
        for (std::size_t i = first; i < end; ++i) {
            height = std::max(height, button_height(ui, list[i], width));
        }
        if (first > 0) {
            column.take(gap);
        }
        ui.block_top(column.y());
        base::Rect line = column.take(height);
        // Buttons that fill a page leave no gap at its end.
        const float wide = grid.room > 0 ? equal_part(line.width, end - first, gap) : width;
        for (std::size_t i = first; i < end; ++i) {
            button(ui, list[i], cut_start(ui, line, wide, gap));
        }
    }
}

void Column::words(const content::Phrase& phrase, TextRole role, Colors colors, std::string_view id,
                   text::Align align) {
    if (phrase.empty()) {
        return;
    }
    const Words words = m_ui.words(phrase, role, m_area.width, align);
    m_ui.draw(words, take(words.height()), colors, id);
}

namespace {

base::Size chip_size(Ui& ui, const Chip& chip, float width) {
    const float icon_width = chip.icon.empty() ? 0 : ui.px(8_mm) + ui.px(2.5_mm);
    const Words label = ui.words(chip.words, TextRole::secondary, width - 2 * ui.px(4_mm) - icon_width);
    return {label.width() + 2 * ui.px(4_mm) + icon_width + 1, std::max(label.height(), ui.px(8_mm)) + 2 * ui.px(2_mm)};
}

void draw(Ui& ui, const Chip& chip, const base::Rect& rect) {
    ui.fill(rect, chip.accent->tint, ui.px(3.5_mm));
    if (ui.settings().contrast == session::Contrast::high) {
        ui.stroke(rect, ui.palette().line, ui.px(3.5_mm), length::border);
    }
    base::Rect inner = rect.inset(ui.px(4_mm), 0);
    if (!chip.icon.empty()) {
        const base::Rect square = cut_start(ui, inner, ui.px(8_mm), ui.px(2.5_mm));
        ui.icon(chip.icon, square.center(), ui.px(8_mm), chip.accent->figure);
    }
    ui.draw_middle(ui.words(chip.words, TextRole::secondary, inner.width), inner,
                   {ui.palette().ink, chip.accent->tint});
}

}  // namespace

void chips(Ui& ui, Column& column, const std::vector<Chip>& list) {
    if (list.empty()) {
        return;
    }
    const float gap = ui.px(length::small_gap);
    base::Rect line = column.take(0);
    for (const Chip& chip : list) {
        const base::Size size = chip_size(ui, chip, column.width());
        if (line.height == 0 || line.width < size.width) {
            if (line.height > 0) {
                column.take(gap);
            }
            line = column.take(size.height);
        }
        base::Rect place = cut_start(ui, line, size.width, gap);
        place.height = size.height;
        draw(ui, chip, place);
    }
}

namespace {

constexpr base::Mm toggle_height = 14.5_mm;
constexpr base::Mm toggle_padding = 5_mm;
constexpr base::Mm toggle_icon = 8_mm;

struct ToggleLayout {
    Words label;
    base::Size size;
};

ToggleLayout lay_out(Ui& ui, const Toggle& toggle, float most) {
    const float around = 2 * ui.px(toggle_padding) + ui.px(toggle_icon) + ui.px(3_mm);
    const Words loose = ui.fit(toggle.words, TextRole::secondary, most - around, 2);
    ToggleLayout layout;
    // Laid out again for the width it needs, so that its start is the start of its box in both directions.
    const float factor = loose.em_px / ui.settings().scale.px(em(TextRole::secondary, ui.settings().text_size));
    layout.label =
        ui.words(toggle.words, TextRole::secondary, std::ceil(loose.width()) + 1, text::Align::start, factor);
    layout.size = {std::ceil(layout.label.width()) + 1 + around,
                   std::max(ui.px(toggle_height), layout.label.height() + 2 * ui.px(2_mm))};
    return layout;
}

void draw(Ui& ui, const Toggle& toggle, const ToggleLayout& layout, const base::Rect& rect) {
    const Palette& palette = ui.palette();
    const bool on = toggle.state == Toggle::State::on;
    const Colors colors = on ? Colors{palette.on_primary, palette.primary} : ui.on_card();
    const float radius = std::min(ui.px(7_mm), rect.height / 2);
    const bool pressed = ui.begin_target(toggle.id, rect, toggle.words, toggle.action, on ? "chosen" : "");
    ui.fill(rect, colors.ground, radius);
    if (!on) {
        ui.stroke(rect, palette.ink_soft, radius, length::border);
    }
    if (pressed) {
        ui.mark_pressed(rect, radius, on ? palette.on_primary : palette.ink);
    }
    base::Rect inner = rect.inset(ui.px(toggle_padding), 0);
    const base::Rect square = cut_start(ui, inner, ui.px(toggle_icon), ui.px(3_mm));
    ui.icon(on ? "check-bold" : toggle.icon, square.center(), ui.px(toggle_icon), colors.ink);
    ui.draw_middle(layout.label, inner, colors);
    ui.end_target();
}

}  // namespace

void toggles(Ui& ui, Column& column, const std::vector<Toggle>& list) {
    const float gap = ui.px(length::small_gap);
    base::Rect line = column.take(0);
    std::vector<ToggleLayout> layouts;
    layouts.reserve(list.size());
    for (const Toggle& toggle : list) {
        layouts.push_back(lay_out(ui, toggle, column.width()));
    }
    for (std::size_t i = 0; i < list.size();) {
        // As many as fit on a line, all as tall as the tallest of them.
        std::size_t end = i;
        float width = 0;
        float height = 0;
        while (end < list.size() && (end == i || width + gap + layouts[end].size.width <= column.width())) {
            width += (end == i ? 0 : gap) + layouts[end].size.width;
            height = std::max(height, layouts[end].size.height);
            ++end;
        }
        if (i > 0) {
            column.take(gap);
        }
        ui.block_top(column.y());
        line = column.take(height);
        for (; i < end; ++i) {
            draw(ui, list[i], layouts[i], cut_start(ui, line, layouts[i].size.width, gap));
        }
    }
}

}  // namespace ui
