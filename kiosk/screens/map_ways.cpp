#include "screens/map_ways.h"

#include "screens/near.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>

namespace screens {

using namespace base::literals;
using session::Screen;
using ui::TextRole;

std::vector<ui::Button> map_ways(const View& view, std::string_view category, std::initializer_list<Screen> screens) {
    std::map<std::string, std::string, std::less<>> query;
    if (!category.empty()) {
        query.emplace("category", category);
    }
    std::vector<ui::Button> buttons;
    for (const Screen screen : screens) {
        const session::Open open{{screen, {}, query}};
        if (screen == Screen::help_list) {
            buttons.push_back({"to-list", "format-list-bulleted", view.word("map_list"), open});
        } else if (screen == Screen::map) {
            buttons.push_back({"to-map", "map", view.word("map_open"), open});
        } else if (screen == Screen::place) {
            buttons.push_back({"to-list", "format-list-bulleted", view.word("map_list"), open});
        } else if (middle_of_near(view)) {
            buttons.push_back({"to-near", "crosshairs-gps", view.word("near_title"), open});
        }
    }
    return buttons;
}

void draw_ways(ui::Ui& ui, ui::Column& column, const std::vector<ui::Button>& buttons) {
    const float gap = ui.px(4_mm);
    const float em = ui.settings().scale.px(ui::em(TextRole::button, ui.settings().text_size));
    constexpr float least_em = 11;  // Two words beside the pictogram.
    const auto count = static_cast<float>(buttons.size());
    const float beside = std::floor((column.width() - gap * (count - 1)) / count);
    const bool fits = beside >= em * least_em;
    float height = 0;
    for (const ui::Button& button : buttons) {
        height = std::max(height, ui::button_height(ui, button, fits ? beside : column.width()));
    }
    base::Rect line{};
    for (std::size_t i = 0; i < buttons.size(); ++i) {
        if (i == 0 || !fits) {
            column.take(i == 0 ? 0 : gap);
            ui.block_top(column.y());
            line = column.take(height);
        }
        ui::button(ui, buttons[i], ui::cut_start(ui, line, fits ? beside : line.width, gap));
    }
}

}  // namespace screens
