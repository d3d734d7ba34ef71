#include "screens/parts/map_ways.h"

#include "screens/parts/origin.h"

#include <map>
#include <string>

namespace screens {

using session::Screen;

std::vector<ui::Button> map_ways(const View& view, std::string_view category, std::initializer_list<Screen> screens) {
    std::map<std::string, std::string, std::less<>> query;
    if (!category.empty()) {
        query.emplace("category", category);
    }
    std::vector<ui::Button> buttons;
    for (const Screen screen : screens) {
        const session::Open open{{screen, {}, query}};
        if (screen == Screen::help_list || screen == Screen::place) {
            buttons.push_back({"to-list", "format-list-bulleted", view.word("map_list"), open});
        } else if (screen == Screen::map) {
            buttons.push_back({"to-map", "map", view.word("map_open"), open});
        } else if (middle_of_near(view)) {
            buttons.push_back({"to-near", "crosshairs-gps", view.word("near_title"), open});
        }
    }
    return buttons;
}

void draw_ways(ui::Ui& ui, ui::Column& column, const std::vector<ui::Button>& buttons) {
    constexpr float least_em = 11;  // Two words beside the pictogram.
    ui::button_grid(ui, column, buttons, {buttons.size(), least_em});
}

}  // namespace screens
