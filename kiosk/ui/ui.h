// What a screen draws with during one frame: words, shapes and targets in the direction of the language.
#pragma once

#include "content/model.h"
#include "content/search/words.h"
#include "content/words/wording.h"
#include "text/engine.h"
#include "ui/canvas.h"
#include "ui/icons.h"
#include "ui/semantics.h"
#include "ui/theme.h"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ui {

/// How a frame is set.
struct FrameSettings {
    base::Size size;  ///< px
    base::PixelScale scale{4.0F};
    base::Direction direction = base::Direction::left_to_right;
    session::TextSize text_size = session::TextSize::standard;
    session::Contrast contrast = session::Contrast::standard;
    session::Reach reach = session::Reach::standard;
    std::string pressed;  ///< id of the target under the finger; empty: none
};

/// Words laid out and ready to be drawn. Cheap to copy.
struct Words {
    std::shared_ptr<const text::Layout> layout;
    std::string text;
    std::string language;
    base::Direction direction = base::Direction::left_to_right;
    TextRole role = TextRole::body;
    float em_px = 0;
    bool splits_word = false;
    std::vector<content::TextRange> marks{};  ///< pieces of the text to be marked, in order: words that were looked for

    [[nodiscard]] bool empty() const { return text.empty(); }
    [[nodiscard]] float width() const { return layout ? layout->width : 0; }
    [[nodiscard]] float height() const { return layout ? layout->height : 0; }
};

/// Text colour and the colour it stands on.
struct Colors {
    base::Color ink;
    base::Color ground;
};

class Ui {
 public:
    /// All must live longer.
    Ui(Canvas& canvas, text::Engine& engine, const Icons& icons, const content::Content& content);

    void begin(const FrameSettings& settings);
    /// The finished picture; the semantics stay readable until the next `begin`.
    const Frame& finish();
    [[nodiscard]] const Semantics& semantics() const { return m_semantics; }

    // How this frame is set.
    [[nodiscard]] const Palette& palette() const { return ui::palette(m_settings.contrast); }
    [[nodiscard]] const FrameSettings& settings() const { return m_settings; }
    /// A length in whole pixels.
    [[nodiscard]] float px(base::Mm length) const;
    [[nodiscard]] base::Rect screen() const { return {0, 0, m_settings.size.width, m_settings.size.height}; }
    [[nodiscard]] bool landscape() const { return m_settings.size.width > m_settings.size.height; }
    /// Whether the screen is so low that pages do with smaller titles and less air.
    [[nodiscard]] bool low_panel() const { return landscape() && m_settings.size.height < px(length::low_panel); }
    [[nodiscard]] bool right_to_left() const { return m_settings.direction == base::Direction::right_to_left; }
    /// The default colours of text on the page, on cards and on header or footer.
    [[nodiscard]] Colors on_ground() const { return {palette().ink, palette().ground}; }
    [[nodiscard]] Colors on_card() const { return {palette().ink, palette().card}; }

    /// Keeps so many px at the page's top and bottom for what does not scroll with it, until the end of the frame.
    void keep_from_page(float top, float bottom) { m_kept_from_page = {top, bottom}; }
    [[nodiscard]] std::pair<float, float> kept_from_page() const { return m_kept_from_page; }

    // Words. `width` in px; 0: one line as long as it needs. `factor` makes the role's size smaller.
    Words words(const content::Phrase& phrase, TextRole role, float width, text::Align align = text::Align::start,
                float factor = 1);
    /// The largest size down to 60 % of the role's at which the words need at most `lines` lines of `width` without
    /// breaking inside a word.
    Words fit(const content::Phrase& phrase, TextRole role, float width, int lines,
              text::Align align = text::Align::start);
    /// Draws words laid out for `box.width` at the top of `box` and lists them.
    void draw(const Words& words, const base::Rect& box, Colors colors, std::string_view id = {});
    /// The same, in the middle of the box's height.
    void draw_middle(const Words& words, const base::Rect& box, Colors colors, std::string_view id = {});

    // Shapes.
    void card(const base::Rect& rect);
    void fill(const base::Rect& rect, base::Color color, float radius = 0) { m_canvas.fill(rect, color, radius); }
    void gradient(const base::Rect& rect, base::Color top, base::Color bottom) {
        m_canvas.fill_gradient(rect, top, bottom);
    }
    void stroke(const base::Rect& rect, base::Color color, float radius, base::Mm thickness);
    void circle(base::Point center, float radius, base::Color color) { m_canvas.circle(center, radius, color); }
    void triangles(std::span<const base::Point> points, std::span<const std::uint16_t> indices, base::Color color) {
        m_canvas.triangles(points, indices, color);
    }
    void line(std::span<const base::Point> points, base::Color color, base::Mm thickness);
    void ring(base::Point center, float radius, base::Color color, base::Mm thickness);
    void picture(const std::shared_ptr<const Picture>& picture, const base::Rect& rect) {
        m_canvas.picture(picture, rect);
    }
    /// A pictogram centred in a square of `size` px.
    void icon(std::string_view name, base::Point center, float size, base::Color color);
    /// A pictogram in its tinted circle, filling the square `rect`.
    void pictogram(std::string_view name, const base::Rect& rect, const Accent& accent);
    void push_clip(const base::Rect& rect) { m_canvas.push_clip(rect); }
    void pop_clip() { m_canvas.pop_clip(); }

    // Targets and semantics. Everything drawn between begin_target and end_target belongs to the target.
    /// Lists a target; returns whether the finger is on it now.
    bool begin_target(std::string_view id, const base::Rect& rect, const content::Phrase& label,
                      std::optional<session::Action> action, std::string_view state = {});
    void end_target();
    /// Shows that a target is pressed: a strong border within its edge.
    void mark_pressed(const base::Rect& rect, float radius, base::Color color);
    /// Lists something that is neither words nor a target, such as a progress bar.
    void describe(std::string_view id, Role role, const content::Phrase& label, const base::Rect& rect);
    /// The node of the target that is being drawn, to set what is rare. Only between begin_target and end_target.
    Node& target();
    /// The node that was listed last, to set what is rare. Only after something was drawn.
    Node& last() { return m_semantics.back(); }
    void set_region(Region region) { m_region = region; }
    /// From here on what is drawn lies over everything: what was listed before can't be touched or read any more.
    void begin_overlay();

    /// Marks the upper edge of a block of the page at screen height `y`: the "More" button moves from block to block.
    void block_top(float y) { m_block_tops.push_back(y); }
    [[nodiscard]] const std::vector<float>& block_tops() const { return m_block_tops; }

    [[nodiscard]] const content::Content& content() const { return m_content; }

 private:
    void draw_marks(const Words& words, base::Point origin);

    Canvas& m_canvas;
    text::Engine& m_engine;
    const Icons& m_icons;
    const content::Content& m_content;
    FrameSettings m_settings;
    Semantics m_semantics;
    Region m_region = Region::page;
    int m_target = -1;
    std::vector<float> m_block_tops;
    std::pair<float, float> m_kept_from_page;  ///< px at its top and bottom
};

/// The rectangles of the marks of words, px from the left and the top of their layout, line by line from left to right.
/// They go by the pieces of text that stand together, so letters that join are never cut.
std::vector<base::Rect> mark_rects(const Words& words);

/// Where the cursor stands after words that were laid out: px from the left of their layout.
float cursor_after(const Words& words);

/// Whole px of each of `count` parts that share `whole` px, with `gap` px between two.
float equal_part(float whole, std::size_t count, float gap);

// Cutting a rectangle in reading direction: each takes a piece off `rest` and returns it. `gap` px are dropped between.
base::Rect cut_start(const Ui& ui, base::Rect& rest, float width, float gap = 0);
base::Rect cut_end(const Ui& ui, base::Rect& rest, float width, float gap = 0);
base::Rect cut_top(base::Rect& rest, float height, float gap = 0);
base::Rect cut_bottom(base::Rect& rest, float height, float gap = 0);

}  // namespace ui
