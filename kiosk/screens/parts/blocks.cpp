#include "screens/parts/blocks.h"

#include "content/block_kinds.h"
#include "screens/parts/situations.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>
#include <utility>

namespace screens {

using namespace base::literals;
using ui::TextRole;

namespace {

/// What stands before the items of a list.
enum class Bullet { number, check, cross, sign };

/// Draws the mark of an item in the square `rect`.
void bullet(ui::Ui& ui, Bullet kind, int number, const content::Phrase& number_words, const ui::Accent& accent,
            const base::Rect& rect) {
    const ui::Palette& palette = ui.palette();
    switch (kind) {
        case Bullet::number: {
            ui.circle(rect.center(), rect.width / 2, accent.strong);
            const ui::Words words = ui.words(number_words, TextRole::body_bold, rect.width, text::Align::center);
            ui.draw_middle(words, rect, {palette.on_strong, accent.strong}, "number-" + std::to_string(number));
            break;
        }
        case Bullet::check:
            ui.pictogram("check-bold", rect, palette.help);
            break;
        case Bullet::cross:
            ui.circle(rect.center(), rect.width / 2, palette.danger_tint);
            if (palette.shadow.alpha == 0) {
                ui.stroke(rect, palette.danger_line, rect.width / 2, ui::length::border);
            }
            ui.icon("close-thick", rect.center(), rect.width * 0.56F, palette.danger_ink);
            break;
        case Bullet::sign:
            ui.circle(rect.center(), ui.px(2.2_mm), accent.figure);
            break;
    }
}

void list(const View& view, ui::Ui& ui, ui::Column& column, const content::Texts& texts, const ui::Accent& accent,
          const content::Block& block, Bullet kind) {
    const float side = ui.px(kind == Bullet::sign ? 12_mm : 18_mm);
    const float gap = ui.px(kind == Bullet::sign ? 2_mm : ui::length::gap);
    int number = 0;
    for (const content::TextId& id : block.items) {
        const content::Phrase words = view.wording.text(texts, id);
        if (words.empty()) {
            continue;
        }
        ++number;
        column.space(number == 1 ? 0_mm : 5_mm);
        base::Rect measured{0, 0, column.width(), 0};
        ui::cut_start(ui, measured, side, gap);
        const ui::Words laid_out = ui.words(words, TextRole::body, measured.width);
        ui.block_top(column.y());
        base::Rect rest = column.take(std::max(side, laid_out.height()));
        base::Rect mark = ui::cut_start(ui, rest, side, gap);
        const float first_line = laid_out.height() / static_cast<float>(laid_out.layout->lines.size());
        mark.height = kind == Bullet::sign ? std::max(side, first_line) : side;
        bullet(ui, kind, number, view.wording.verbatim(std::to_string(number)), accent, mark);
        ui.draw_middle(laid_out, rest, ui.on_ground());
    }
}

/// A tinted box with a pictogram: a bold line and a plain one.
void warning(const View& view, ui::Ui& ui, ui::Column& column, const content::Texts& texts, const ui::Accent& accent,
             const content::Block& block) {
    const content::Phrase title = view.wording.text(texts, block.title);
    const content::Phrase text = view.wording.text(texts, block.text);
    if (title.empty() && text.empty()) {
        return;
    }
    const float padding = ui.px(ui::length::card_padding);
    const float icon = ui.px(18_mm);
    base::Rect measured{0, 0, column.width() - 2 * padding, 0};
    ui::cut_start(ui, measured, icon, ui.px(ui::length::gap));
    const ui::Words bold = ui.words(title, TextRole::body_bold, measured.width);
    const ui::Words plain = ui.words(text, TextRole::body, measured.width);
    const float height = std::max(icon, bold.height() + plain.height());

    ui.block_top(column.y());
    const base::Rect box = column.take(height + 2 * padding);
    ui.fill(box, accent.tint, ui.px(ui::length::card_radius));
    if (ui.palette().shadow.alpha == 0) {
        ui.stroke(box, ui.palette().line, ui.px(ui::length::card_radius), ui::length::border);
    }
    const ui::Colors colors{ui.palette().ink, accent.tint};
    base::Rect rest = box.inset(padding);
    base::Rect square = ui::cut_start(ui, rest, icon, ui.px(ui::length::gap));
    ui.icon(block.icon.empty() ? "alert" : block.icon, {square.center().x, square.y + icon / 2}, icon, accent.figure);
    rest = {rest.x, rest.y + std::floor((height - bold.height() - plain.height()) / 2), rest.width, rest.height};
    ui.draw(bold, ui::cut_top(rest, bold.height()), colors);
    ui.draw(plain, ui::cut_top(rest, plain.height()), colors);
}

/// A figure in large type and what it is.
struct KeyFigure {
    content::Phrase value;
    content::Phrase label;
};

/// From this width (in em of body text) a card carries a figure and its label; two such cards stand side by side.
constexpr float least_figure_em = 12;

void key_figure_row(ui::Ui& ui, ui::Column& column, const std::vector<KeyFigure>& row) {
    const float padding = ui.px(ui::length::card_padding);
    const float gap = ui.px(ui::length::gap);
    const auto count = static_cast<float>(row.size());
    const float card_width = std::floor((column.width() - gap * (count - 1)) / count);
    const float width = card_width - 2 * padding;
    std::vector<std::pair<ui::Words, ui::Words>> laid_out;
    float tallest = 0;
    for (const KeyFigure& figure : row) {
        laid_out.emplace_back(ui.fit(figure.value, TextRole::figure, width, 1),
                              ui.words(figure.label, TextRole::body, width));
        tallest = std::max(tallest, laid_out.back().first.height() + laid_out.back().second.height());
    }
    ui.block_top(column.y());
    base::Rect line = column.take(tallest + 2 * padding);
    for (const auto& [value, label] : laid_out) {
        const base::Rect card = ui::cut_start(ui, line, card_width, gap);
        ui.card(card);
        base::Rect rest = card.inset(padding);
        ui.draw(value, ui::cut_top(rest, value.height()), ui.on_card());
        ui.draw(label, ui::cut_top(rest, label.height()), ui.on_card());
    }
}

/// Cards with figures, in two columns where they fit.
void key_figures(const View& view, ui::Ui& ui, ui::Column& column, const content::Texts& texts,
                 std::span<const content::Block* const> blocks) {
    std::vector<KeyFigure> figures;
    for (const content::Block* block : blocks) {
        KeyFigure figure{view.wording.fact(block->fact), view.wording.text(texts, block->text)};
        if (!figure.value.empty() && !figure.label.empty()) {
            figures.push_back(std::move(figure));
        }
    }
    const float gap = ui.px(ui::length::gap);
    const float half = (column.width() - gap) / 2 - 2 * ui.px(ui::length::card_padding);
    const float em = ui.settings().scale.px(ui::em(TextRole::body, ui.settings().text_size));
    const std::size_t columns = half >= em * least_figure_em ? 2 : 1;
    for (std::size_t first = 0; first < figures.size(); first += columns) {
        column.space(ui::length::gap);
        const auto begin = figures.begin() + static_cast<std::ptrdiff_t>(first);
        const auto end = figures.begin() + static_cast<std::ptrdiff_t>(std::min(first + columns, figures.size()));
        key_figure_row(ui, column, {begin, end});
    }
}

void question(const View& view, ui::Ui& ui, ui::Column& column, const content::Texts& texts,
              const content::Block& block) {
    const content::Phrase asked = view.wording.text(texts, block.title);
    const content::Phrase answer = view.wording.text(texts, block.text);
    if (asked.empty() || answer.empty()) {
        return;
    }
    ui.block_top(column.y());
    column.words(asked, TextRole::body_bold, ui.on_ground());
    column.space(1_mm);
    column.words(answer, TextRole::body, ui.on_ground());
}

/// The row that leads to another topic or to a check.
template <class Page>
void link(const View& view, ui::Ui& ui, ui::Column& column, const ui::Accent& accent, session::Screen screen,
          const Page& page) {
    ui::Row row;
    row.id = "link-" + page.id;
    row.icon = page.icon;
    row.accent = &accent;
    row.title = view.wording.text(page.texts, "title");
    row.line = view.wording.text(page.texts, "summary");
    row.action = session::Open{{screen, page.id}};
    ui::row(ui, column, row);
}

/// Draws one block, which has words, at the end of the column.
void block(const View& view, ui::Ui& ui, ui::Column& column, const content::Texts& texts, const ui::Accent& accent,
           const content::Block& block) {
    column.space(ui::length::gap);
    switch (block.type) {
        case content::BlockType::paragraph:
            ui.block_top(column.y());
            column.words(view.wording.text(texts, block.text), TextRole::body, ui.on_ground());
            break;
        case content::BlockType::heading:
            ui.block_top(column.y());
            column.words(view.wording.text(texts, block.text), TextRole::heading, ui.on_ground());
            break;
        case content::BlockType::warning:
            warning(view, ui, column, texts, accent, block);
            break;
        case content::BlockType::steps:
            list(view, ui, column, texts, accent, block, Bullet::number);
            break;
        case content::BlockType::dos:
            list(view, ui, column, texts, accent, block, Bullet::check);
            break;
        case content::BlockType::donts:
            list(view, ui, column, texts, accent, block, Bullet::cross);
            break;
        case content::BlockType::signs:
            list(view, ui, column, texts, accent, block, Bullet::sign);
            break;
        case content::BlockType::key_figure:
            break;  // Drawn in runs by blocks().
        case content::BlockType::question:
            question(view, ui, column, texts, block);
            break;
        case content::BlockType::link_topic:
            if (const content::Topic* target = view.content.topic(block.target)) {
                link(view, ui, column, accent, session::Screen::topic, *target);
            }
            break;
        case content::BlockType::link_check:
            if (const content::SelfCheck* target = view.content.check(block.target)) {
                link(view, ui, column, accent, session::Screen::check, *target);
            }
            break;
    }
}

/// Whether enough of a block may be shown today.
bool has_words(const View& view, const content::Texts& texts, const content::Block& block) {
    const content::BlockKind& kind = content::kind_of(block);
    const auto shows = [&](const content::BlockPart& part) {
        switch (part.kind) {
            case content::BlockPart::Kind::topic:
            case content::BlockPart::Kind::check:
                return true;
            case content::BlockPart::Kind::fact:
                return !view.wording.fact(block.*part.member).empty();
            default:
                break;
        }
        const std::vector<content::TextId> ids = content::texts_of(block, part);
        return std::any_of(ids.begin(), ids.end(),
                           [&](const content::TextId& id) { return !view.wording.text(texts, id).empty(); });
    };
    const std::span<const content::BlockPart> parts = kind.parts();
    return kind.shows == content::BlockKind::Shows::with_all_parts ? std::all_of(parts.begin(), parts.end(), shows)
                                                                   : std::any_of(parts.begin(), parts.end(), shows);
}

/// Blocks of key figures that follow one another in `rest`.
std::size_t figures_at_start(std::span<const content::Block* const> rest) {
    const auto end = std::find_if_not(rest.begin(), rest.end(), [](const content::Block* block) {
        return block->type == content::BlockType::key_figure;
    });
    return static_cast<std::size_t>(end - rest.begin());
}

}  // namespace

void blocks(const View& view, ui::Ui& ui, ui::Column& column, const content::Texts& texts,
            std::span<const content::Block> all, const ui::Accent& accent) {
    const std::string& situation = view.state.situation;
    std::vector<const content::Block*> shown;
    for (const content::Block& block : all) {
        if (is_for(block.situations, situation) && has_words(view, texts, block)) {
            shown.push_back(&block);
        }
    }
    const std::vector<std::string> everybody;
    const std::vector<std::string>* said = &everybody;
    for (std::span<const content::Block* const> rest = shown; !rest.empty();) {
        // Who said nothing of herself reads for whom each part is.
        const std::vector<std::string>& whom = situation.empty() ? rest.front()->situations : everybody;
        if (whom != *said && !whom.empty()) {
            column.space(ui::length::gap);
            ui.block_top(column.y());
            situation_chips(view, ui, column, whom);
        }
        said = &whom;
        if (const std::size_t figures = figures_at_start(rest); figures > 0) {
            key_figures(view, ui, column, texts, rest.first(figures));
            rest = rest.subspan(figures);
        } else {
            block(view, ui, column, texts, accent, *rest.front());
            rest = rest.subspan(1);
        }
    }
}

}  // namespace screens
