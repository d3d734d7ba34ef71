// Choice of language: own names in own script, no flags.
#include "screens/pages.h"

#include "screens/parts/page_head.h"

#include <algorithm>
#include <cmath>

namespace screens {

using namespace base::literals;
using ui::TextRole;

namespace {

/// The endonym as words of its own language: drawn in its own script, direction and fonts.
content::Phrase endonym(const content::Language& language) {
    return {language.endonym, language.tag, language.direction, content::TextState::source};
}

struct Choice {
    const content::Language* language = nullptr;
    ui::Words name;
    ui::Words greeting;
    float height = 0;
};

constexpr float least_name_em = 6;
constexpr base::Mm most_card = 92_mm;

}  // namespace

float language(const View& view, ui::Ui& ui, const base::Rect& area) {
    ui::Column column(ui, area);
    page_title(ui, column, "translate", ui.palette().rights, view.word("language_title"));
    column.space(ui::length::gap);

    const float gap = ui.px(ui::length::gap);
    const float padding = ui.px(ui::length::card_padding);
    const float em = ui.settings().scale.px(ui::em(TextRole::title, ui.settings().text_size));
    const std::size_t columns =
        std::clamp<std::size_t>(static_cast<std::size_t>((area.width + gap) / (em * least_name_em + 2 * padding + gap)),
                                1, ui.landscape() ? 3 : 2);
    const float width = ui::equal_part(area.width, columns, gap);

    std::vector<Choice> choices;
    float tallest = ui.px(36_mm);
    for (const content::Language& language : view.content.languages) {
        Choice choice;
        choice.language = &language;
        // Each card reads in its own direction, whichever language the screen is in.
        const bool against = language.direction != ui.settings().direction;
        const text::Align align = against ? text::Align::end : text::Align::start;
        choice.name = ui.fit(endonym(language), TextRole::title, width - 2 * padding, 1, align);
        choice.greeting = ui.words(view.wordings.of(language.tag).text(view.content.site, "greeting"),
                                   TextRole::secondary, width - 2 * padding, align);
        choice.height = choice.name.height() + choice.greeting.height() + 2 * padding;
        tallest = std::max(tallest, choice.height);
        choices.push_back(std::move(choice));
    }
    // Where the page has room, the cards share it.
    const std::size_t rows = (choices.size() + columns - 1) / columns;
    const float share = ui::equal_part(area.bottom() - column.y(), rows, gap);
    tallest = std::max(tallest, std::min(share, ui.px(most_card)));
    for (std::size_t first = 0; first < choices.size(); first += columns) {
        ui.block_top(column.y());
        base::Rect line = column.take(tallest);
        for (std::size_t i = first; i < std::min(first + columns, choices.size()); ++i) {
            const Choice& choice = choices[i];
            const base::Rect card = ui::cut_start(ui, line, width, gap);
            const bool chosen = choice.language->tag == view.state.language;
            const bool pressed = ui.begin_target("language-" + choice.language->tag, card, endonym(*choice.language),
                                                 session::ChooseLanguage{choice.language->tag}, chosen ? "chosen" : "");
            ui.card(card);
            const float radius = ui.px(ui::length::card_radius);
            if (pressed) {
                ui.mark_pressed(card, radius, ui.palette().ink);
            }
            base::Rect rest = card.inset(padding, 0);
            rest.y += std::floor((card.height - choice.name.height() - choice.greeting.height()) / 2);
            ui.draw(choice.name, ui::cut_top(rest, choice.name.height()), ui.on_card());
            ui.draw(choice.greeting, ui::cut_top(rest, choice.greeting.height()),
                    {ui.palette().ink_soft, ui.palette().card});
            ui.end_target();
        }
        column.space(ui::length::gap);
    }
    return column.y() - area.y;
}

}  // namespace screens
