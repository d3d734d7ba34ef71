#include "screens/parts/situations.h"

#include <algorithm>

namespace screens {

bool is_for(const std::vector<std::string>& situations, std::string_view situation) {
    return situations.empty() || situation.empty() ||
           std::find(situations.begin(), situations.end(), situation) != situations.end();
}

bool has_situations(const content::Topic& topic) {
    return std::any_of(topic.blocks.begin(), topic.blocks.end(),
                       [](const content::Block& block) { return !block.situations.empty(); });
}

void situation_chips(const View& view, ui::Ui& ui, ui::Column& column, const std::vector<std::string>& situations) {
    std::vector<ui::Chip> chips;
    for (const std::string& id : situations) {
        if (const content::Situation* situation = view.content.situation(id)) {
            chips.push_back(
                {situation->icon, view.wording.text(view.content.site, "situation_" + id), &ui.palette().neutral});
        }
    }
    ui::chips(ui, column, chips);
}

void situation_row(const View& view, ui::Ui& ui, ui::Column& column) {
    const content::Situation* chosen = view.content.situation(view.state.situation);
    ui::Row row;
    row.id = "situation";
    row.icon = chosen != nullptr ? chosen->icon : "account-question";
    row.accent = &ui.palette().neutral;
    row.title = chosen != nullptr ? view.wording.text(view.content.site, "situation_" + chosen->id)
                                  : view.word("situation_ask");
    row.line = chosen != nullptr ? view.word("situation_change") : view.word("situation_ask_line");
    row.action = session::Open{{session::Screen::situation}};
    ui::row(ui, column, row);
}

}  // namespace screens
