#include "terminal/process/session_process.h"

#include "terminal/draw/damage.h"
#include "terminal/draw/screen_saver.h"
#include "terminal/draw/surface.h"
#include "terminal/draw/window.h"
#include "terminal/make_clock.h"
#include "terminal/presenter.h"
#include "terminal/process/memory_limit.h"
#include "terminal/process/report.h"
#include "terminal/staff_notes.h"
#include "ui/theme.h"

#include <sys/prctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <new>
#include <string>
#include <utility>
#include <vector>

namespace terminal {
namespace {

void send(int pipe, Report report) {
    // A supervisor that is gone takes this process with it (PR_SET_PDEATHSIG), so a failed write needs no answer.
    [[maybe_unused]] const ssize_t written = ::write(pipe, &report, sizeof report);
}

void tell(int pipe, Report::Kind kind, const std::string& message) {
    Report report{kind, 0, 0, {}};
    std::strncpy(report.message.data(), message.c_str(), report.message.size() - 1);
    send(pipe, report);
}

int fail(int pipe, const base::Error& error) {
    tell(pipe, Report::Kind::failed, memory_shortage().value_or(error).message);
    return 1;
}

/// Runs the frame loop: sleeps until a touch or a deadline, draws only what differs.
class Loop {
 public:
    Loop(Window& window, Surface& surface, Presenter& presenter, const base::Clock& clock, const Preloaded& preloaded,
         int pipe)
        : m_window(window),
          m_surface(surface),
          m_presenter(presenter),
          m_clock(clock),
          m_options(preloaded.options),
          m_trace(preloaded.trace),
          m_pipe(pipe) {}

    int run() {
        show_frame();
        report(Report::Kind::shown);
        m_trace.event("first_frame");
        trace_screen();
        m_window.take_damage();
        bool visiting = session::current_page(m_presenter.state()).route.screen != session::Screen::attract;
        bool ended = false;
        bool preparing = true;
        while (!m_window.should_close()) {
            m_window.wait(preparing ? 0 : timeout());
            m_trace.event("wake");
            const std::vector<ui::PointerEvent> events = m_window.take_events();
            if (preparing && events.empty() && !m_presenter.prepare()) {
                preparing = false;
                m_trace.event("prepared");
            }
            for (const ui::PointerEvent& event : events) {
                m_trace.event("pointer", static_cast<std::int64_t>(event.kind));
                m_presenter.handle(event);
            }
            m_presenter.pass_time();
            if (m_window.take_damage()) {
                resize();
            }
            if (m_presenter.needs_frame()) {
                show_frame();
            }
            trace_screen();
            const session::State& state = m_presenter.state();
            if (!visiting && session::current_page(state).route.screen != session::Screen::attract) {
                visiting = true;
                report(Report::Kind::visiting);
            }
            if (state.ending && !ended) {
                ended = true;
                report(*state.ending == session::Ending::left ? Report::Kind::left : Report::Kind::idle);
            }
            // When the visit is over the next session's window lies over this one: it must stay below.
            if (!ended && !m_window.keep_place()) {
                return 1;
            }
        }
        report(Report::Kind::closed);
        return 0;
    }

 private:
    [[nodiscard]] std::optional<std::int64_t> timeout() const {
        if (m_presenter.needs_frame()) {
            return 0;
        }
        std::optional<base::Monotonic> deadline = m_presenter.next_deadline();
        if (const std::optional<base::Monotonic> look = m_window.next_look(); look && !m_presenter.state().ending) {
            deadline = std::min(*look, deadline.value_or(*look));
        }
        if (!deadline) {
            return std::nullopt;
        }
        return std::max<std::int64_t>(1, *deadline - m_clock.monotonic());
    }

    /// The window has another size, or has to be drawn again.
    void resize() {
        m_damaged = true;
        const std::optional<Monitor> monitor = m_options.windowed ? std::nullopt : m_window.monitor();
        if (!monitor) {
            m_presenter.resize(m_window.size());
            return;
        }
        const ScreenSize screen = measure(monitor->px.size(), m_options.screen_mm, monitor->mm);
        m_presenter.resize(m_window.size(), screen.scale);
        tell(m_pipe, Report::Kind::note, screen.logged);
    }

    void show_frame() {
        const ui::Frame& frame = m_presenter.draw();
        const bool all = m_damaged || m_generation != m_presenter.atlas().generation();
        const base::Rect part = all ? base::Rect{0, 0, frame.size.width, frame.size.height} : damage(m_last, frame);
        if (part.empty()) {
            m_trace.event("same_frame");
            return;
        }
        m_trace.event("built");
        m_surface.show(frame, m_presenter.atlas(), part);
        m_damaged = false;
        m_last = frame;
        m_generation = m_presenter.atlas().generation();
        m_trace.event("frame", static_cast<std::int64_t>(m_presenter.engine().layouts_computed()));
    }

    /// For tests: which screen a visitor is on.
    void trace_screen() {
        const session::Screen screen = session::current_page(m_presenter.state()).route.screen;
        if (std::exchange(m_traced_screen, screen) != screen) {
            m_trace.event("screen", static_cast<std::int64_t>(screen));
        }
    }

    void report(Report::Kind kind) const {
        const base::Point position = m_window.position();
        send(m_pipe, {kind, static_cast<std::int32_t>(position.x), static_cast<std::int32_t>(position.y), {}});
    }

    Window& m_window;
    Surface& m_surface;
    Presenter& m_presenter;
    const base::Clock& m_clock;
    const Options& m_options;
    const Trace& m_trace;
    int m_pipe;
    ui::Frame m_last;
    unsigned m_generation = 0;
    std::optional<session::Screen> m_traced_screen;
    bool m_damaged = true;  ///< the window does not show the last frame any more
};

WindowCanvas canvas_for(Renderer renderer) {
    const bool opengl = renderer == Renderer::opengl || (renderer == Renderer::automatic && has_gpu());
    return opengl ? WindowCanvas::opengl : WindowCanvas::pixels;
}

int serve(const Preloaded& preloaded, const session::Route& route, std::optional<base::Point> position, int pipe) {
    const Options& options = preloaded.options;
    preloaded.trace.event("session");
    // Mesa would keep compiled shaders in the user's cache folder: the kiosk writes nothing to any disk.
    ::setenv("MESA_SHADER_CACHE_DISABLE", "true", 1);
    const std::unique_ptr<base::Clock> clock = make_clock(options);
    const WindowSettings settings{options.windowed, position, canvas_for(options.renderer),
                                  ui::palette(options.contrast).ground};
    base::Result<Window> window = Window::open(settings, *clock);
    if (!window) {
        return fail(pipe, window.error());
    }
    preloaded.trace.event("window");
    base::Result<std::unique_ptr<Surface>> surface = make_surface(window.value());
    if (!surface) {
        return fail(pipe, surface.error());
    }
    // From here on no other process of this user may look into this one.
    ::prctl(PR_SET_DUMPABLE, 0);

    const std::string language = options.language.empty() ? preloaded.content.source_language : options.language;
    const base::Size size = window.value().size();
    screens::Site site = preloaded.site;
    const auto note = [&](const StaffNote& one) {
        site.notes.push_back(one.shown);
        tell(pipe, Report::Kind::note, one.logged);
    };
    base::PixelScale scale = scale_for(size, options.screen_mm);
    // A window is somebody's trial on a desk.
    if (!options.windowed) {
        const std::optional<Monitor> monitor = window.value().monitor();
        const std::optional<base::Size> display_mm = monitor ? monitor->mm : std::nullopt;
        const ScreenSize screen = measure(size, options.screen_mm, display_mm);
        scale = screen.scale;
        tell(pipe, Report::Kind::note, screen.logged);
        if (screen.note) {
            note(*screen.note);
        }
        if (!keep_screen_on(window.value().native())) {
            note(blanking_note());
        }
    }
    Presenter presenter(preloaded.content, preloaded.fonts, preloaded.icons, *clock,
                        {size, scale, options.text_size, options.contrast, options.reach, options.time_outs,
                         std::move(site), &preloaded.finder},
                        session::state_at(route, language, preloaded.content, clock->monotonic()));
    return Loop(window.value(), *surface.value(), presenter, *clock, preloaded, pipe).run();
}

}  // namespace

int run_session(const Preloaded& preloaded, const session::Route& route, std::optional<base::Point> position,
                int pipe) {
    try {
        return serve(preloaded, route, position, pipe);
    } catch (const std::bad_alloc&) {
        return fail(pipe, {"the computer has no memory left for a session; end other programs, or add memory"});
    }
}

}  // namespace terminal
