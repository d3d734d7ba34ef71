// Draws any screen of a content without a window, with fonts and layouts shared by all tests of this program.
#pragma once

#include "base/clock.h"
#include "content/model.h"
#include "screens/parts/chrome.h"
#include "screens/screen.h"
#include "session/state.h"
#include "terminal/presenter.h"
#include "text/engine.h"
#include "ui/canvas.h"
#include "ui/icons.h"
#include "ui/scroll.h"
#include "ui/ui.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stage {

/// Time that only moves when a test moves it.
class TestClock final : public base::Clock {
 public:
    [[nodiscard]] base::Monotonic monotonic() const override { return m_now; }
    [[nodiscard]] base::WallTime wall() const override { return m_wall; }
    void advance(std::int64_t ms) { m_now = m_now + ms; }
    void set_wall(const base::WallTime& wall) { m_wall = wall; }

 private:
    base::Monotonic m_now{1'000'000'000};
    base::WallTime m_wall{{2026, 11, 23}, 10, 0, 0};  // a Monday
};

/// Where the content/ and i18n/ of this test program are: each program defines it, by frozen.cpp or
/// live/live_content.cpp.
std::filesystem::path content_root();

/// That content, with the real fonts and pictograms, loaded once.
struct World {
    content::Content content;
    text::Fonts fonts;
    ui::Icons icons;
    std::shared_ptr<const content::MapData> map;
};
const World& world();

/// A panel.
struct Panel {
    std::string_view name;
    base::Size px;
    float width_mm = 0;

    [[nodiscard]] base::PixelScale scale() const { return base::PixelScale(px.width / width_mm); }
};
constexpr Panel portrait{"1080x1920", {1080, 1920}, 268};
constexpr Panel landscape{"1920x1080", {1920, 1080}, 476};
constexpr Panel small_landscape{"1280x800", {1280, 800}, 336};
constexpr Panel twelve_inch{"1280x800 of 12 inches", {1280, 800}, 261};

/// How a screen is shown.
struct Look {
    Panel panel = portrait;
    session::TextSize text_size = session::TextSize::standard;
    session::Contrast contrast = session::Contrast::standard;
    session::Reach reach = session::Reach::standard;
    std::string place{};
    std::optional<content::Origin> origin{};  ///< where the terminal stands
    std::shared_ptr<const screens::StreetMap> street_map{};
};

terminal::PresenterSettings presenter_settings(const Look& look);

/// The route of this text, which must be one of the content.
session::Route route(std::string_view text);

/// A visit at this route; on the attract screen it is the turn of `language`.
session::State state_of(const session::Route& route, const std::string& language, const base::Clock& clock);

/// The search over the content, made once.
screens::Finder& finder();

/// One language's routes: all of the content, every step of each check, and results of all, none, only unsure and mixed
/// answers.
std::vector<session::Route> every_route();

/// Draws states one after another with warm caches, as a terminal's presenter does.
class Stage {
 public:
    explicit Stage(Look look);

    /// Draws the state's screen from its top.
    void show(const session::State& state);
    /// Draws it again, scrolled to its end.
    void show_end(const session::State& state);

    [[nodiscard]] const ui::Frame& frame() const { return *m_frame; }
    [[nodiscard]] const ui::Semantics& semantics() const { return m_ui.semantics(); }
    [[nodiscard]] base::Rect page() const { return screens::divide(m_ui).page; }
    [[nodiscard]] base::Rect screen() const { return m_ui.screen(); }
    [[nodiscard]] base::PixelScale scale() const { return m_look.panel.scale(); }
    [[nodiscard]] ui::GlyphAtlas& atlas() { return m_atlas; }
    [[nodiscard]] text::Engine& engine() { return m_engine; }
    [[nodiscard]] const Look& look() const { return m_look; }
    [[nodiscard]] const TestClock& clock() const { return m_clock; }
    [[nodiscard]] const ui::Scroll& scroll() const { return m_scroll; }
    void set_text_size(session::TextSize size) { m_look.text_size = size; }
    void set_contrast(session::Contrast contrast) { m_look.contrast = contrast; }

 private:
    void draw(const session::State& state);

    Look m_look;
    TestClock m_clock;
    text::Engine m_engine;
    ui::GlyphAtlas m_atlas;
    ui::Canvas m_canvas;
    ui::Ui m_ui;
    screens::Wordings m_wordings;
    content::Nearby m_nearby;
    ui::Scroll m_scroll;
    screens::Site m_site;
    const ui::Frame* m_frame = nullptr;
};

}  // namespace stage
