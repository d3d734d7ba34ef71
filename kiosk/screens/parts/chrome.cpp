#include "screens/parts/chrome.h"

#include <algorithm>
#include <cmath>

namespace screens {

using namespace base::literals;
using ui::TextRole;

namespace {

struct PillLayout {
    ui::Words label;
    float width = 0;
};

struct Pill {
    std::string id;
    std::string icon;
    content::Phrase label;
    session::Action action;
    ui::Colors colors;
    std::string state;
};

PillLayout lay_out(ui::Ui& ui, const Pill& pill, float most) {
    const float around = 2 * ui.px(6_mm) + ui.px(9_mm) + ui.px(3_mm);
    PillLayout layout;
    layout.label = ui.fit(pill.label, TextRole::chrome, most - around, 1);
    layout.width = std::ceil(layout.label.width()) + around + 1;
    return layout;
}

/// A round-ended button of the header.
void draw(ui::Ui& ui, const Pill& pill, const PillLayout& layout, const base::Rect& rect) {
    const float radius = rect.height / 2;
    const bool pressed = ui.begin_target(pill.id, rect, pill.label, pill.action, pill.state);
    ui.fill(rect, pill.colors.ground, radius);
    ui.stroke(rect, ui.palette().ink, radius, 0.6_mm);
    if (pressed) {
        ui.mark_pressed(rect, radius, pill.colors.ink);
    }
    base::Rect rest = rect.inset(ui.px(6_mm), 0);
    ui.icon(pill.icon, ui::cut_start(ui, rest, ui.px(9_mm), ui.px(3_mm)).center(), ui.px(9_mm), pill.colors.ink);
    // The label was laid out for the widest pill; its words start where the box starts.
    const float laid_out = std::max(layout.label.width(), layout.label.layout ? rest.width : 0.0F);
    ui.draw_middle(layout.label, {rest.x, rest.y, laid_out, rest.height}, pill.colors);
    ui.end_target();
}

/// Lays a one-line label out again for exactly the box it stands in, so that its start is the box's start.
PillLayout tighten(ui::Ui& ui, const Pill& pill, PillLayout layout) {
    const float factor = layout.label.em_px / ui.settings().scale.px(ui::em(TextRole::chrome, ui.settings().text_size));
    layout.label =
        ui.words(pill.label, TextRole::chrome, std::ceil(layout.label.width()) + 1, text::Align::start, factor);
    return layout;
}

struct FooterButton {
    std::string id;
    std::string icon;
    content::Phrase label;
    std::optional<session::Action> action;
    bool filled = false;
    bool scrolls = false;
};

void draw(ui::Ui& ui, const FooterButton& button, const base::Rect& rect) {
    const ui::Palette& palette = ui.palette();
    const bool enabled = button.action.has_value() || button.scrolls;
    ui::Colors colors = button.filled ? ui::Colors{palette.on_primary, palette.primary} : ui.on_card();
    if (!enabled) {
        colors = {palette.ink_soft, palette.chrome};
    }
    const float radius = ui.px(ui::length::button_radius);
    const bool pressed = ui.begin_target(button.id, rect, button.label, button.action, enabled ? "" : "disabled");
    ui.target().scrolls_page = button.scrolls;
    ui.fill(rect, colors.ground, radius);
    // Where lines are as dark as ink, a button that does nothing now is known by having no border.
    if (enabled || !(palette.line == palette.ink)) {
        ui.stroke(rect, enabled && !button.filled ? palette.ink : palette.line, radius, 0.5_mm);
    }
    if (pressed) {
        ui.mark_pressed(rect, radius, colors.ink);
    }
    const float padding = ui.px(2_mm);
    const ui::Words label = ui.fit(button.label, TextRole::chrome, rect.width - 2 * padding, 1, text::Align::center);
    const float icon = std::min(ui.px(12_mm), rect.height - label.height() - 2 * padding);
    const float top = rect.y + std::floor((rect.height - icon - label.height()) / 2);
    ui.icon(button.icon, {rect.center().x, top + icon / 2}, icon, colors.ink);
    ui.draw(label, {rect.x + padding, top + icon, rect.width - 2 * padding, label.height()}, colors);
    ui.end_target();
}

}  // namespace

Regions divide(const ui::Ui& ui) {
    Regions regions;
    base::Rect rest = ui.screen();
    const float height = ui.px(ui.landscape() ? ui::length::landscape_header_height : ui::length::header_height);
    const bool low = ui.settings().reach == session::Reach::low;
    if (!ui.landscape()) {
        regions.footer = ui::cut_bottom(rest, ui.px(ui::length::footer_height));
    }
    regions.header = low ? ui::cut_bottom(rest, height) : ui::cut_top(rest, height);
    if (ui.landscape()) {
        regions.footer = ui::cut_start(ui, rest, ui.px(ui::length::rail_width));
    }
    const auto [above, below] = ui.kept_from_page();
    regions.page = {rest.x, rest.y + above, rest.width, rest.height - above - below};
    return regions;
}

base::Rect header(const View& view, ui::Ui& ui, const base::Rect& rect, Operator shown) {
    const ui::Palette& palette = ui.palette();
    ui.set_region(ui::Region::header);
    ui.fill(rect, palette.chrome);
    const float border = ui.px(ui::length::border);
    const bool low = ui.settings().reach == session::Reach::low;
    ui.fill({rect.x, low ? rect.y : rect.bottom() - border, rect.width, border}, palette.line);

    base::Rect rest = rect.inset(ui.px(ui::length::page_margin), 0);
    const float height = ui.px(21_mm);
    const auto middle = [&](base::Rect box) {
        return base::Rect{box.x, rect.y + std::floor((rect.height - height) / 2), box.width, height};
    };
    const content::Language& language = view.wording.language();
    const Pill leave{
        "leave", "clock-outline", view.word("leave"), session::Leave{}, {palette.on_primary, palette.primary}, {}};
    const Pill languages{"language",
                         "web",
                         {language.endonym, language.tag, language.direction, content::TextState::source},
                         session::OpenLanguages{},
                         ui.on_card(),
                         view.page().route.screen == session::Screen::language ? "chosen" : ""};
    const PillLayout leave_layout = tighten(ui, leave, lay_out(ui, leave, rest.width * 0.38F));
    const PillLayout languages_layout = tighten(ui, languages, lay_out(ui, languages, rest.width * 0.42F));
    const base::Rect leave_rect = middle(ui::cut_end(ui, rest, leave_layout.width, ui.px(5_mm)));
    const base::Rect languages_rect = middle(ui::cut_end(ui, rest, languages_layout.width, ui.px(5_mm)));

    content::Phrase name = view.wording.text(view.content.site, "operator");
    if (!view.site.place.empty()) {
        name.text += "\n" + view.wording.verbatim(view.site.place).text;
    }
    const ui::Words words = ui.fit(name, TextRole::chrome, rest.width, 2);
    if (shown == Operator::named && words.layout && words.layout->lines.size() <= 2) {
        ui.draw_middle(words, rest, {palette.ink_soft, palette.chrome}, "operator");
    }
    draw(ui, languages, languages_layout, languages_rect);
    draw(ui, leave, leave_layout, leave_rect);
    ui.set_region(ui::Region::page);
    return rest;
}

void footer(const View& view, ui::Ui& ui, const base::Rect& rect, More more) {
    const ui::Palette& palette = ui.palette();
    ui.set_region(ui::Region::footer);
    ui.fill(rect, palette.chrome);
    const float border = ui.px(ui::length::border);
    if (ui.landscape()) {
        ui.fill({ui.right_to_left() ? rect.x : rect.right() - border, rect.y, border, rect.height}, palette.line);
    } else {
        ui.fill({rect.x, rect.y, rect.width, border}, palette.line);
    }

    const session::Page& page = view.page();
    const bool can_go_back =
        view.state.trail.size() > 1 || (page.route.screen == session::Screen::check && page.step > 0) ||
        (page.route.screen != session::Screen::home && page.route.screen != session::Screen::language);
    const bool is_home = page.route.screen == session::Screen::home;
    const auto when = [](bool condition, session::Action action) {
        return condition ? std::optional(std::move(action)) : std::nullopt;
    };
    const FooterButton back{"back",
                            ui.right_to_left() ? "arrow-right" : "arrow-left",
                            view.word("back"),
                            when(can_go_back, session::GoBack{}),
                            false,
                            false};
    const FooterButton home{"home", "home", view.word("home"), when(!is_home, session::GoHome{}), false, false};
    const bool scrolls = more != More::nowhere;
    // At the end of a page the way is back to its beginning.
    const FooterButton next =
        more == More::above
            ? FooterButton{"to-top", "arrow-up-bold", view.word("to_top"), std::nullopt, false, scrolls}
            : FooterButton{"more", "arrow-down-bold", view.word("more"), std::nullopt, scrolls, scrolls};

    const float gap = ui.px(4_mm);
    if (ui.landscape()) {
        base::Rect rest = rect.inset(ui.px(5_mm), ui.px(5_mm));
        const float height = ui::equal_part(rest.height, 3, gap);
        for (const FooterButton* button : {&back, &home, &next}) {
            draw(ui, *button, ui::cut_top(rest, std::min(height, ui.px(52_mm)), gap));
        }
    } else {
        base::Rect rest = rect.inset(ui.px(ui::length::page_margin), ui.px(5_mm));
        const float width = ui::equal_part(rest.width, 3, gap);
        for (const FooterButton* button : {&back, &home, &next}) {
            draw(ui, *button, ui::cut_start(ui, rest, width, gap));
        }
    }
    ui.set_region(ui::Region::page);
}

}  // namespace screens
