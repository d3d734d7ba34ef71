#include "screens/parts/view.h"

#include <algorithm>
#include <cmath>

namespace screens {

using namespace base::literals;
using ui::TextRole;

const content::Wording& Wordings::of(std::string_view language) {
    auto found = m_by_language.find(language);
    if (found == m_by_language.end()) {
        found =
            m_by_language.emplace(std::string(language), content::Wording(m_content, std::string(language), m_today))
                .first;
    }
    return found->second;
}

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
        ui.block_top(column.y());
        ui::row(ui, row, column.take(ui::row_height(ui, row, column.width())));
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

std::string shown_address(std::string_view url) {
    for (const std::string_view scheme : {"https://", "http://", "www."}) {
        if (url.starts_with(scheme)) {
            url.remove_prefix(scheme.size());
        }
    }
    if (url.ends_with('/')) {
        url.remove_suffix(1);
    }
    return std::string(url);
}

void page_title(ui::Ui& ui, ui::Column& column, std::string_view icon, const ui::Accent& accent,
                const content::Phrase& title) {
    const float side = ui.px(ui::length::pictogram);
    base::Rect measured{0, 0, column.width(), side};
    ui::cut_start(ui, measured, side, ui.px(ui::length::gap));
    const ui::Words words = ui.fit(title, TextRole::title, measured.width, 4);
    const float height = std::max(side, words.height());
    ui.block_top(column.y());
    base::Rect rest = column.take(height);
    base::Rect circle = ui::cut_start(ui, rest, side, ui.px(ui::length::gap));
    circle.height = side;
    ui.pictogram(icon, circle, accent);
    ui.draw_middle(words, rest, ui.on_ground(), "title");
}

void progress(ui::Ui& ui, ui::Column& column, const ui::Accent& accent, int step, int total,
              const content::Phrase& words) {
    const base::Rect whole = column.take(ui.px(4_mm));
    base::Rect rest = whole;
    const float gap = ui.px(2.5_mm);
    const float part = std::floor((whole.width - gap * static_cast<float>(total - 1)) / static_cast<float>(total));
    for (int i = 0; i < total; ++i) {
        ui.fill(ui::cut_start(ui, rest, part, gap), i < step ? accent.figure : ui.palette().line, ui.px(2_mm));
    }
    ui.describe("progress", ui::Role::progress, words, whole);
    column.space(2_mm);
    column.words(words, TextRole::secondary, {ui.palette().ink_soft, ui.palette().ground}, "progress-words");
}

namespace {

void note(ui::Ui& ui, ui::Column& column, const content::Phrase& words, std::string_view id) {
    column.space(ui::length::gap);
    ui.block_top(column.y());
    column.words(words, TextRole::secondary, {ui.palette().ink_soft, ui.palette().ground}, id);
}

}  // namespace

void translation_note(const View& view, ui::Ui& ui, ui::Column& column, const content::Texts& texts) {
    bool unreviewed = false;
    std::string other_language;
    for (const auto& [id, text] : texts) {
        const content::Phrase phrase = view.wording.text(texts, id);
        if (phrase.empty()) {
            continue;
        }
        if (phrase.language != view.wording.language().tag) {
            other_language = phrase.language;
        }
        unreviewed =
            unreviewed || phrase.state == content::TextState::draft || phrase.state == content::TextState::outdated;
    }
    if (!other_language.empty()) {
        note(ui, column,
             view.wording.ui("fallback_note", {{"language", view.wording.language_name(other_language).text}}),
             "translation-note");
    } else if (unreviewed) {
        note(ui, column, view.word("draft_note"), "translation-note");
    }
}

void figures_note(const View& view, ui::Ui& ui, ui::Column& column, const content::Texts& texts,
                  std::span<const content::Block> blocks) {
    const bool in_blocks = std::any_of(blocks.begin(), blocks.end(), [&](const content::Block& block) {
        return !block.fact.empty() && !view.wording.fact(block.fact).confirmed;
    });
    const bool in_texts = std::any_of(
        texts.begin(), texts.end(), [&](const auto& text) { return !view.wording.text(texts, text.first).confirmed; });
    if (in_blocks || in_texts) {
        note(ui, column, view.word("figures_not_confirmed"), "figures-note");
    }
}

}  // namespace screens
