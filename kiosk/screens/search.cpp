#include "screens/search.h"

#include "content/search/marks.h"
#include "content/words/isolate.h"
#include "screens/pages.h"
#include "screens/parts/help_rows.h"
#include "screens/parts/keyboard.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

namespace screens {

using namespace base::literals;
using content::SearchEntry;
using content::SearchHit;
using content::SearchPlace;
using ui::TextRole;

namespace {

/// More results than this nobody reads: another letter narrows them.
constexpr std::size_t most_hits = 20;
constexpr base::Mm above_line = 6_mm;
constexpr base::Mm line_padding = 3_mm;
constexpr base::Mm least_line = 20_mm;
constexpr base::Mm cursor_width = 0.9_mm;

/// The height of the line in px, whatever is typed on it.
float line_height(const View& view, const ui::Ui& ui) {
    const float em = ui.settings().scale.px(ui::em(TextRole::heading, ui.settings().text_size));
    const float words = em * view.wording.language().line_height * ui::line_height_factor(TextRole::heading);
    return std::max(ui.px(least_line), std::ceil(words) + 2 * ui.px(line_padding));
}

content::Phrase typed_phrase(const View& view) {
    const content::Language& language = view.wording.language();
    return {content::with_isolated_numbers(session::typed(view.state)), language.tag, language.direction,
            content::TextState::source};
}

/// Typed words on one line, smaller when they are many; the end of them when even that is too long.
void typed_words(const View& view, ui::Ui& ui, const base::Rect& box) {
    constexpr float least = 0.6F;
    ui::Words words = ui.words(typed_phrase(view), TextRole::heading, 0);
    if (words.width() > box.width) {
        const float factor = std::max(least, box.width / words.width() * 0.98F);
        words = ui.words(typed_phrase(view), TextRole::heading, 0, text::Align::start, factor);
    }
    const float over = std::max(0.0F, words.width() - box.width);
    const float x = ui.right_to_left() ? box.right() - words.width() + over : box.x - over;
    const float y = box.y + std::floor((box.height - words.height()) / 2);
    const base::Rect place{over > 0 ? std::min(x, box.x) : x, y, words.width(), words.height()};
    ui.push_clip(box.inset(-ui.px(cursor_width) * 3, 0));
    ui.draw(words, place, ui.on_card(), "typed");
    const float cursor = std::round(place.x + ui::cursor_after(words));
    const float tall = std::round(words.em_px * 1.2F);
    ui.fill({cursor, y + std::floor((words.height() - tall) / 2), ui.px(cursor_width), tall}, ui.palette().ink);
    ui.pop_clip();
}

/// The line: a magnifying glass, what was typed or what to do, and how to take it all back.
void line(const View& view, ui::Ui& ui, const base::Rect& rect) {
    const ui::Palette& palette = ui.palette();
    const float radius = ui.px(ui::length::button_radius);
    ui.fill(rect, palette.card, radius);
    ui.stroke(rect, palette.ink, radius, 0.8_mm);
    base::Rect rest = rect.inset(ui.px(5_mm), ui.px(2_mm));
    const float icon = ui.px(11_mm);
    ui.icon("magnify", ui::cut_start(ui, rest, icon, ui.px(4_mm)).center(), icon, palette.ink);
    if (session::typed(view.state).empty()) {
        const ui::Words words = ui.fit(view.word("search_type"), TextRole::heading, rest.width - ui.px(3_mm), 1);
        const float x = ui.right_to_left() ? rest.right() - ui.px(cursor_width) : rest.x;
        const float tall = std::round(words.em_px * 1.2F);
        ui.fill({x, rest.center().y - std::floor(tall / 2), ui.px(cursor_width), tall}, palette.ink);
        ui::cut_start(ui, rest, ui.px(3_mm));
        ui.draw_middle(words, rest, {palette.ink_soft, palette.card}, "search-type");
        return;
    }
    const float side = rest.height;
    const base::Rect clear = ui::cut_end(ui, rest, side, ui.px(4_mm));
    const bool pressed = ui.begin_target("clear", clear, view.word("key_clear"), session::ClearText{});
    ui.circle(clear.center(), side / 2, palette.neutral.tint);
    if (pressed) {
        ui.mark_pressed(clear, side / 2, palette.ink);
    }
    ui.icon("close-thick", clear.center(), side * 0.5F, palette.neutral.figure);
    ui.end_target();
    typed_words(view, ui, rest);
}

const ui::Accent& accent_of(const View& view, const ui::Ui& ui, const content::Topic& topic) {
    const content::Section* section = view.content.section(topic.section);
    return ui.palette().accent(section != nullptr ? section->accent : content::AccentName::neutral);
}

/// The row of something that was found, without marks. Its line is what stands there on any list.
ui::Row plain_row(const View& view, const ui::Ui& ui, const SearchEntry& entry) {
    ui::Row row;
    if (entry.kind == SearchEntry::Kind::help) {
        const content::HelpPoint* point = view.content.help_point(entry.id);
        return point != nullptr && view.wording.shows(*point) ? help_row(view, ui, *point) : row;
    }
    if (const content::Topic* topic = view.content.topic(entry.id);
        topic != nullptr && (entry.kind == SearchEntry::Kind::topic || entry.kind == SearchEntry::Kind::answer)) {
        const bool page = entry.kind == SearchEntry::Kind::topic;
        row.id = (page ? "hit-topic-" : "hit-answer-") + entry.id + (page ? "" : "-" + entry.title);
        row.icon = page ? topic->icon : "comment-question";
        row.accent = &accent_of(view, ui, *topic);
        row.title = view.wording.text(topic->texts, entry.title);
        row.line = view.wording.text(topic->texts, page ? "summary" : "title");
        row.action = session::Open{{session::Screen::topic, entry.id}};
        return row;
    }
    if (const content::SelfCheck* check = view.content.check(entry.id)) {
        const bool whole = entry.kind == SearchEntry::Kind::check;
        row.id = (whole ? "hit-check-" : "hit-question-") + entry.id + (whole ? "" : "-" + entry.title);
        row.icon = whole ? check->icon : "comment-question";
        row.accent = &ui.palette().young;
        row.title = view.wording.text(check->texts, entry.title);
        row.line = view.wording.text(check->texts, whole ? "summary" : "title");
        row.action = session::Open{{session::Screen::check, entry.id}};
    }
    return row;
}

/// The sentence in which a word was found, as it stands there: perhaps in another language than the visitor's.
content::Phrase sentence_at(const View& view, const SearchEntry& entry, const SearchPlace& place,
                            const std::vector<content::QueryWord>& words) {
    if (place.texts == nullptr) {
        const content::HelpPoint* point = view.content.help_point(entry.id);
        const bool name = place.field == SearchPlace::Field::title;
        return point != nullptr ? view.wording.verbatim(name ? point->name : point->address.city) : content::Phrase{};
    }
    content::Phrase phrase = view.wordings.of(place.language).text(*place.texts, place.id);
    phrase.text = content::search_sentence(view.finder.words(), phrase.text, words);
    return phrase;
}

ui::Row row_of(const View& view, const ui::Ui& ui, const SearchHit& hit, const std::vector<content::QueryWord>& words) {
    ui::Row row = plain_row(view, ui, *hit.entry);
    content::SearchWords& reader = view.finder.words();
    row.title_marks = content::search_marks(reader, row.title.text, words);
    // The line shows what the title does not: where the first of the other words stands.
    for (std::size_t i = 0; i < hit.places.size(); ++i) {
        const std::vector<content::QueryWord> one{words[i]};
        if (!content::search_marks(reader, row.title.text, one).empty()) {
            continue;
        }
        if (content::search_marks(reader, row.line.text, one).empty()) {
            if (content::Phrase sentence = sentence_at(view, *hit.entry, hit.places[i], words); !sentence.empty()) {
                row.line = std::move(sentence);
            }
        }
        break;
    }
    row.line_marks = content::search_marks(reader, row.line.text, words);
    return row;
}

/// The row as a low panel carries it: a whole one stands above the keys.
ui::Row of_panel(const ui::Ui& ui, ui::Row row) {
    if (ui.low_panel()) {
        row.density = ui::Density::compact;
    }
    return row;
}

void found(const View& view, ui::Ui& ui, ui::Column& column, const content::SearchResult& result) {
    bool first = true;
    for (const SearchHit& hit : result.hits) {
        const ui::Row row = of_panel(ui, row_of(view, ui, hit, result.words));
        if (row.title.empty()) {
            continue;  // Hidden since the index was made.
        }
        column.space(first ? 0_mm : 4_mm);
        first = false;
        ui::row(ui, column, row);
    }
}

/// Nothing was found: the ways to people.
void nothing(const View& view, ui::Ui& ui, ui::Column& column) {
    ui.block_top(column.y());
    const TextRole role = ui.low_panel() ? TextRole::secondary : TextRole::heading;
    column.words(view.word("search_none"), role, ui.on_ground(), "search-none");
    if (!ui.low_panel()) {
        column.space(2_mm);
        column.words(view.word("search_none_line"), TextRole::body, ui.on_ground(), "search-none-line");
    }
    if (const content::HelpPoint* desk = view.content.help_point(view.content.desk)) {
        column.space(ui.low_panel() ? 2_mm : 5_mm);
        ui::Row row = of_panel(ui, help_row(view, ui, *desk));
        if (ui.low_panel()) {
            row.line = {};
        }
        ui::row(ui, column, row);
    }
    column.space(ui::length::gap);
    category_tiles(view, ui, column);
}

/// Nothing is typed yet: what can be.
void invitation(const View& view, ui::Ui& ui, ui::Column& column) {
    column.space(4_mm);
    ui.block_top(column.y());
    column.words(view.word("search_hint"), TextRole::lead, ui.on_ground(), "search-hint");
    column.space(5_mm);
    ui::chips(ui, column, {{"eye-off-outline", view.word("nothing_kept"), &ui.palette().help}});
}

}  // namespace

Operator keep_for_search(const View& view, ui::Ui& ui) {
    const float line = ui.low_panel() ? 0 : ui.px(above_line) + line_height(view, ui);
    ui.keep_from_page(line, keyboard_height(view, ui));
    return ui.low_panel() ? Operator::left_out : Operator::named;
}

float search(const View& view, ui::Ui& ui, const base::Rect& area) {
    // On a low panel a whole result shows above the keys.
    const float up = ui.low_panel() ? ui.px(7_mm) : 0;
    ui::Column column(ui, {area.x, area.y - up, area.width, area.height + up});
    const std::string_view typed = session::typed(view.state);
    if (!typed.empty() && !view.finder.ready(view.wording.language().tag)) {
        return 0;  // In the first seconds of a terminal: results come without another touch.
    }
    const content::SearchResult result = view.finder.index().find(typed, view.wording.language().tag, most_hits);
    if (result.words.empty()) {
        invitation(view, ui, column);
    } else if (result.hits.empty()) {
        nothing(view, ui, column);
    } else {
        found(view, ui, column, result);
    }
    return column.y() - area.y;
}

void search_controls(const View& view, ui::Ui& ui, const base::Rect& page, const base::Rect& header) {
    const float height = line_height(view, ui);
    const float margin = ui.px(ui::length::page_margin);
    ui.set_region(ui::Region::header);
    if (ui.low_panel()) {
        line(view, ui, header.inset(0, ui.px(3_mm)));
    } else {
        line(view, ui, {page.x + margin, page.y - height, page.width - 2 * margin, height});
    }
    ui.set_region(ui::Region::footer);
    keyboard(view, ui, {page.x, page.bottom(), page.width, keyboard_height(view, ui)});
    ui.set_region(ui::Region::page);
}

}  // namespace screens
