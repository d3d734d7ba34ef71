#include "terminal/draw/shot.h"

#include "terminal/draw/png.h"
#include "terminal/draw/software_renderer.h"
#include "terminal/draw/street_map.h"
#include "terminal/make_clock.h"
#include "terminal/output_file.h"
#include "terminal/preload.h"
#include "terminal/presenter.h"

#include <fstream>
#include <memory>
#include <optional>

namespace terminal {
namespace {

/// The usual panel: 21.5 inch, standing upright.
constexpr base::Size usual_size{1080, 1920};

/// Time that stands still, so that two pictures of a screen are the same.
class StillClock final : public base::Clock {
 public:
    StillClock(base::Monotonic monotonic, base::WallTime wall) : m_monotonic(monotonic), m_wall(wall) {}
    [[nodiscard]] base::Monotonic monotonic() const override { return m_monotonic; }
    [[nodiscard]] base::WallTime wall() const override { return m_wall; }
    void advance(std::int64_t ms) { m_monotonic = m_monotonic + ms; }

 private:
    base::Monotonic m_monotonic;
    base::WallTime m_wall;
};

constexpr std::int64_t settle_ms = 1000;

/// On the attract screen it is the turn of the language that was asked for.
base::Monotonic begin_of_turn(const Options& options, const content::Content& content, base::Monotonic now) {
    std::int64_t turns = 0;
    for (std::size_t i = 0; i < content.languages.size(); ++i) {
        if (content.languages[i].tag == options.language) {
            turns = static_cast<std::int64_t>(i);
        }
    }
    return now + -turns * options.time_outs.greeting_ms;
}

}  // namespace

base::Result<base::Done> draw_once(const Options& options) {
    for (const std::optional<std::filesystem::path>& output : {options.shot, options.semantics}) {
        if (base::Result<base::Done> writable = output ? check_output(*output) : base::Done{}; !writable) {
            return writable;
        }
    }
    base::Result<base::Done> there = check_folder(options.content);
    if (!there) {
        return there;
    }
    const base::WallTime wall = make_clock(options)->wall();
    content::Loaded loaded = content::load(folders_of(options.content), wall.date);
    if (!loaded.content) {
        return summary(loaded.problems, options.content);
    }
    base::Result<Drawing> drawing = load_drawing(options.assets, folders_of(options.content));
    if (!drawing) {
        return drawing.error();
    }
    const content::Content& content = *loaded.content;
    const base::Result<base::Done> names = check_names(options, content);
    if (!names) {
        return names.error();
    }
    const base::Result<base::Done> fits = check_options(options, content, drawing.value().fonts);
    if (!fits) {
        return fits.error();
    }
    const auto street_map = load_street_map(options);
    if (!street_map) {
        return street_map.error();
    }
    const base::Size size = options.windowed.value_or(usual_size);
    StillClock clock({1'000'000'000}, wall);
    session::State state =
        session::state_at(options.route, options.language.empty() ? content.source_language : options.language, content,
                          clock.monotonic());
    if (session::greets(options.route.screen)) {
        state.last_touch = begin_of_turn(options, content, clock.monotonic());
    }
    Presenter presenter(
        content, drawing.value().fonts, drawing.value().icons, clock,
        {size,
         scale_for(size, options.screen_mm),
         options.text_size,
         options.contrast,
         options.reach,
         options.time_outs,
         {place_of(options, content), {}, {}, origin_of(options, content), drawing.value().map, street_map.value()}},
        std::move(state));
    presenter.draw();
    for (int i = 0; i < options.more; ++i) {
        presenter.scroll_on();
        clock.advance(settle_ms);
        presenter.pass_time();
        presenter.draw();
    }
    if (options.shot) {
        base::Result<base::Done> written =
            write_png(render(presenter.draw(), presenter.atlas().pages()), *options.shot);
        if (!written) {
            return written;
        }
    }
    if (options.semantics) {
        std::ofstream file(*options.semantics, std::ios::binary);
        file << ui::to_json(presenter.semantics(), scale_for(size, options.screen_mm));
        file.flush();
        if (!file) {
            return base::Error{options.semantics->string() +
                               ": cannot be written; check that the folder exists and can be written to"};
        }
    }
    return base::Done{};
}

}  // namespace terminal
