#include "screens/view.h"

#include <algorithm>

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
    row.action = session::Open{{session::Screen::help_point, point.id, {}, {}}};
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

void draft_note(const View& view, ui::Ui& ui, ui::Column& column, const content::Texts& texts) {
    const std::string& tag = view.wording.language().tag;
    const bool unreviewed = std::any_of(texts.begin(), texts.end(), [&](const auto& entry) {
        const auto found = entry.second.by_language.find(tag);
        return found == entry.second.by_language.end() || found->second.state == content::TextState::draft ||
               found->second.state == content::TextState::outdated;
    });
    if (!unreviewed) {
        return;
    }
    column.space(ui::length::gap);
    column.words(view.word("draft_note"), TextRole::secondary, {ui.palette().ink_soft, ui.palette().ground});
}

}  // namespace screens
