// A section: its topics, checks and lessons as tiles.
#include "screens/pages.h"

#include "screens/parts/page_head.h"
#include "screens/parts/situations.h"

#include <algorithm>

namespace screens {

using namespace base::literals;

namespace {

/// The tile of a topic or check. `kind` begins its id in the semantics.
template <class Page>
ui::Tile page_tile(const View& view, std::string_view kind, session::Screen screen, const Page& page,
                   const ui::Accent& accent) {
    return {std::string(kind) + page.id,
            page.icon,
            &accent,
            view.wording.text(page.texts, "title"),
            view.wording.text(page.texts, "summary"),
            session::Open{{screen, page.id}}};
}

ui::Tile lesson_tile(const View& view, const content::Lesson& lesson, const ui::Accent& accent) {
    const bool done = view.state.lessons_done.contains(lesson.id);
    return {"lesson-" + lesson.id,
            done ? "check-bold" : lesson.icon,
            &accent,
            view.wording.text(lesson.texts, "title"),
            done ? view.word("lesson_done") : view.wording.ui("lesson_minutes", {{"count", lesson.minutes}}),
            session::Open{{session::Screen::lesson, lesson.id}}};
}

bool has_situations(const content::Content& content, const content::Section& section) {
    return std::any_of(section.pages.begin(), section.pages.end(), [&](const content::PageLink& link) {
        const content::Topic* topic = link.kind == content::PageLink::Kind::topic ? content.topic(link.id) : nullptr;
        return topic != nullptr && screens::has_situations(*topic);
    });
}

}  // namespace

float section(const View& view, ui::Ui& ui, const base::Rect& area) {
    const content::Section* section = view.content.section(view.page().route.id);
    if (section == nullptr) {
        return 0;
    }
    const ui::Accent& accent = ui.palette().accent(section->accent);
    ui::Column column(ui, area);
    page_title(ui, column, section->icon, accent,
               view.wording.text(view.content.site, "section_" + section->id + "_title"));
    column.space(ui::length::gap);
    if (has_situations(view.content, *section)) {
        situation_row(view, ui, column);
        column.space(ui::length::gap);
    }

    std::vector<ui::Tile> tiles;
    for (const content::PageLink& link : section->pages) {
        if (link.kind == content::PageLink::Kind::topic) {
            if (const content::Topic* topic = view.content.topic(link.id)) {
                tiles.push_back(page_tile(view, "topic-", session::Screen::topic, *topic, accent));
            }
        } else if (link.kind == content::PageLink::Kind::check) {
            if (const content::SelfCheck* check = view.content.check(link.id)) {
                tiles.push_back(page_tile(view, "check-", session::Screen::check, *check, ui.palette().young));
            }
        } else if (const content::Lesson* lesson = view.content.lesson(link.id)) {
            tiles.push_back(lesson_tile(view, *lesson, accent));
        }
    }
    const base::Rect rest{area.x, column.y(), area.width, area.bottom() - column.y()};
    column.take(ui::tile_grid(ui, tiles, rest, rest.height));
    return column.y() - area.y;
}

}  // namespace screens
