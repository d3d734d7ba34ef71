// The kiosk without a window: state, touches and drawing put together. A window, a picture or a test drives it.
#pragma once

#include "base/clock.h"
#include "content/model.h"
#include "screens/parts/chrome.h"
#include "screens/screen.h"
#include "session/update.h"
#include "text/engine.h"
#include "ui/canvas.h"
#include "ui/gestures.h"
#include "ui/icons.h"
#include "ui/scroll.h"
#include "ui/ui.h"

#include <map>
#include <optional>
#include <string>
#include <utility>

namespace terminal {

struct PresenterSettings {
    base::Size size;  ///< px
    base::PixelScale scale{4.0F};
    session::TextSize text_size = session::TextSize::standard;
    session::Contrast contrast = session::Contrast::standard;
    session::Reach reach = session::Reach::standard;
    session::TimeOuts time_outs;
    screens::Site site;
    screens::Finder* finder = nullptr;  ///< one that is made already; must live longer. Null: the presenter makes one
};

class Presenter {
 public:
    /// All references must live longer. `fonts` may have been opened before a fork; the rest of the text engine is
    /// made here.
    Presenter(const content::Content& content, const text::Fonts& fonts, const ui::Icons& icons,
              const base::Clock& clock, PresenterSettings settings, session::State state);

    /// A touch. Each is seen against what was on the screen when it happened, so none is lost between frames.
    void handle(const ui::PointerEvent& event);
    /// Lets time pass: scrolling coasts, the idle warning comes, the session ends.
    void pass_time();
    /// Does to the page what the "More" button does.
    void scroll_on();

    /// Whether what would be drawn now may differ from the last frame.
    [[nodiscard]] bool needs_frame() const { return m_stale || m_unseen || m_scroll.moving(); }
    /// Something outside changed (the window was uncovered or resized): draw again.
    void resize(base::Size size);
    /// The same where the screen has another number of px a mm now, too: nothing changes its place in mm.
    void resize(base::Size size, base::PixelScale scale);

    /// Builds the frame of this moment.
    const ui::Frame& draw();

    /// Does ahead of time a small part (some ten ms) of what first pages and searches would wait for; false when all of
    /// it is done.
    bool prepare();

    /// When pass_time() has to be called next, if nothing is touched.
    [[nodiscard]] std::optional<base::Monotonic> next_deadline() const;

    [[nodiscard]] const session::State& state() const { return m_state; }
    [[nodiscard]] const ui::Semantics& semantics() const { return m_ui.semantics(); }
    /// The part of the screen in which the page scrolls.
    [[nodiscard]] base::Rect page_region() const { return screens::divide(m_ui).page; }
    [[nodiscard]] ui::GlyphAtlas& atlas() { return m_atlas; }
    [[nodiscard]] const text::Engine& engine() const { return m_engine; }
    [[nodiscard]] const ui::Scroll& scroll() const { return m_scroll; }

 private:
    [[nodiscard]] session::Surroundings surroundings() const;
    /// At midnight: what has expired by the new day is not told any more, also to who is in the middle of a visit.
    void turn_day();
    [[nodiscard]] screens::Finder& finder();
    bool prepare_search();
    void apply(const session::Action& action);
    /// `began`: id of the target under the finger when it went down.
    void tap(const ui::Tapped& tapped, const std::string& began);
    /// The map whose area has this point; null when there is none.
    [[nodiscard]] const ui::Node* map_at(base::Point position) const;
    void drag(const ui::Dragged& dragged);
    void build();

    const content::Content& m_content;
    const base::Clock& m_clock;
    PresenterSettings m_settings;
    session::State m_state;
    text::Engine m_engine;
    ui::GlyphAtlas m_atlas;
    ui::Canvas m_canvas;
    ui::Ui m_ui;
    content::Nearby m_nearby;
    base::Date m_day;       ///< of the clock
    base::Date m_told_day;  ///< by which things expire, see `content::told_day`
    screens::Wordings m_wordings;
    screens::Finder m_own_finder;  ///< empty while the settings bring one
    ui::Gestures m_gestures;
    ui::Scroll m_scroll;
    std::map<std::size_t, float> m_offsets;    ///< scroll positions of the pages below, by their place in the trail
    std::string m_pressed;                     ///< id of the target on which the finger went down
    std::string m_lit;                         ///< the same while the finger is on it: drawn as pressed
    float m_scrolled_from = 0;                 ///< where the page stood when the finger went down, px
    std::optional<base::Point> m_dragged_map;  ///< where the finger that is down took hold of a map
    const ui::Frame* m_frame = nullptr;        ///< the last one built; the canvas owns it
    std::size_t m_prepared = 0;                ///< languages of which prepare() has loaded the locale data
    bool m_stale = true;                       ///< the state has changed since the last build
    bool m_unseen = true;                      ///< what was built last has not been given out to be drawn
};

}  // namespace terminal
