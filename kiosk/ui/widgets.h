// The pieces that screens are made of. Each measures itself for a width and draws itself into a rectangle.
#pragma once

#include "ui/ui.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ui {

/// How much room a piece takes: compact ones have a small pictogram and little air.
enum class Density { large, compact };

/// A large tile: pictogram, title, a line about it.
struct Tile {
    std::string id;
    std::string icon;
    const Accent* accent = nullptr;
    content::Phrase title;
    content::Phrase summary;
    session::Action action;
};
/// Tiles in as many columns as the width carries, rows as tall as their tallest tile and at most `stretch` times that
/// when `height` px are there to fill; with small pictograms where large ones need more than `height`. Returns the
/// height used.
float tile_grid(Ui& ui, const std::vector<Tile>& tiles, const base::Rect& area, float height);

/// A card across the page: small pictogram, title, a line, something small below, an arrow.
struct Row {
    std::string id;
    std::string icon;
    const Accent* accent = nullptr;
    content::Phrase title;
    content::Phrase line;
    content::Phrase figure;  ///< a phone number, bold, on a line of its own
    session::Action action;
    std::vector<content::TextRange> title_marks{};  ///< words that were looked for, see Words::marks
    std::vector<content::TextRange> line_marks{};
    std::vector<content::Phrase> more = {};  ///< lines below `line`
    Density density = Density::large;
};
float row_height(Ui& ui, const Row& row, float width);
void row(Ui& ui, const Row& row, const base::Rect& rect);

/// How much a button asks to be touched.
enum class Emphasis { primary, plain, quiet };

/// A button with words and, if named, a pictogram before them.
struct Button {
    std::string id;
    std::string icon;
    content::Phrase label;
    session::Action action;
    Emphasis emphasis = Emphasis::plain;
    std::string state = {};  ///< in the semantics: "chosen" of the one of several that holds
};
/// Px that its words need on one line.
float button_width(Ui& ui, const Button& button);
float button_height(Ui& ui, const Button& button, float width);
void button(Ui& ui, const Button& button, const base::Rect& rect);

/// Stacks things down a page and remembers how far it came.
class Column {
 public:
    /// `area.height` does not matter.
    Column(Ui& ui, const base::Rect& area) : m_ui(ui), m_area(area), m_y(area.y) {}

    [[nodiscard]] float y() const { return m_y; }
    [[nodiscard]] float width() const { return m_area.width; }
    void space(base::Mm height) { m_y += m_ui.px(height); }
    /// The next rectangle of this height.
    base::Rect take(float height);
    /// Words across the column; nothing for empty words.
    void words(const content::Phrase& phrase, TextRole role, Colors colors, std::string_view id = {},
               text::Align align = text::Align::start);

 private:
    Ui& m_ui;
    base::Rect m_area;
    float m_y;
};

/// A row or a button across the column, as the next block of the page.
void row(Ui& ui, Column& column, const Row& row);
void button(Ui& ui, Column& column, const Button& button);

/// How a grid of buttons is set.
struct ButtonGrid {
    std::size_t most_columns = 1;
    float least_em = 0;     ///< no button is narrower than so many em of its words
    float room = 0;         ///< px of height that its rows share, as far as they do not need more
    float most_height = 0;  ///< px of a button that grows into that room
};
/// Buttons in as many columns as the width carries. Those beside each other have one height.
void button_grid(Ui& ui, Column& column, const std::vector<Button>& list, const ButtonGrid& grid);

/// A small statement in a pill: "Free", "Confidential". No target.
struct Chip {
    std::string icon;
    content::Phrase words;
    const Accent* accent = nullptr;
};
/// Pills one after the other, on as many lines as they need.
void chips(Ui& ui, Column& column, const std::vector<Chip>& list);

/// A statement that a visitor may ask for or not.
struct Toggle {
    enum class State { off, on };

    std::string id;
    std::string icon;
    content::Phrase words;
    session::Action action;
    State state = State::off;
};
/// Toggles one after the other, on as many lines as they need; those that are on are filled and have a tick.
void toggles(Ui& ui, Column& column, const std::vector<Toggle>& list);

}  // namespace ui
