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

struct TileLayout {
    base::Rect pictogram;
    base::Rect words;
    Words title;
    Words summary;
    float height = 0;
};

/// `spare` px more than the row's tallest tile needs are there in height: part of it makes a pictogram above the words
/// larger, the rest is air above and below, the same for every tile of the row.
TileLayout lay_out(Ui& ui, const Tile& tile, const base::Rect& rect, float spare) {
    TileLayout layout;
    base::Rect inner = rect.inset(ui.px(length::card_padding));
    const float em_px = ui.settings().scale.px(em(TextRole::body, ui.settings().text_size));
    const bool beside = inner.width - ui.px(length::pictogram + length::gap) > em_px * beside_em;
    const float growth = beside ? 0 : std::floor(std::min(spare * 0.5F, ui.px(most_growth)));
    const float side = ui.px(length::pictogram) + growth;
    if (beside) {
        layout.pictogram = cut_start(ui, inner, side, ui.px(length::gap));
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
    const float padding = 2 * ui.px(length::card_padding);
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

}  // namespace

float tile_height(Ui& ui, const Tile& tile, float width) {
    return lay_out(ui, tile, {0, 0, width, 0}, 0).height;
}

void tile(Ui& ui, const Tile& tile, const base::Rect& rect, float spare) {
    const TileLayout layout = lay_out(ui, tile, rect, spare);
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

float tile_grid(Ui& ui, const std::vector<Tile>& tiles, const base::Rect& area, float height) {
    if (tiles.empty()) {
        return 0;
    }
    const float gap = ui.px(length::gap);
    const float least = ui.settings().scale.px(em(TextRole::tile_title, ui.settings().text_size)) * least_tile_em;
    const std::size_t most = ui.landscape() ? 3 : 2;
    std::size_t columns =
        std::clamp<std::size_t>(static_cast<std::size_t>((area.width + gap) / (least + gap)), 1, most);
    columns = std::min(columns, tiles.size());
    const float width = std::floor((area.width - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns));

    std::vector<float> heights;
    float total = 0;
    for (std::size_t first = 0; first < tiles.size(); first += columns) {
        // The last row may hold fewer tiles: they share its width.
        const std::size_t count = std::min(columns, tiles.size() - first);
        const float row_width =
            count == columns
                ? width
                : std::floor((area.width - gap * static_cast<float>(count - 1)) / static_cast<float>(count));
        float tallest = 0;
        for (std::size_t i = first; i < first + count; ++i) {
            tallest = std::max(tallest, tile_height(ui, tiles[i], row_width));
        }
        heights.push_back(tallest);
        total += tallest + gap;
    }
    total -= gap;
    const float spare = std::min(height - total, total * (stretch - 1));
    const float extra = spare > 0 ? std::floor(spare / static_cast<float>(heights.size())) : 0;

    float y = area.y;
    for (std::size_t r = 0; r < heights.size(); ++r) {
        const std::size_t first = r * columns;
        const std::size_t count = std::min(columns, tiles.size() - first);
        base::Rect line{area.x, y, area.width, heights[r] + extra};
        ui.block_top(y);
        const float row_width =
            count == columns
                ? width
                : std::floor((area.width - gap * static_cast<float>(count - 1)) / static_cast<float>(count));
        for (std::size_t i = first; i < first + count; ++i) {
            tile(ui, tiles[i], cut_start(ui, line, row_width, gap), extra);
        }
        y += heights[r] + extra + gap;
    }
    return y - gap - area.y;
}

namespace {

struct RowLayout {
    base::Rect pictogram;
    base::Rect words;
    base::Rect arrow;
    Words title;
    Words line;
    Words figure;
    float height = 0;
};

RowLayout lay_out(Ui& ui, const Row& row, const base::Rect& rect) {
    RowLayout layout;
    base::Rect inner = rect.inset(ui.px(7_mm), ui.px(6_mm));
    const float side = ui.px(length::pictogram_small);
    layout.pictogram = cut_start(ui, inner, side, ui.px(length::gap));
    layout.arrow = cut_end(ui, inner, ui.px(11_mm), ui.px(length::small_gap));
    // Names and numbers hold together: rather smaller than broken.
    layout.title = ui.fit(row.title, TextRole::heading, inner.width, most_title_lines);
    layout.figure = ui.fit(row.figure, TextRole::heading, inner.width, 1);
    layout.line = ui.words(row.line, TextRole::secondary, inner.width);
    const float words_height =
        layout.title.height() + layout.figure.height() + layout.line.height() + (row.line.empty() ? 0 : ui.px(1_mm));
    layout.height = std::max(side, words_height) + 2 * ui.px(6_mm);
    layout.words = {inner.x, rect.y + std::floor((rect.height - words_height) / 2), inner.width, words_height};
    layout.pictogram = {layout.pictogram.x, rect.y + std::floor((rect.height - side) / 2), side, side};
    return layout;
}

}  // namespace

float row_height(Ui& ui, const Row& row, float width) {
    return lay_out(ui, row, {0, 0, width, 0}).height;
}

void row(Ui& ui, const Row& row, const base::Rect& rect) {
    const RowLayout layout = lay_out(ui, row, rect);
    const bool pressed = ui.begin_target(row.id, rect, row.title, row.action);
    ui.card(rect);
    if (pressed) {
        ui.mark_pressed(rect, ui.px(length::card_radius), ui.palette().ink);
    }
    ui.pictogram(row.icon, layout.pictogram, *row.accent);
    base::Rect rest = layout.words;
    ui.draw(layout.title, cut_top(rest, layout.title.height()), ui.on_card());
    ui.draw(layout.figure, cut_top(rest, layout.figure.height()), ui.on_card());
    ui.draw(layout.line, cut_bottom(rest, layout.line.height()), {ui.palette().ink_soft, ui.palette().card});
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

float button_height(Ui& ui, const Button& button, float width) {
    return lay_out(ui, button, {0, 0, width, 0}).height;
}

void button(Ui& ui, const Button& button, const base::Rect& rect) {
    const Palette& palette = ui.palette();
    const ButtonLayout layout = lay_out(ui, button, rect);
    const float radius = std::min(ui.px(12_mm), rect.height / 2);
    const bool primary = button.emphasis == Emphasis::primary;
    const Colors colors = primary ? Colors{palette.on_primary, palette.primary} : ui.on_card();
    const bool pressed = ui.begin_target(button.id, rect, button.label, button.action);
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

base::Size chip_size(Ui& ui, std::string_view icon, const content::Phrase& words, float width) {
    const float icon_width = icon.empty() ? 0 : ui.px(8_mm) + ui.px(2.5_mm);
    const Words label = ui.words(words, TextRole::secondary, width - 2 * ui.px(4_mm) - icon_width);
    return {label.width() + 2 * ui.px(4_mm) + icon_width + 1, std::max(label.height(), ui.px(8_mm)) + 2 * ui.px(2_mm)};
}

void chip(Ui& ui, std::string_view icon, const content::Phrase& words, const Accent& accent, const base::Rect& rect) {
    ui.fill(rect, accent.tint, ui.px(3.5_mm));
    if (ui.settings().contrast == session::Contrast::high) {
        ui.stroke(rect, ui.palette().line, ui.px(3.5_mm), length::border);
    }
    base::Rect inner = rect.inset(ui.px(4_mm), 0);
    if (!icon.empty()) {
        const base::Rect square = cut_start(ui, inner, ui.px(8_mm), ui.px(2.5_mm));
        ui.icon(icon, square.center(), ui.px(8_mm), accent.figure);
    }
    ui.draw_middle(ui.words(words, TextRole::secondary, inner.width), inner, {ui.palette().ink, accent.tint});
}

base::Rect Column::take(float height) {
    const base::Rect rect{m_area.x, m_y, m_area.width, height};
    m_y += height;
    return rect;
}

void Column::words(const content::Phrase& phrase, TextRole role, Colors colors, std::string_view id,
                   text::Align align) {
    if (phrase.empty()) {
        return;
    }
    const Words words = m_ui.words(phrase, role, m_area.width, align);
    m_ui.draw(words, take(words.height()), colors, id);
}

}  // namespace ui
