// A lesson for helpers: pages to read and questions with an answer at once, one at a time.
#include "screens/pages.h"

#include "screens/parts/blocks.h"
#include "screens/parts/help_rows.h"
#include "screens/parts/notes.h"
#include "screens/parts/page_head.h"

#include <algorithm>
#include <cmath>

namespace screens {

using namespace base::literals;
using ui::TextRole;

namespace {

const ui::Accent& accent_of(const ui::Ui& ui) {
    return ui.palette().rights;
}

bool contains(const std::vector<content::TextId>& ids, const content::TextId& id) {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

const session::LessonAnswer* answer_to(const View& view, const content::Lesson& lesson,
                                       const content::LessonQuestion& question) {
    const auto found = view.state.lesson_answers.find(session::answer_key(lesson.id, question.question));
    return found == view.state.lesson_answers.end() ? nullptr : &found->second;
}

bool is_right(const session::LessonAnswer& answer, const content::LessonQuestion& question) {
    return answer.chosen == std::set<content::TextId>(question.correct.begin(), question.correct.end());
}

void wide_button(ui::Ui& ui, ui::Column& column, const ui::Button& button) {
    column.space(ui::length::gap);
    ui.block_top(column.y());
    ui::button(ui, button, column.take(std::max(ui.px(24_mm), ui::button_height(ui, button, column.width()))));
}

std::string onward(const ui::Ui& ui) {
    return ui.right_to_left() ? "arrow-left" : "arrow-right";
}

/// How an option looks: before the answer a ring, filled when marked; after it what was right, and what was not.
struct Mark {
    std::string icon;
    std::string state;
    const ui::Accent* accent;
};

Mark mark_of(const ui::Ui& ui, const content::LessonQuestion& question, const session::LessonAnswer* answer,
             const content::TextId& option) {
    const bool chosen = answer != nullptr && answer->chosen.contains(option);
    if (answer == nullptr || !answer->given) {
        return {chosen ? "radiobox-marked" : "radiobox-blank", chosen ? "chosen" : "", &ui.palette().neutral};
    }
    if (contains(question.correct, option)) {
        return {"check-bold", "right", &ui.palette().help};
    }
    return {chosen ? "close-thick" : "radiobox-blank", chosen ? "not right" : "", &ui.palette().neutral};
}

void option(const View& view, ui::Ui& ui, ui::Column& column, const content::Lesson& lesson,
            const content::LessonQuestion& question, const content::TextId& id) {
    const session::LessonAnswer* answer = answer_to(view, lesson, question);
    const Mark mark = mark_of(ui, question, answer, id);
    const content::Phrase label = view.wording.text(lesson.texts, id);
    const float padding = ui.px(6_mm);
    const float side = ui.px(18_mm);
    base::Rect measured{0, 0, column.width() - 2 * padding, 0};
    ui::cut_start(ui, measured, side, ui.px(ui::length::gap));
    const ui::Words words = ui.words(label, TextRole::body, measured.width);
    ui.block_top(column.y());
    const base::Rect card = column.take(std::max(side, words.height()) + 2 * ui.px(4_mm));
    const bool open = answer == nullptr || !answer->given;
    const bool pressed =
        ui.begin_target("option-" + id, card, label,
                        open ? std::optional<session::Action>(session::ChooseOption{id}) : std::nullopt, mark.state);
    ui.card(card);
    const float radius = ui.px(ui::length::card_radius);
    if (!mark.state.empty()) {
        ui.stroke(card, mark.accent->figure, radius, 0.8_mm);
    }
    if (pressed && open) {
        ui.mark_pressed(card, radius, ui.palette().ink);
    }
    base::Rect rest = card.inset(padding, 0);
    base::Rect circle = ui::cut_start(ui, rest, side, ui.px(ui::length::gap));
    circle = {circle.x, card.y + std::floor((card.height - side) / 2), side, side};
    ui.pictogram(mark.icon, circle, *mark.accent);
    ui.draw_middle(words, rest, ui.on_card());
    ui.end_target();
    column.space(5_mm);
}

void feedback(const View& view, ui::Ui& ui, ui::Column& column, const content::Lesson& lesson,
              const content::LessonQuestion& question, const session::LessonAnswer& answer) {
    const bool right = is_right(answer, question);
    const ui::Accent& accent = right ? ui.palette().help : ui.palette().travel;
    const float padding = ui.px(ui::length::card_padding);
    const float width = column.width() - 2 * padding;
    const ui::Words bold = ui.words(view.word(right ? "lesson_right" : "lesson_not_right"), TextRole::body_bold, width);
    const ui::Words plain = ui.words(view.wording.text(lesson.texts, question.feedback), TextRole::body, width);
    column.space(3_mm);
    ui.block_top(column.y());
    const base::Rect box = column.take(bold.height() + plain.height() + 2 * padding);
    ui.fill(box, accent.tint, ui.px(ui::length::card_radius));
    if (ui.palette().shadow.alpha == 0) {
        ui.stroke(box, ui.palette().line, ui.px(ui::length::card_radius), ui::length::border);
    }
    base::Rect rest = box.inset(padding);
    const ui::Colors colors{ui.palette().ink, accent.tint};
    ui.draw(bold, ui::cut_top(rest, bold.height()), colors, "verdict");
    ui.draw(plain, ui::cut_top(rest, plain.height()), colors, "feedback");
}

void ask(const View& view, ui::Ui& ui, ui::Column& column, const content::Lesson& lesson,
         const content::LessonQuestion& question) {
    column.words(view.wording.text(lesson.texts, question.question), TextRole::heading, ui.on_ground(), "question");
    const bool several = question.correct.size() > 1;
    column.space(ui::length::gap);
    for (const content::TextId& id : question.options) {
        option(view, ui, column, lesson, question, id);
    }
    const session::LessonAnswer* answer = answer_to(view, lesson, question);
    if (answer != nullptr && answer->given) {
        feedback(view, ui, column, lesson, question, *answer);
        wide_button(ui, column,
                    {"next", onward(ui), view.word("lesson_next"), session::NextPage{}, ui::Emphasis::primary});
    } else if (several && answer != nullptr && !answer->chosen.empty()) {
        wide_button(ui, column,
                    {"answer", {}, view.word("lesson_answer"), session::GiveLessonAnswer{}, ui::Emphasis::primary});
    }
}

/// The lesson after this one in its section; null for the last.
const content::Lesson* next_lesson(const content::Content& content, const content::Lesson& lesson) {
    for (const content::Section& section : content.sections) {
        bool seen = false;
        for (const content::PageLink& link : section.pages) {
            if (link.kind != content::PageLink::Kind::lesson) {
                continue;
            }
            if (seen) {
                return content.lesson(link.id);
            }
            seen = link.id == lesson.id;
        }
    }
    return nullptr;
}

void end(const View& view, ui::Ui& ui, ui::Column& column, const content::Lesson& lesson) {
    int questions = 0;
    int right = 0;
    for (const content::LessonPage& page : lesson.pages) {
        const auto* question = std::get_if<content::LessonQuestion>(&page);
        if (question == nullptr) {
            continue;
        }
        ++questions;
        const session::LessonAnswer* answer = answer_to(view, lesson, *question);
        right += answer != nullptr && answer->given && is_right(*answer, *question) ? 1 : 0;
    }
    page_title(ui, column, "check-bold", ui.palette().help, view.word("lesson_done"));
    column.space(ui::length::gap);
    column.words(view.wording.text(lesson.texts, "title"), TextRole::heading, ui.on_ground(), "lesson-title");
    if (questions > 0) {
        column.space(3_mm);
        column.words(view.wording.ui("lesson_score", {{"right", right}, {"total", questions}}), TextRole::body,
                     ui.on_ground(), "score");
    }
    if (const content::Lesson* next = next_lesson(view.content, lesson)) {
        column.space(ui::length::gap);
        ui::Row row;
        row.id = "next-lesson";
        row.icon = next->icon;
        row.accent = &accent_of(ui);
        row.title = view.wording.text(next->texts, "title");
        row.line = view.wording.ui("lesson_minutes", {{"count", next->minutes}});
        row.action = session::Open{{session::Screen::lesson, next->id}};
        column.words(view.word("lesson_next_lesson"), TextRole::body_bold, ui.on_ground(), "next-lesson-words");
        column.space(3_mm);
        ui::row(ui, column, row);
    }
    wide_button(ui, column,
                {"again", "restart", view.word("check_again"), session::RestartLesson{}, ui::Emphasis::plain});
    help_rows(view, ui, column, lesson.help);
}

}  // namespace

float lesson(const View& view, ui::Ui& ui, const base::Rect& area) {
    const content::Lesson* lesson = view.content.lesson(view.page().route.id);
    if (lesson == nullptr) {
        return 0;
    }
    ui::Column column(ui, area);
    const auto step = static_cast<std::size_t>(std::max(0, view.page().step));
    if (step >= lesson->pages.size()) {
        end(view, ui, column, *lesson);
        translation_note(view, ui, column, lesson->texts);
        return column.y() - area.y;
    }
    const int n = static_cast<int>(step) + 1;
    const int total = static_cast<int>(lesson->pages.size());
    progress(ui, column, accent_of(ui), n, total, view.wording.ui("lesson_progress", {{"n", n}, {"total", total}}));
    column.space(6_mm);
    if (const auto* question = std::get_if<content::LessonQuestion>(&lesson->pages[step])) {
        ask(view, ui, column, *lesson, *question);
    } else if (const auto* text = std::get_if<content::LessonText>(&lesson->pages[step])) {
        page_title(ui, column, lesson->icon, accent_of(ui), view.wording.text(lesson->texts, text->title));
        blocks(view, ui, column, lesson->texts, text->blocks, accent_of(ui));
        wide_button(ui, column,
                    {"next", onward(ui), view.word("lesson_next"), session::NextPage{}, ui::Emphasis::primary});
    }
    figures_note(view, ui, column, lesson->texts);
    translation_note(view, ui, column, lesson->texts);
    return column.y() - area.y;
}

}  // namespace screens
