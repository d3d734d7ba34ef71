#include "screens/parts/keyboard.h"

#include "session/state.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace screens {

using namespace base::literals;
using session::Keys;
using ui::TextRole;

namespace {

constexpr base::Mm gap = 3_mm;  ///< VVSG 2.0, 7.2-I wants 2.54 mm
constexpr base::Mm edge = 5_mm;
constexpr base::Mm key_radius = 3_mm;
/// Keys are as tall as a hand that stands before the screen likes, and in landscape as the rule (12.7 mm) lets them be.
constexpr base::Mm key_height = 17_mm;
constexpr base::Mm landscape_key_height = 13.2_mm;
/// A keyboard with fewer letters in a row keeps keys of the usual width.
constexpr std::size_t least_columns = 10;

using Rows = std::vector<std::vector<std::string>>;

const Rows& letters(const View& view, Keys keys) {
    static const Rows digits{{"1", "2", "3", "4", "5"}, {"6", "7", "8", "9", "0"}};
    switch (keys) {
        case Keys::latin:
            return view.finder.keyboard("en").rows;
        case Keys::digits:
            return digits;
        case Keys::own:
            break;
    }
    return view.finder.keyboard(view.wording.language().tag).rows;
}

/// Whether the language is written in syllables that are chosen in two steps.
bool has_syllables(const View& view) {
    const Rows& rows = letters(view, Keys::own);
    return !rows.empty() && !rows.front().empty() && !content::syllable_forms(rows.front().front()).empty();
}

/// Whether the language has letters besides a to z, so that those need a keyboard of their own.
bool has_latin_beside(const View& view) {
    const Rows& own = letters(view, Keys::own);
    return std::none_of(own.begin(), own.end(), [](const std::vector<std::string>& row) {
        return std::find(row.begin(), row.end(), "a") != row.end();
    });
}

std::size_t most_rows(const View& view) {
    return letters(view, Keys::own).size() + (has_syllables(view) ? 1 : 0);
}

float row_height(const ui::Ui& ui) {
    return ui.px(ui.landscape() ? landscape_key_height : key_height);
}

/// How a key looks.
enum class Look { letter, tinted, command };

struct Key {
    std::string id;
    content::Phrase label;
    std::string icon{};  ///< instead of the label's words
    std::optional<session::Action> action;
    Look look = Look::letter;
    std::string state{};
};

/// The label as large as the key carries it.
ui::Words label_of(ui::Ui& ui, const Key& key, const base::Rect& rect) {
    const TextRole role = key.look == Look::command || key.id == "key-space" ? TextRole::chrome : TextRole::tile_title;
    const float width = rect.width - 2 * ui.px(1_mm);
    const ui::Words natural = ui.fit(key.label, role, width, 1, text::Align::center);
    const float full = ui.settings().scale.px(ui::em(role, ui.settings().text_size));
    const float down =
        std::min(rect.height / std::max(1.0F, natural.height()), width / std::max(1.0F, natural.width()));
    const float factor = std::min(1.0F, down) * natural.em_px / full;
    return ui.words(key.label, role, width, text::Align::center, factor);
}

void draw(ui::Ui& ui, const Key& key, const base::Rect& rect) {
    const ui::Palette& palette = ui.palette();
    ui::Colors colors = ui.on_card();
    if (key.look == Look::tinted) {
        colors.ground = palette.mark;
    } else if (key.look == Look::command) {
        colors.ground = palette.neutral.tint;
    }
    const bool chosen = key.state == "chosen";
    if (chosen) {
        colors = {palette.on_primary, palette.primary};
    }
    const float radius = ui.px(key_radius);
    const bool pressed = ui.begin_target(key.id, rect, key.label, key.action, key.state);
    ui.fill(rect, colors.ground, radius);
    ui.stroke(rect, palette.line, radius, ui::length::border);
    if (pressed) {
        ui.mark_pressed(rect, radius, colors.ink);
    }
    if (!key.icon.empty()) {
        ui.icon(key.icon, rect.center(), std::min(ui.px(11_mm), rect.height), colors.ink);
    } else {
        const float inset = ui.px(1_mm);
        ui.draw_middle(label_of(ui, key, rect), {rect.x + inset, rect.y, rect.width - 2 * inset, rect.height}, colors);
    }
    ui.end_target();
}

/// A row of keys of one width in the middle of `row`, left to right whatever the language, as on real keyboards.
void draw_row(ui::Ui& ui, const std::vector<Key>& keys, const base::Rect& row, std::size_t columns) {
    const float between = ui.px(gap);
    const auto count = static_cast<float>(columns);
    const float width = std::floor((row.width - between * (count - 1)) / count);
    const auto used = static_cast<float>(keys.size());
    float x = row.x + std::floor((row.width - width * used - between * (used - 1)) / 2);
    for (const Key& key : keys) {
        draw(ui, key, {x, row.y, width, row.height});
        x += width + between;
    }
}

/// A label that is the same for everybody, set as the visitor's language or, for a to z and digits, from left to right.
content::Phrase sign(const View& view, std::string text, Keys keys) {
    const content::Language& language = view.wording.language();
    const bool own = keys == Keys::own;
    return {std::move(text), language.tag, own ? language.direction : base::Direction::left_to_right,
            content::TextState::source};
}

std::vector<Key> letter_keys(const View& view, const std::vector<std::string>& row) {
    std::vector<Key> keys;
    keys.reserve(row.size());
    for (const std::string& letter : row) {
        keys.push_back({"key-" + letter, sign(view, letter, view.state.keys), {}, session::TypeText{letter}});
    }
    return keys;
}

/// The last character that was typed.
std::string_view last_character(std::string_view text) {
    std::size_t begin = text.size();
    while (begin > 0 && (static_cast<unsigned char>(text[--begin]) & 0xC0U) == 0x80U) {
    }
    return text.substr(begin);
}

/// The forms of the syllable that was typed last, or what they are for.
void syllable_row(const View& view, ui::Ui& ui, const base::Rect& row, std::size_t columns) {
    const std::string last(last_character(session::typed(view.state)));
    std::vector<Key> keys;
    for (const std::string& form : content::syllable_forms(last)) {
        keys.push_back({"form-" + form,
                        sign(view, form, Keys::own),
                        {},
                        session::ReplaceLast{form},
                        Look::tinted,
                        form == last ? "chosen" : ""});
    }
    if (keys.empty()) {
        const ui::Words words = ui.fit(view.word("key_forms"), TextRole::chrome, row.width, 1, text::Align::center);
        ui.draw_middle(words, row, {ui.palette().ink_soft, ui.palette().chrome}, "key-forms");
        return;
    }
    draw_row(ui, keys, row, std::max(columns, keys.size()));
}

/// Digits or letters, the other letters, space, erase.
void command_row(const View& view, ui::Ui& ui, const base::Rect& row) {
    const Keys keys = view.state.keys;
    const content::Language& language = view.wording.language();
    const content::Phrase own{language.endonym, language.tag, language.direction, content::TextState::source};
    const content::Phrase abc = sign(view, "ABC", Keys::latin);
    std::vector<Key> commands;
    if (keys == Keys::digits) {
        commands.push_back({"keys-letters", has_latin_beside(view) ? own : abc, {}, session::ShowKeys{Keys::own}});
    } else {
        commands.push_back({"keys-digits", sign(view, "123", Keys::digits), {}, session::ShowKeys{Keys::digits}});
    }
    if (has_latin_beside(view) && keys == Keys::latin) {
        commands.push_back({"keys-own", own, {}, session::ShowKeys{Keys::own}});
    } else if (has_latin_beside(view)) {
        commands.push_back({"keys-latin", abc, {}, session::ShowKeys{Keys::latin}});
    }
    commands.push_back({"key-space", view.word("key_space"), {}, session::TypeText{" "}});
    commands.push_back({"key-erase", view.word("key_erase"),
                        ui.right_to_left() ? "backspace-reverse-outline" : "backspace-outline", session::EraseText{}});
    const float between = ui.px(gap);
    const float side = std::floor((row.width - between * 4) * 0.2F);
    base::Rect rest = row;
    const auto left = [&](float width) {
        const base::Rect piece{rest.x, rest.y, width, rest.height};
        rest.x += width + between;
        rest.width -= width + between;
        return piece;
    };
    for (std::size_t i = 0; i < commands.size(); ++i) {
        Key key = commands[i];
        const bool space = key.id == "key-space";
        key.look = space ? Look::letter : Look::command;
        draw(ui, key, left(space ? rest.width - side - between : side));
    }
}

}  // namespace

float keyboard_height(const View& view, const ui::Ui& ui) {
    const auto rows = static_cast<float>(most_rows(view) + 1);
    return 2 * ui.px(edge) + rows * row_height(ui) + (rows - 1) * ui.px(gap);
}

void keyboard(const View& view, ui::Ui& ui, const base::Rect& rect) {
    const Keys keys = view.state.keys;
    const float height = keyboard_height(view, ui);
    const float between = ui.px(gap);
    ui.fill({rect.x, rect.y, rect.width, height}, ui.palette().chrome);
    ui.fill({rect.x, rect.y, rect.width, ui.px(ui::length::border)}, ui.palette().line);
    base::Rect rest = base::Rect{rect.x, rect.y, rect.width, height}.inset(ui.px(ui::length::page_margin), ui.px(edge));
    const base::Rect commands = ui::cut_bottom(rest, row_height(ui), between);

    const Rows& rows = letters(view, keys);
    std::size_t columns = keys == Keys::digits ? 1 : least_columns;
    for (const std::vector<std::string>& row : rows) {
        columns = std::max(columns, row.size());
    }
    if (keys == Keys::own && has_syllables(view)) {
        syllable_row(view, ui, ui::cut_top(rest, row_height(ui), between), columns);
    }
    // Fewer rows are taller, so that the keyboard stays where it is.
    const auto count = static_cast<float>(rows.size());
    const float each = std::floor((rest.height - between * (count - 1)) / count);
    for (const std::vector<std::string>& row : rows) {
        draw_row(ui, letter_keys(view, row), ui::cut_top(rest, each, between), columns);
    }
    command_row(view, ui, commands);
}

}  // namespace screens
