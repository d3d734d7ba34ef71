#include "ui/ui.h"

#include "content/words/isolate.h"
#include "text/clusters.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace ui {
namespace {

/// Height of a capital H in em: Noto Sans, OS/2 sCapHeight 714 of 1000.
constexpr float capital_height_em = 0.714F;
constexpr float least_fit = 0.6F;
constexpr float fit_step = 0.93F;

/// Whether a line ends inside a word: after no space, hyphen, slash or zero-width space.
bool splits_word(const text::Layout& layout, std::string_view text) {
    for (std::size_t i = 0; i + 1 < layout.lines.size(); ++i) {
        const std::size_t end = layout.lines[i + 1].begin;
        if (end == 0 || end > text.size()) {
            continue;
        }
        const std::string_view before = text.substr(0, end);
        const char last = before.back();
        const bool natural = last == ' ' || last == '\n' || last == '-' || last == '/' ||
                             before.ends_with("\xC2\xAD") ||      // U+00AD soft hyphen
                             before.ends_with("\xE2\x80\x8B") ||  // U+200B zero width space
                             before.ends_with("\xE2\x80\x93") ||  // U+2013 en dash
                             before.ends_with("\xE2\x80\x94") ||  // U+2014 em dash
                             before.ends_with("\xE1\x8D\xA1") ||  // U+1361 Ethiopic wordspace
                             content::ends_isolated(before);
        if (!natural) {
            return true;
        }
    }
    return false;
}

const content::Language& language_of(const content::Content& content, std::string_view tag) {
    const content::Language* language = content.known_language(tag);
    return language != nullptr ? *language : content.languages.front();
}

}  // namespace

Ui::Ui(Canvas& canvas, text::Engine& engine, const Icons& icons, const content::Content& content)
    : m_canvas(canvas), m_engine(engine), m_icons(icons), m_content(content) {}

void Ui::begin(const FrameSettings& settings) {
    m_settings = settings;
    m_semantics.clear();
    m_block_tops.clear();
    m_kept_from_page = {};
    m_region = Region::page;
    m_target = -1;
    m_canvas.begin(settings.size, palette().ground);
}

const Frame& Ui::finish() {
    return m_canvas.finish();
}

float Ui::px(base::Mm length) const {
    return std::max(1.0F, std::round(m_settings.scale.px(length)));
}

Words Ui::words(const content::Phrase& phrase, TextRole role, float width, text::Align align, float factor) {
    Words words;
    words.text = phrase.text;
    words.language = phrase.language;
    words.direction = phrase.direction;
    words.role = role;
    words.em_px = m_settings.scale.px(em(role, m_settings.text_size)) * factor;
    if (phrase.empty()) {
        return words;
    }
    const content::Language& language = language_of(m_content, phrase.language);
    // Words of the other direction (a fallback language) still stand on the side where this language starts.
    const bool against = phrase.direction != m_settings.direction && align != text::Align::center;
    if (against) {
        align = align == text::Align::start ? text::Align::end : text::Align::start;
    }
    text::Paragraph paragraph;
    paragraph.text = phrase.text;
    paragraph.language = phrase.language;
    paragraph.direction = phrase.direction;
    paragraph.families = language.fonts;
    paragraph.weight = is_bold(role) ? text::Weight::bold : text::Weight::regular;
    paragraph.size_px = words.em_px;
    paragraph.line_height_px = std::round(words.em_px * language.line_height * line_height_factor(role));
    paragraph.width_px = width > 0 ? std::max(1.0F, std::floor(width)) : 0;
    paragraph.align = align;
    words.layout = m_engine.layout(paragraph);
    words.splits_word = splits_word(*words.layout, words.text);
    return words;
}

Words Ui::fit(const content::Phrase& phrase, TextRole role, float width, int lines, text::Align align) {
    Words words;
    for (float factor = 1; factor >= least_fit; factor *= fit_step) {
        words = this->words(phrase, role, width, align, factor);
        if (words.empty() || (static_cast<int>(words.layout->lines.size()) <= lines && !words.splits_word)) {
            break;
        }
    }
    return words;
}

void Ui::draw(const Words& words, const base::Rect& box, Colors colors, std::string_view id) {
    if (words.empty()) {
        return;
    }
    const base::Rect whole{std::round(box.x), std::round(box.y), box.width, box.height};
    if (!words.marks.empty()) {
        draw_marks(words, whole.origin());
    }
    m_canvas.text(*words.layout, whole.origin(), colors.ink);
    Node node;
    node.id = !id.empty() ? std::string(id) : "text-" + std::to_string(m_semantics.size());
    node.role = words.role == TextRole::title || words.role == TextRole::heading ? Role::heading : Role::text;
    node.label = words.text;
    node.language = words.language;
    node.direction = words.direction;
    // The words start where the first of their lines does, which right-to-left words do far from the box's left edge.
    const std::vector<text::Line>& lines = words.layout->lines;
    float left = lines.empty() ? 0 : lines.front().left;
    float right = left;
    for (const text::Line& line : lines) {
        left = std::min(left, line.left);
        right = std::max(right, line.left + line.width);
    }
    node.rect = {whole.x + left, whole.y, right - left, words.height()};
    node.region = m_region;
    node.parent = m_target;
    node.ink = colors.ink;
    node.ground = colors.ground;
    node.box = whole;
    node.splits_word = words.splits_word;
    node.capital_mm = m_settings.scale.mm(words.em_px).value * capital_height_em;
    m_semantics.push_back(std::move(node));
}

void Ui::draw_marks(const Words& words, base::Point origin) {
    using namespace base::literals;
    const float beyond = px(0.8_mm);
    const float line = px(0.7_mm);
    for (const base::Rect& rect : mark_rects(words)) {
        // As tall as the letters, not as the line: marks on two lines stay apart.
        const float height = std::min(rect.height, std::round(words.em_px * 1.3F));
        const base::Rect around{std::round(origin.x + rect.x - beyond),
                                std::round(origin.y + rect.center().y - height / 2),
                                std::round(rect.width + 2 * beyond), height};
        m_canvas.fill(around, palette().mark, px(1_mm));
        m_canvas.fill({around.x, around.bottom() - line, around.width, line}, palette().mark_line);
    }
}

void Ui::draw_middle(const Words& words, const base::Rect& box, Colors colors, std::string_view id) {
    const float height = words.height();
    draw(words, {box.x, box.y + std::floor((box.height - height) / 2), box.width, height}, colors, id);
}

void Ui::card(const base::Rect& rect) {
    using namespace base::literals;
    const float radius = px(length::card_radius);
    m_canvas.shadow(rect, radius, px(3_mm), px(base::Mm{1.0F}), palette().shadow);
    m_canvas.fill(rect, palette().card, radius);
    if (palette().shadow.alpha == 0) {
        stroke(rect, palette().line, radius, length::border);
    }
}

void Ui::stroke(const base::Rect& rect, base::Color color, float radius, base::Mm thickness) {
    m_canvas.stroke(rect, color, radius, px(thickness));
}

void Ui::line(std::span<const base::Point> points, base::Color color, base::Mm thickness) {
    m_canvas.line(points, color, px(thickness));
}

void Ui::ring(base::Point center, float radius, base::Color color, base::Mm thickness) {
    m_canvas.ring(center, radius, color, px(thickness));
}

void Ui::icon(std::string_view name, base::Point center, float size, base::Color color) {
    text::Paragraph paragraph;
    paragraph.text = m_icons.character(name, m_settings.direction);
    paragraph.families = {std::string(icon_family)};
    paragraph.size_px = std::round(size);
    paragraph.line_height_px = std::round(size);
    const auto layout = m_engine.layout(paragraph);
    m_canvas.text(*layout,
                  {std::round(center.x - layout->width / 2), std::round(center.y - paragraph.line_height_px / 2)},
                  color);
}

void Ui::pictogram(std::string_view name, const base::Rect& rect, const Accent& accent) {
    const float radius = std::min(rect.width, rect.height) / 2;
    circle(rect.center(), radius, accent.tint);
    if (m_settings.contrast == session::Contrast::high) {
        m_canvas.stroke({rect.center().x - radius, rect.center().y - radius, 2 * radius, 2 * radius}, accent.figure,
                        radius, px(length::border));
    }
    icon(name, rect.center(), radius * 1.12F, accent.figure);
}

bool Ui::begin_target(std::string_view id, const base::Rect& rect, const content::Phrase& label,
                      std::optional<session::Action> action, std::string_view state) {
    const bool pressed = !id.empty() && m_settings.pressed == id && state != "disabled";
    Node node;
    node.id = id;
    node.role = Role::button;
    node.label = label.text;
    node.language = label.language;
    node.direction = label.direction;
    node.rect = rect;
    node.region = m_region;
    node.state = pressed ? "pressed" : std::string(state);
    if (state != "disabled") {
        node.action = std::move(action);
    }
    m_semantics.push_back(std::move(node));
    m_target = static_cast<int>(m_semantics.size()) - 1;
    return pressed;
}

void Ui::end_target() {
    m_target = -1;
}

void Ui::mark_pressed(const base::Rect& rect, float radius, base::Color color) {
    using namespace base::literals;
    stroke(rect, color, radius, 1_mm);
}

void Ui::describe(std::string_view id, Role role, const content::Phrase& label, const base::Rect& rect) {
    Node node;
    node.id = id;
    node.role = role;
    node.label = label.text;
    node.language = label.language;
    node.direction = label.direction;
    node.rect = rect;
    node.region = m_region;
    node.parent = m_target;
    m_semantics.push_back(std::move(node));
}

void Ui::begin_overlay() {
    m_semantics.clear();
    m_target = -1;
    m_region = Region::overlay;
}

Node& Ui::target() {
    return m_semantics[static_cast<std::size_t>(m_target)];
}

std::vector<base::Rect> mark_rects(const Words& words) {
    std::vector<base::Rect> rects;
    if (!words.layout) {
        return rects;
    }
    const float height = words.height() / static_cast<float>(std::max<std::size_t>(1, words.layout->lines.size()));
    float top = 0;
    for (const text::Line& line : words.layout->lines) {
        const content::TextRange* before = nullptr;
        for (const text::Cluster& cluster : text::visual_clusters(*words.layout, line, words.text)) {
            const auto mark =
                std::find_if(words.marks.begin(), words.marks.end(), [&](const content::TextRange& range) {
                    return cluster.begin >= range.begin && cluster.begin < range.end;
                });
            const content::TextRange* of = mark == words.marks.end() ? nullptr : &*mark;
            if (of != nullptr && of == before) {
                rects.back().width = cluster.x + cluster.advance - rects.back().x;
            } else if (of != nullptr) {
                rects.push_back({cluster.x, top, cluster.advance, height});
            }
            before = of;
        }
        top += height;
    }
    return rects;
}

float cursor_after(const Words& words) {
    if (!words.layout || words.layout->lines.empty()) {
        return 0;
    }
    const text::Line& line = words.layout->lines.back();
    float x = line.left + (words.direction == base::Direction::left_to_right ? line.width : 0.0F);
    std::uint32_t last = 0;
    for (const text::Cluster& cluster : text::visual_clusters(*words.layout, line, words.text)) {
        if (cluster.begin >= last) {
            last = cluster.begin;
            x = cluster.direction == base::Direction::left_to_right ? cluster.x + cluster.advance : cluster.x;
        }
    }
    return x;
}

float equal_part(float whole, std::size_t count, float gap) {
    return std::floor((whole - gap * static_cast<float>(count - 1)) / static_cast<float>(count));
}

base::Rect cut_start(const Ui& ui, base::Rect& rest, float width, float gap) {
    const float taken = std::min(width, rest.width);
    base::Rect piece{ui.right_to_left() ? rest.right() - taken : rest.x, rest.y, taken, rest.height};
    const float drop = std::min(rest.width, taken + gap);
    if (!ui.right_to_left()) {
        rest.x += drop;
    }
    rest.width -= drop;
    return piece;
}

base::Rect cut_end(const Ui& ui, base::Rect& rest, float width, float gap) {
    const float taken = std::min(width, rest.width);
    base::Rect piece{ui.right_to_left() ? rest.x : rest.right() - taken, rest.y, taken, rest.height};
    const float drop = std::min(rest.width, taken + gap);
    if (ui.right_to_left()) {
        rest.x += drop;
    }
    rest.width -= drop;
    return piece;
}

base::Rect cut_top(base::Rect& rest, float height, float gap) {
    base::Rect piece{rest.x, rest.y, rest.width, height};
    rest.y += height + gap;
    rest.height -= height + gap;
    return piece;
}

base::Rect cut_bottom(base::Rect& rest, float height, float gap) {
    base::Rect piece{rest.x, rest.bottom() - height, rest.width, height};
    rest.height -= height + gap;
    return piece;
}

}  // namespace ui
