// A self-check: introduction, one question a screen, a result without a verdict that ends in people.
#include "screens/pages.h"

#include "screens/parts/help_rows.h"
#include "screens/parts/notes.h"
#include "screens/parts/page_head.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace screens {

using namespace base::literals;
using content::Answer;
using ui::TextRole;

namespace {

const ui::Accent& accent_of(const ui::Ui& ui) {
    return ui.palette().work;
}

std::optional<Answer> answer_to(const View& view, const content::SelfCheck& check, const content::Question& question) {
    const auto found = view.state.answers.find(session::answer_key(check.id, question.id));
    return found == view.state.answers.end() ? std::nullopt : std::optional(found->second);
}

void big_pictogram(ui::Ui& ui, ui::Column& column, std::string_view icon, float side) {
    const base::Rect line = column.take(side);
    ui.pictogram(icon, {std::floor(line.center().x - side / 2), line.y, side, side}, accent_of(ui));
}

/// How the parts of an answer share its width, px.
struct AnswerParts {
    float padding = 0;
    float pictogram = 0;
    float words = 0;
};

AnswerParts parts_of(const ui::Ui& ui, float width) {
    AnswerParts parts;
    parts.padding = std::min(ui.px(8_mm), std::floor(width * 0.06F));
    parts.pictogram = std::min(ui.px(ui::length::pictogram_small), std::floor(width * 0.28F));
    parts.words = width - 2 * parts.padding - parts.pictogram - ui.px(ui::length::gap);
    return parts;
}

/// An answer: the same quiet card for each, since none is wrong.
void answer(const View& view, ui::Ui& ui, const base::Rect& rect, const content::SelfCheck& check,
            const content::Question& question, Answer value, std::string_view icon, std::string_view word) {
    const content::Phrase label = view.word(word);
    const bool chosen = answer_to(view, check, question) == value;
    const bool pressed = ui.begin_target("answer-" + std::string(word), rect, label,
                                         session::GiveAnswer{check.id, question.id, value}, chosen ? "chosen" : "");
    ui.card(rect);
    const float radius = ui.px(ui::length::card_radius);
    if (chosen) {
        ui.stroke(rect, ui.palette().ink, radius, 0.8_mm);
    }
    if (pressed) {
        ui.mark_pressed(rect, radius, ui.palette().ink);
    }
    const AnswerParts parts = parts_of(ui, rect.width);
    base::Rect rest = rect.inset(parts.padding, ui.px(4_mm));
    const float side = std::min(parts.pictogram, rest.height);
    base::Rect circle = ui::cut_start(ui, rest, side, ui.px(ui::length::gap));
    circle = {circle.x, circle.y + std::floor((rest.height - side) / 2), side, side};
    ui.pictogram(icon, circle, ui.palette().neutral);
    ui.draw_middle(ui.fit(label, TextRole::tile_title, rest.width, 3), rest, ui.on_card());
    ui.end_target();
}

struct Choice {
    Answer value;
    std::string_view icon;
    std::string_view word;
};
constexpr std::array<Choice, 3> choices{{{Answer::yes, "check-bold", "answer_yes"},
                                         {Answer::no, "close-thick", "answer_no"},
                                         {Answer::unsure, "help", "answer_unsure"}}};
constexpr base::Mm between_answers = 8_mm;
constexpr base::Mm most_answer = 58_mm;

float least_answer(const ui::Ui& ui) {
    return ui.px(ui.landscape() ? 22_mm : 36_mm);
}

/// Side by side the answers are as high as the highest of them.
float answers_height(const View& view, ui::Ui& ui, float width) {
    if (!ui.landscape()) {
        return static_cast<float>(choices.size()) * (least_answer(ui) + ui.px(between_answers));
    }
    const float gap = ui.px(ui::length::gap);
    const float room = parts_of(ui, ui::equal_part(width, choices.size(), gap)).words;
    float height = least_answer(ui);
    for (const Choice& choice : choices) {
        height =
            std::max(height, ui.fit(view.word(choice.word), TextRole::tile_title, room, 3).height() + 2 * ui.px(4_mm));
    }
    return height;
}

/// `room`: px to the end of the page, which upright answers share.
void answers(const View& view, ui::Ui& ui, ui::Column& column, float room, const content::SelfCheck& check,
             const content::Question& question) {
    const float gap = ui.px(ui::length::gap);
    if (ui.landscape()) {
        // The three answers stay in view below the question.
        const float width = ui::equal_part(column.width(), choices.size(), gap);
        base::Rect line = column.take(answers_height(view, ui, column.width()));
        for (const Choice& choice : choices) {
            answer(view, ui, ui::cut_start(ui, line, width, gap), check, question, choice.value, choice.icon,
                   choice.word);
        }
        return;
    }
    const float share = std::floor(room / static_cast<float>(choices.size())) - ui.px(between_answers);
    const float height = std::clamp(share, least_answer(ui), ui.px(most_answer));
    for (const Choice& choice : choices) {
        ui.block_top(column.y());
        answer(view, ui, column.take(height), check, question, choice.value, choice.icon, choice.word);
        column.space(between_answers);
    }
}

void introduction(const View& view, ui::Ui& ui, ui::Column& column, const content::SelfCheck& check) {
    page_title(ui, column, check.icon, accent_of(ui), view.wording.text(check.texts, "title"));
    column.space(ui::length::gap);
    column.words(view.wording.text(check.texts, "intro"), TextRole::body, ui.on_ground(), "intro");
    column.space(3_mm);
    column.words(view.word("check_kept_nothing"), TextRole::body_bold, ui.on_ground(), "kept-nothing");
    column.space(10_mm);
    const ui::Button start{"start", ui.right_to_left() ? "arrow-left" : "arrow-right", view.word("check_start"),
                           session::StartCheck{}, ui::Emphasis::primary};
    ui.block_top(column.y());
    ui::button(ui, start, column.take(std::max(ui.px(28_mm), ui::button_height(ui, start, column.width()))));
    translation_note(view, ui, column, check.texts);
}

/// How a question is set so that all its answers are in view, where the screen has the room for that.
struct Setting {
    ui::Words question;
    float pictogram = 0;  ///< px; 0: none
};

/// `room`: px from the top of the pictogram to the end of the page.
Setting set_question(const View& view, ui::Ui& ui, const content::Phrase& question, float width, float room) {
    const float gaps = ui.px(ui.landscape() ? 14_mm : 25_mm);
    const float below = answers_height(view, ui, width) + gaps +
                        ui.words(view.word("check_kept_nothing"), TextRole::secondary, width).height();
    const float usual = ui.px(ui.landscape() ? 30_mm : 54_mm);
    Setting setting;
    for (const auto& [role, pictogram] :
         {std::pair(TextRole::title, usual), std::pair(TextRole::title, ui.px(ui::length::pictogram_small)),
          std::pair(TextRole::title, 0.0F), std::pair(TextRole::heading, 0.0F)}) {
        setting = {ui.fit(question, role, width, 4, text::Align::center), pictogram};
        if (pictogram + setting.question.height() + below <= room) {
            break;
        }
    }
    return setting;
}

void ask(const View& view, ui::Ui& ui, ui::Column& column, const base::Rect& area, const content::SelfCheck& check,
         int step) {
    const content::Question& question = check.questions[static_cast<std::size_t>(step) - 1];
    const int total = static_cast<int>(check.questions.size());
    progress(ui, column, accent_of(ui), step, total,
             view.wording.ui("check_progress", {{"n", step}, {"total", total}}));
    column.space(ui.landscape() ? 4_mm : 12_mm);
    const Setting setting = set_question(view, ui, view.wording.text(check.texts, "q_" + question.id), column.width(),
                                         area.bottom() - column.y());
    if (setting.pictogram > 0) {
        big_pictogram(ui, column, question.icon, setting.pictogram);
        column.space(ui.landscape() ? 4_mm : 9_mm);
    }
    ui.draw(setting.question, column.take(setting.question.height()), ui.on_ground(), "question");
    column.space(4_mm);
    column.words(view.word("check_kept_nothing"), TextRole::secondary, {ui.palette().ink_soft, ui.palette().ground},
                 "kept-nothing", text::Align::center);
    column.space(ui.landscape() ? 6_mm : 12_mm);
    answers(view, ui, column, area.bottom() - column.y(), check, question);
}

void result(const View& view, ui::Ui& ui, ui::Column& column, const content::SelfCheck& check) {
    std::vector<const content::Question*> signs;
    bool unsure = false;
    for (const content::Question& question : check.questions) {
        const std::optional<Answer> given = answer_to(view, check, question);
        if (given == question.sign_when) {
            signs.push_back(&question);
        }
        unsure = unsure || given == Answer::unsure;
    }
    const int count = static_cast<int>(signs.size());
    const std::string_view text = count >= check.signs_for_help ? "result_more"
                                  : count > 0                   ? "result_some"
                                  : unsure                      ? "result_unsure"
                                                                : "result_none";
    page_title(ui, column, check.icon, accent_of(ui), view.wording.text(check.texts, "title"));
    column.space(ui::length::gap);
    column.words(view.wording.text(check.texts, text, {{"count", count}}), TextRole::body, ui.on_ground(), "result");
    if (!signs.empty()) {
        column.space(ui::length::gap);
        ui.block_top(column.y());
        column.words(view.word("check_signs"), TextRole::heading, ui.on_ground());
        const float side = ui.px(ui::length::pictogram_small);
        for (const content::Question* sign : signs) {
            column.space(4_mm);
            base::Rect measured{0, 0, column.width(), 0};
            ui::cut_start(ui, measured, side, ui.px(ui::length::gap));
            const ui::Words words =
                ui.words(view.wording.text(check.texts, "why_" + sign->id), TextRole::body, measured.width);
            ui.block_top(column.y());
            base::Rect rest = column.take(std::max(side, words.height()));
            base::Rect circle = ui::cut_start(ui, rest, side, ui.px(ui::length::gap));
            circle.height = side;
            ui.pictogram(sign->icon, circle, accent_of(ui));
            ui.draw_middle(words, rest, ui.on_ground());
        }
    }
    help_rows(view, ui, column, check.help);
    column.space(8_mm);
    const ui::Button again{"again", "restart", view.word("check_again"), session::StartCheck{}, ui::Emphasis::plain};
    ui::button(ui, column, again);
    translation_note(view, ui, column, check.texts);
}

}  // namespace

float check(const View& view, ui::Ui& ui, const base::Rect& area) {
    const content::SelfCheck* check = view.content.check(view.page().route.id);
    if (check == nullptr) {
        return 0;
    }
    ui::Column column(ui, area);
    const int step = view.page().step;
    if (step <= 0) {
        introduction(view, ui, column, *check);
    } else if (step <= static_cast<int>(check->questions.size())) {
        ask(view, ui, column, area, *check, step);
    } else {
        result(view, ui, column, *check);
    }
    return column.y() - area.y;
}

}  // namespace screens
