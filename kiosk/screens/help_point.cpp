// One help point: the number to call is the biggest thing on it.
#include "screens/pages.h"

#include "content/help/handover.h"
#include "content/help/opening_hours.h"
#include "screens/parts/help_rows.h"
#include "screens/parts/help_words.h"
#include "screens/parts/notes.h"
#include "screens/parts/page_head.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace screens {

using namespace base::literals;
using ui::TextRole;

namespace {

std::vector<ui::Chip> statements(const View& view, const ui::Ui& ui, const content::HelpPoint& point) {
    const ui::Palette& palette = ui.palette();
    std::vector<ui::Chip> list;
    if (const Status status = status_of(view, point); !status.words.empty()) {
        list.push_back(
            {status.icon, status.words, status.open == content::Tristate::yes ? &palette.help : &palette.neutral});
    }
    if (point.cost == content::Cost::free) {
        list.push_back({"cash-off", view.word("free"), &palette.help});
    }
    if (point.confidential == content::Tristate::yes) {
        list.push_back({"lock-outline", view.word("confidential"), &palette.help});
    }
    if (point.id_required == content::Tristate::no) {
        list.push_back({"card-account-details-outline", view.word("no_id_needed"), &palette.help});
    }
    if (point.anonymous == content::Tristate::yes) {
        list.push_back({"incognito", view.word("name_not_needed"), &palette.help});
    }
    if (point.wheelchair != content::Tristate::unknown) {
        const bool yes = point.wheelchair == content::Tristate::yes;
        list.push_back({"wheelchair-accessibility", view.word(yes ? "wheelchair" : "no_wheelchair"),
                        yes ? &palette.help : &palette.neutral});
    }
    // The status may say so already.
    const bool is_told = !list.empty() && list.front().icon == appointment_icon;
    if (point.by_appointment && !is_told) {
        list.push_back({appointment_icon, view.word("appointment"), &palette.neutral});
    }
    const auto is_for = [&](std::string_view whom) {
        return std::find(point.for_whom.begin(), point.for_whom.end(), whom) != point.for_whom.end();
    };
    if (is_for("women")) {
        list.push_back({"human-female", view.word("for_women"), &palette.neutral});
    }
    if (is_for("minors")) {
        list.push_back({"human-child", view.word("for_minors"), &palette.neutral});
    }
    return list;
}

/// A line of text in a card.
struct CardText {
    content::Phrase words;
    TextRole role;
    bool soft = false;
    float space_before_mm = 0;
};

/// A phone number as one reads it aloud: digit by digit, with a pause between its groups.
std::string read_aloud(std::string_view number) {
    std::string speech;
    bool pause = false;
    for (const char c : number) {
        if (c != '+' && (c < '0' || c > '9')) {
            pause = !speech.empty();
            continue;
        }
        speech += speech.empty() ? "" : pause ? ", " : " ";
        speech += c;
        pause = false;
    }
    return speech;
}

/// A card with lines of text one below the other.
void text_card(ui::Ui& ui, ui::Column& column, const std::vector<CardText>& lines) {
    const float padding = ui.px(ui::length::card_padding);
    const float width = column.width() - 2 * padding;
    std::vector<std::pair<ui::Words, const CardText*>> laid_out;
    float height = 0;
    for (const CardText& line : lines) {
        if (line.words.empty()) {
            continue;
        }
        laid_out.emplace_back(line.role == TextRole::figure ? ui.fit(line.words, line.role, width, 1)
                                                            : ui.words(line.words, line.role, width),
                              &line);
        height +=
            laid_out.back().first.height() + (line.space_before_mm > 0 ? ui.px(base::Mm{line.space_before_mm}) : 0);
    }
    if (laid_out.empty()) {
        return;
    }
    ui.block_top(column.y());
    const base::Rect card = column.take(height + 2 * padding);
    ui.card(card);
    base::Rect rest = card.inset(padding);
    for (const auto& [words, line] : laid_out) {
        if (line->space_before_mm > 0) {
            ui::cut_top(rest, ui.px(base::Mm{line->space_before_mm}));
        }
        ui.draw(words, ui::cut_top(rest, words.height()),
                {line->soft ? ui.palette().ink_soft : ui.palette().ink, ui.palette().card});
        if (line->role == TextRole::figure) {
            ui.last().speech = read_aloud(line->words.text);
        }
    }
}

void phones(const View& view, ui::Ui& ui, ui::Column& column, const content::HelpPoint& point) {
    std::vector<CardText> lines;
    bool first = true;
    for (const content::Phone& phone : point.phones) {
        const content::Phrase note =
            phone.note.empty() ? view.word("call") : view.wording.text(point.texts, phone.note);
        lines.push_back({note, TextRole::secondary, true, first ? 0.0F : 5.0F});
        lines.push_back({view.wording.phone(phone.number), TextRole::figure, false, 0});
        const content::Phrase abroad = view.wording.phone_international(phone.number);
        if (!abroad.empty()) {
            lines.push_back({view.word("from_abroad"), TextRole::secondary, true, 2});
            lines.push_back({abroad, TextRole::body_bold, false, 0});
        }
        first = false;
    }
    if (!lines.empty()) {
        column.space(ui::length::gap);
        text_card(ui, column, lines);
    }
}

/// The sentence that says what one calls for: that of the point's first category, else the usual one.
std::string_view sentence_word(const View& view, const content::HelpPoint& point) {
    const content::Category* category =
        point.categories.empty() ? nullptr : view.content.category(point.categories.front());
    return category != nullptr && !category->sentence.empty() ? std::string_view(category->sentence) : "say_default";
}

/// A sentence in Dutch to say or to point at, with what it means below.
void sentence(const View& view, ui::Ui& ui, ui::Column& column, const content::HelpPoint& point) {
    const content::Wording& dutch = view.wordings.of("nl");
    const std::string& own = view.wording.language().tag;
    if (point.phones.empty()) {
        return;
    }
    const std::string_view word = sentence_word(view, point);
    std::vector<CardText> lines{{view.word("say_title"), TextRole::secondary, true, 0},
                                {dutch.ui(word), TextRole::body_bold, false, 1}};
    if (own != "nl") {
        lines.push_back({dutch.ui("say_interpreter", {{"language", dutch.language_name(own).text}}),
                         TextRole::body_bold, false, 0});
        lines.push_back({view.word(word), TextRole::secondary, true, 3});
        lines.push_back({view.wording.ui("say_interpreter", {{"language", view.wording.language_name(own).text}}),
                         TextRole::secondary, true, 0});
    }
    column.space(ui::length::gap);
    text_card(ui, column, lines);
}

bool opens_for_certain(const content::WeekHours& week) {
    const auto is_certain = [](const content::OpenSpan& span) { return span.certainty == content::Certainty::open; };
    return std::any_of(week.days.begin(), week.days.end(),
                       [&](const auto& day) { return std::any_of(day.begin(), day.end(), is_certain); });
}

/// "09:00–17:00", with what to do first where nobody says that somebody is there.
content::Phrase span_words(const View& view, const content::HelpPoint& point, const content::OpenSpan& span) {
    const content::Phrase times = view.wording.time_span(span.open, span.close);
    return span.certainty == content::Certainty::open
               ? times
               : joined({times, view.word(point.by_appointment ? "appointment" : "ask_first")});
}

/// The seven days from today on with their hours, today in bold. While the terminal's clock cannot be right: a usual
/// week, and no day is today.
void hours(const View& view, ui::Ui& ui, ui::Column& column, const content::HelpPoint& point) {
    if (point.opening_hours.empty()) {
        return;
    }
    const bool has_today = view.nearby.clock(view.wall.date) == content::Query::Clock::right;
    const std::optional<content::WeekHours> told =
        has_today ? content::coming_hours(point, view.wall.date) : content::usual_hours(point.opening_hours);
    if (!told || told->always || (point.by_appointment && !opens_for_certain(*told))) {
        return;
    }
    const content::WeekHours& week = *told;
    struct Day {
        ui::Words name;
        std::vector<ui::Words> spans;
        float height = 0;
        bool open = false;
    };
    const float padding = ui.px(ui::length::card_padding);
    const float width = column.width() - 2 * padding;
    const float name_width = std::floor(width * 0.45F);
    const ui::Words title = ui.words(view.word("hours"), TextRole::secondary, width);
    const int first = has_today ? base::weekday(view.wall.date) : 0;
    std::vector<Day> days;
    float height = title.height() + ui.px(2_mm);
    for (std::size_t d = 0; d < week.days.size(); ++d) {
        Day day;
        const bool is_today = has_today && d == 0;
        const TextRole role = is_today ? TextRole::body_bold : TextRole::body;
        const int weekday = (first + static_cast<int>(d)) % static_cast<int>(week.days.size());
        day.name = ui.fit(is_today ? view.word("today") : view.wording.weekday_name(weekday), role, name_width, 1);
        for (const content::OpenSpan& span : week.days[d]) {
            day.spans.push_back(ui.words(span_words(view, point, span), role, width - name_width));
        }
        day.open = !day.spans.empty();
        if (!day.open) {
            day.spans.push_back(ui.words(view.word("closed"), role, width - name_width));
        }
        float spans_height = 0;
        for (const ui::Words& words : day.spans) {
            spans_height += words.height();
        }
        day.height = std::max(day.name.height(), spans_height);
        height += day.height;
        days.push_back(std::move(day));
    }
    column.space(ui::length::gap);
    ui.block_top(column.y());
    const base::Rect card = column.take(height + 2 * padding);
    ui.card(card);
    base::Rect rest = card.inset(padding);
    const ui::Colors soft{ui.palette().ink_soft, ui.palette().card};
    ui.draw(title, ui::cut_top(rest, title.height(), ui.px(2_mm)), soft);
    for (const Day& day : days) {
        base::Rect line = ui::cut_top(rest, day.height);
        ui.draw(day.name, ui::cut_start(ui, line, name_width), ui.on_card());
        for (const ui::Words& words : day.spans) {
            ui.draw(words, ui::cut_top(line, words.height()), day.open ? ui.on_card() : soft);
        }
    }
}

void address(const View& view, ui::Ui& ui, ui::Column& column, const content::HelpPoint& point) {
    if (point.location_precision == content::LocationPrecision::national || point.address.city.empty()) {
        return;
    }
    std::vector<CardText> lines{{view.word("visit"), TextRole::secondary, true, 0}};
    if (!point.address.street.empty()) {
        lines.push_back({view.wording.verbatim(point.address.street), TextRole::body_bold, false, 0});
    }
    const std::string town =
        point.address.postal_code.empty() ? point.address.city : point.address.postal_code + " " + point.address.city;
    lines.push_back({view.wording.verbatim(town), TextRole::body_bold, false, 0});
    lines.push_back({distance_words(view, point), TextRole::body, false, 2});
    if (!point.directions.empty()) {
        lines.push_back({view.word("get_there"), TextRole::secondary, true, 3});
        lines.push_back({view.wording.text(point.texts, point.directions), TextRole::body, false, 0});
    }
    if (!point.accessibility.empty()) {
        lines.push_back({view.wording.text(point.texts, point.accessibility), TextRole::body, false, 2});
    }
    column.space(ui::length::gap);
    text_card(ui, column, lines);
}

void online(const View& view, ui::Ui& ui, ui::Column& column, const content::HelpPoint& point) {
    std::vector<CardText> lines;
    if (!point.url.empty()) {
        lines.push_back({view.word("website"), TextRole::secondary, true, 0});
        lines.push_back({view.wording.online_address(point.url), TextRole::body_bold, false, 0});
    }
    if (!point.email.empty()) {
        lines.push_back({view.word("email"), TextRole::secondary, true, lines.empty() ? 0.0F : 4.0F});
        lines.push_back({view.wording.verbatim(point.email), TextRole::body_bold, false, 0});
    }
    if (!lines.empty()) {
        column.space(ui::length::gap);
        text_card(ui, column, lines);
    }
}

void languages(const View& view, ui::Ui& ui, ui::Column& column, const content::HelpPoint& point) {
    if (point.languages.empty()) {
        return;
    }
    column.space(ui::length::gap);
    ui.block_top(column.y());
    column.words(view.word("speaks"), TextRole::secondary, {ui.palette().ink_soft, ui.palette().ground});
    column.space(2_mm);
    std::vector<ui::Chip> list;
    for (const std::string& tag : point.languages) {
        list.push_back({"", view.wording.language_name(tag), &ui.palette().rights});
    }
    ui::chips(ui, column, list);
}

/// The way to take it along; nothing for a point that is only a person here.
void take_along(const View& view, ui::Ui& ui, ui::Column& column, const content::HelpPoint& point) {
    const std::vector<content::Handover> kinds = content::handovers(point);
    if (kinds.empty()) {
        return;
    }
    const ui::Button button{"take", "qrcode", view.word("take_title"),
                            session::Open{session::handover_route(kinds.front(), point.id)}, ui::Emphasis::plain};
    column.space(ui::length::gap);
    ui::button(ui, column, button);
}

/// Where this comes from, and whether somebody here has checked it.
void provenance(const View& view, ui::Ui& ui, ui::Column& column, const content::HelpPoint& point) {
    const ui::Colors soft{ui.palette().ink_soft, ui.palette().ground};
    column.space(ui::length::gap);
    ui.block_top(column.y());
    if (!point.provenance.confirmed_on && point.kind != content::HelpKind::desk &&
        point.kind != content::HelpKind::emergency) {
        column.words(view.word("not_confirmed"), TextRole::secondary, soft, "not-confirmed");
    }
    if (point.provenance.confirmed_on) {
        const std::string day = view.wording.source_date(base::to_string(*point.provenance.confirmed_on)).text;
        column.words(view.wording.ui("confirmed_on", {{"date", day}}), TextRole::secondary, soft, "confirmed-on");
    }
    const content::Phrase date = view.wording.source_date(point.provenance.checked_on);
    if (!date.empty()) {
        column.words(view.wording.ui("source_date", {{"date", date.text}}), TextRole::secondary, soft, "source-date");
    }
    translation_note(view, ui, column, point.texts);
}

}  // namespace

float help_point(const View& view, ui::Ui& ui, const base::Rect& area) {
    const content::HelpPoint* point = view.content.help_point(view.page().route.id);
    if (point == nullptr) {
        return 0;
    }
    ui::Column column(ui, area);
    page_title(ui, column, help_icon(view.content, *point), ui.palette().help, help_title(view, *point));
    column.space(3_mm);
    column.words(view.wording.text(point->texts, "description"), TextRole::body, ui.on_ground(), "description");
    column.words(view.wording.text(point->texts, "note"), TextRole::body_bold, ui.on_ground(), "note");
    const std::vector<ui::Chip> said = statements(view, ui, *point);
    if (!said.empty()) {
        column.space(4_mm);
        ui::chips(ui, column, said);
    }

    const float body_em = ui.settings().scale.px(ui::em(TextRole::body, ui.settings().text_size));
    base::Rect main{area.x, column.y(), area.width, 0};
    base::Rect side = main;
    const bool beside = area.width > body_em * 42;
    if (beside) {
        side = ui::cut_end(ui, main, std::floor(area.width / 2), ui.px(ui::length::gap));
    }
    ui::Column first(ui, main);
    phones(view, ui, first, *point);
    take_along(view, ui, first, *point);
    sentence(view, ui, first, *point);
    address(view, ui, first, *point);
    online(view, ui, first, *point);
    ui::Column second(ui, beside ? side : base::Rect{area.x, first.y(), area.width, 0});
    hours(view, ui, second, *point);
    languages(view, ui, second, *point);
    provenance(view, ui, second, *point);
    return std::max(first.y(), second.y()) - area.y;
}

}  // namespace screens
