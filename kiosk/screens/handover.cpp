// The screen that hands a help point over: a code for a telephone's camera, or large words to copy by hand.
#include "screens/pages.h"

#include "content/help/handover.h"
#include "content/help/qr_code.h"
#include "screens/parts/help_rows.h"
#include "screens/parts/page_head.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace screens {

using content::Handover;
using namespace base::literals;
using ui::TextRole;

namespace {

struct Form {
    std::string_view icon;
    std::string_view word;
    std::string_view hint;  ///< what the telephone does with it
};

Form form_of(Handover kind) {
    switch (kind) {
        case Handover::phone:
            return {"phone", "take_phone", "take_phone_hint"};
        case Handover::contact:
            return {"card-account-details", "take_contact", "take_contact_hint"};
        case Handover::text:
            return {"message-text", "take_text", "take_text_hint"};
        case Handover::web:
            return {"web", "take_web", "take_web_hint"};
        case Handover::write:
            break;
    }
    return {"pencil", "take_write", "take_write_hint"};
}

/// Px of a module's side: whole, so that every edge is sharp. Never more than fits into `width`.
float module_px(const ui::Ui& ui, const content::QrCode& code, float width) {
    const auto modules = static_cast<float>(code.size + 2 * content::quiet_zone);
    const base::PixelScale& scale = ui.settings().scale;
    const float legible = std::ceil(
        std::max(scale.px(ui::length::code_module), scale.px(ui::length::code_side) / static_cast<float>(code.size)));
    const float large = std::floor(scale.px(ui::length::code_most_side) / modules);
    return std::max(1.0F, std::min(std::max(legible, large), std::floor(width / modules)));
}

/// The code in the middle of the column, with its quiet zone.
void draw_code(const View& view, ui::Ui& ui, ui::Column& column, const content::QrCode& code) {
    const float module = module_px(ui, code, column.width());
    const float side = module * static_cast<float>(code.size + 2 * content::quiet_zone);
    ui.block_top(column.y());
    const base::Rect whole = column.take(side);
    const base::Rect square{std::round(whole.x + (whole.width - side) / 2), std::round(whole.y), side, side};
    ui.fill(square, ui::code_light);
    if (!(ui.palette().ground == ui::code_light)) {
        ui.stroke(square.inset(-ui.px(ui::length::border)), ui.palette().line, 0, ui::length::border);
    }
    const float margin = module * static_cast<float>(content::quiet_zone);
    for (int row = 0; row < code.size; ++row) {
        for (int first = 0; first < code.size;) {
            int end = first;
            while (end < code.size && code.at(end, row)) {
                ++end;
            }
            if (end > first) {
                ui.fill({square.x + margin + module * static_cast<float>(first),
                         square.y + margin + module * static_cast<float>(row), module * static_cast<float>(end - first),
                         module},
                        ui::code_dark);
            }
            first = end + 1;
        }
    }
    ui.describe("code", ui::Role::image, view.word("take_code"), square);
}

constexpr base::Mm most_choice = 34_mm;
constexpr base::Mm most_digits_em = 42_mm;  ///< larger ones would not be read faster

/// Words as large as one line of `width` carries them.
ui::Words huge(ui::Ui& ui, const content::Phrase& phrase, float width) {
    const base::PixelScale& scale = ui.settings().scale;
    const float whole = scale.px(ui::em(TextRole::clock, ui.settings().text_size));
    const float natural = ui.words(phrase, TextRole::clock, 0).width();
    const float factor = std::min(scale.px(most_digits_em) / whole, 0.98F * width / std::max(1.0F, natural));
    // A long name is better broken than small.
    const float least = scale.px(ui::em(TextRole::title, ui.settings().text_size)) / whole;
    return ui.words(phrase, TextRole::clock, width, text::Align::start, std::max(factor, least));
}

/// What somebody copies by hand: the numbers first, then the place and the website.
void draw_large(const View& view, ui::Ui& ui, ui::Column& column, const content::HelpPoint& point) {
    const float padding = ui.px(ui::length::card_padding);
    const float width = column.width() - 2 * padding;
    std::vector<ui::Words> lines;
    for (const content::Phone& phone : point.phones) {
        lines.push_back(huge(ui, view.wording.phone(phone.number), width));
        const content::Phrase abroad = view.wording.phone_international(phone.number);
        if (!abroad.empty()) {
            lines.push_back(ui.words(view.word("from_abroad"), TextRole::secondary, width));
            lines.push_back(ui.fit(abroad, TextRole::figure, width, 1));
        }
    }
    if (point.location_precision != content::LocationPrecision::national && !point.address.city.empty()) {
        const std::string town = point.address.postal_code.empty()
                                     ? point.address.city
                                     : point.address.postal_code + " " + point.address.city;
        for (const std::string& line : {point.address.street, town}) {
            if (!line.empty()) {
                lines.push_back(ui.fit(view.wording.verbatim(line), TextRole::title, width, 2));
            }
        }
    }
    for (const std::string& address : {point.url, point.email}) {
        if (!address.empty()) {
            lines.push_back(ui.fit(view.wording.online_address(address), TextRole::title, width, 3));
        }
    }
    const float gap = ui.px(2_mm);
    float height = -gap;
    for (const ui::Words& words : lines) {
        height += words.height() + gap;
    }
    ui.block_top(column.y());
    const base::Rect card = column.take(height + 2 * padding);
    ui.card(card);
    base::Rect rest = card.inset(padding);
    for (const ui::Words& words : lines) {
        ui.draw(words, ui::cut_top(rest, words.height(), gap), ui.on_card());
    }
}

/// The forms there are, as buttons two beside each other where their words fit. They share the `room` px that are left
/// on the page.
void choices(const View& view, ui::Ui& ui, ui::Column& column, float room, const content::HelpPoint& point,
             Handover chosen) {
    std::vector<ui::Button> buttons;
    for (const Handover kind : content::handovers(point)) {
        const Form form = form_of(kind);
        const bool is_chosen = kind == chosen;
        buttons.push_back({"take-" + std::string(content::to_string(kind)), std::string(form.icon),
                           view.word(form.word), session::Open{session::handover_route(kind, point.id)},
                           is_chosen ? ui::Emphasis::primary : ui::Emphasis::plain, is_chosen ? "chosen" : ""});
    }
    constexpr float least_em = 11;  // Two words beside the pictogram.
    ui::button_grid(ui, column, buttons, {2, least_em, room, ui.px(most_choice)});
}

}  // namespace

float handover(const View& view, ui::Ui& ui, const base::Rect& area) {
    const auto target = session::handover_of(view.page().route);
    const content::HelpPoint* point = target ? view.content.help_point(target->point) : nullptr;
    if (point == nullptr) {
        return 0;
    }
    const Form form = form_of(target->kind);
    const auto head = [&](ui::Column& column) {
        page_title(ui, column, "qrcode", ui.palette().help, view.word("take_title"));
        column.space(2_mm);
        const ui::Words name = ui.fit(help_title(view, *point), TextRole::heading, column.width(), 3);
        ui.draw(name, column.take(name.height()), ui.on_ground(), "point");
        column.space(ui::length::gap);
    };
    const auto draw_form = [&](ui::Column& column) {
        const std::string text = content::payload(target->kind, *point, view.wording, view.wall.date);
        if (target->kind == Handover::write) {
            draw_large(view, ui, column, *point);
        } else if (const auto code = content::qr_code(text)) {
            draw_code(view, ui, column, code.value());
        }
    };
    const auto explain = [&](ui::Column& column) {
        column.words(view.word(form.hint), TextRole::body, ui.on_ground(), "hint");
        column.space(3_mm);
        column.words(view.word("take_warning"), TextRole::body_bold, ui.on_ground(), "warning");
        column.space(ui::length::gap);
        choices(view, ui, column, area.bottom() - column.y(), *point, target->kind);
    };
    if (ui.landscape() && target->kind != Handover::write) {
        // The code has the whole height of the page.
        base::Rect words = area;
        ui::Column first(ui, ui::cut_start(ui, words, std::floor(area.width / 2), ui.px(ui::length::gap)));
        ui::Column second(ui, words);
        draw_form(first);
        head(second);
        explain(second);
        return std::max(first.y(), second.y()) - area.y;
    }
    ui::Column column(ui, area);
    head(column);
    draw_form(column);
    column.space(ui::length::gap);
    explain(column);
    return column.y() - area.y;
}

}  // namespace screens
