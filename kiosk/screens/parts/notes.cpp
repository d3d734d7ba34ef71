#include "screens/parts/notes.h"

#include <algorithm>
#include <string>

namespace screens {

using ui::TextRole;

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
