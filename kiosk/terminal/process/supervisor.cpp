#include "terminal/process/supervisor.h"

#include "base/printable.h"
#include "content/dates.h"
#include "screens/parts/finder.h"
#include "terminal/draw/street_map.h"
#include "terminal/make_clock.h"
#include "terminal/preload.h"
#include "terminal/process/child.h"
#include "terminal/process/content_watch.h"
#include "terminal/process/memory_limit.h"
#include "terminal/process/session_process.h"
#include "terminal/staff_notes.h"

#include <poll.h>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdlib>
#include <memory>
#include <optional>
#include <ostream>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace terminal {
namespace {

using session::Route;
using session::Screen;

/// How often the folders are looked at for new content while nobody is there.
constexpr int watch_ms = 20'000;
/// The same while there is only broken content, so that mended content comes up soon.
constexpr int mend_ms = 2'000;
/// Sessions that die before their first frame, one after the other, until the kiosk gives up.
constexpr int most_failures = 5;

/// What a terminal without usable content shows: one language, no words, only the staff screen.
content::Content no_content() {
    content::Content content;
    content.source_language = "nl";
    content.languages = {{"nl", "Nederlands", "Latn", base::Direction::left_to_right, {"Noto Sans"}, 1.4F, {}}};
    return content;
}

std::vector<std::string> errors_of(const std::vector<content::Problem>& problems) {
    std::vector<std::string> lines;
    for (const content::Problem& problem : problems) {
        if (problem.severity == content::Severity::error) {
            lines.push_back(content::to_string(problem));
        }
    }
    return lines;
}

/// The content in use, what is wrong with the newest on the disk, and when to look again.
class Library {
 public:
    Library(const Options& options, std::ostream& err) : m_options(options), m_err(err) {}
    Library(const Library&) = delete;
    Library& operator=(const Library&) = delete;
    ~Library() = default;

    /// Loads at start, or the fallback. False when there is no usable content: then `content()` is an empty one.
    void open(base::Date today) {
        if (!load(m_options.content, today) && m_options.fallback_content) {
            const std::vector<std::string> errors = m_errors;
            load(*m_options.fallback_content, today);
            m_errors = errors;  // Staff must hear of the broken one, whatever the fallback is like.
        }
    }

    /// Loads again when the files or the day have changed. Content with errors leaves the present one in use.
    /// Returns whether what a session should show is another now.
    bool refresh(base::Date today) {
        const std::uint64_t stamp = content_stamp(folders_of(m_options.content));
        if (stamp == m_stamp && today == m_day) {
            return false;
        }
        const std::vector<std::string> before = m_errors;
        return load(m_options.content, today) || m_errors != before;
    }

    /// The search over the content as it is on this day.
    screens::Finder& finder(base::Date today) {
        const base::Date day = content::told_day(m_newest, today);
        if (!m_finder || m_finder->today() != day) {
            m_finder.emplace(*m_content, day, screens::Missing::awaited);
        }
        return *m_finder;
    }

    /// Makes a part of the search, so that sessions to come share it; false when all of it is there. It takes longer
    /// than loading the content does: too long to keep the first frame or a signal waiting for it.
    bool prepare_finder(base::Date today) { return m_usable && finder(today).prepare(m_content->source_language); }

    [[nodiscard]] bool usable() const { return m_usable; }
    [[nodiscard]] const content::Content& content() const { return *m_content; }
    [[nodiscard]] const std::vector<std::string>& errors() const { return m_errors; }

 private:
    bool load(const std::filesystem::path& folder, base::Date today) {
        m_stamp = content_stamp(folders_of(m_options.content));
        m_day = today;
        content::Loaded loaded = content::load(folders_of(folder), today);
        m_errors = errors_of(loaded.problems);
        if (!loaded.content) {
            const base::Result<base::Done> there = check_folder(folder);
            const base::Error error = there ? summary(loaded.problems, folder) : there.error();
            m_err << "kiosk: " << base::printable(error.message) << '\n' << std::flush;
            return false;
        }
        m_finder.reset();
        m_content = std::make_unique<content::Content>(std::move(*loaded.content));
        m_newest = content::newest_date(*m_content);
        m_usable = true;
        return true;
    }

    const Options& m_options;
    std::ostream& m_err;
    std::unique_ptr<content::Content> m_content = std::make_unique<content::Content>(no_content());
    std::optional<base::Date> m_newest;       ///< of the content, which asking anew would look through
    std::optional<screens::Finder> m_finder;  ///< refers to the content
    std::vector<std::string> m_errors;
    std::uint64_t m_stamp = 0;
    base::Date m_day;  ///< of the last load: what has expired depends on it
    bool m_usable = false;
};

class Supervisor {
 public:
    Supervisor(const Options& options, const Trace& trace, std::ostream& err, Drawing drawing)
        : m_options(options),
          m_trace(trace),
          m_err(err),
          m_drawing(std::move(drawing)),
          m_clock(make_clock(options)),
          m_library(options, err) {}
    Supervisor(const Supervisor&) = delete;
    Supervisor& operator=(const Supervisor&) = delete;
    ~Supervisor() {
        if (m_signals >= 0) {
            ::close(m_signals);
        }
    }

    int run() {
        show_opening();
        m_library.open(m_clock->wall().date);
        m_trace.event("content");
        if (m_library.usable()) {
            const base::Result<base::Done> fits = check_options(m_options, m_library.content(), m_drawing.fonts);
            if (!fits) {
                m_err << "kiosk: " << base::printable(fits.error().message) << '\n';
                return 1;
            }
        }
        open_street_map();
        watch_signals();
        // The screen that said so while the content was read has long been shown.
        while (m_next && !m_exit_code) {
            wait();
        }
        if (!m_exit_code) {
            start(m_options.route);
        }
        while (!m_exit_code) {
            wait();
        }
        m_next.reset();
        m_current.reset();
        return *m_exit_code;
    }

 private:
    void watch_signals() {
        sigset_t signals;
        ::sigemptyset(&signals);
        ::sigaddset(&signals, SIGTERM);
        ::sigaddset(&signals, SIGINT);
        ::sigaddset(&signals, SIGHUP);
        ::sigprocmask(SIG_BLOCK, &signals, nullptr);
        m_signals = ::signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK);
    }

    /// While a large content is read, a session that has only the words of the first screen says so.
    void show_opening() {
        const content::Folders folders = folders_of(m_options.content);
        const base::Date today = m_clock->wall().date;
        const std::optional<content::Content> words =
            content::is_large(folders) ? content::load_words(folders, today) : std::nullopt;
        if (!words || words->languages.empty()) {
            return;
        }
        screens::Finder finder(*words, today, screens::Missing::awaited);
        const Preloaded preloaded{*words,    m_drawing.fonts, m_drawing.icons,
                                  m_options, m_trace,         {m_options.place, {}, {}, {}, nullptr, nullptr},
                                  finder};
        m_next = Child::start([&](int pipe) { return run_session(preloaded, {Screen::opening}, m_position, pipe); });
    }

    /// The picture of the streets; without it the kiosk goes on, and staff are told.
    void open_street_map() {
        base::Result<std::shared_ptr<const screens::StreetMap>> map = load_street_map(m_options);
        if (map) {
            m_street_map = std::move(map).value();
            return;
        }
        m_err << "kiosk: " << base::printable(map.error().message) << '\n' << std::flush;
        m_street_map_problem = map.error().message;
    }

    /// Once each: every session finds the same.
    void log(const std::string& line) {
        if (m_logged.insert(line).second) {
            m_err << "kiosk: " << base::printable(line) << '\n' << std::flush;
        }
    }

    [[nodiscard]] screens::Site site() {
        screens::Site site{place_of(m_options, m_library.content()),  m_library.errors(), {},
                           origin_of(m_options, m_library.content()), m_drawing.map,      m_street_map};
        if (!m_street_map_problem.empty()) {
            site.problems.push_back(m_street_map_problem);
        }
        if (m_library.usable()) {
            std::vector<StaffNote> notes = notes_on(m_library.content(), m_clock->wall().date);
            if (const base::Result<base::Done> names = check_names(m_options, m_library.content()); !names) {
                notes.push_back({"De inhoud kent de taal of het punt van terminal.json niet.",
                                 names.error().message + "; the terminal goes on without it"});
            }
            for (const StaffNote& note : notes) {
                site.notes.push_back(note.shown);
                log(note.logged);
            }
        }
        return site;
    }

    /// Starts a session that takes over from the present one as soon as it shows its first frame.
    void start(const Route& route) {
        const Route wanted = m_library.usable() ? route : Route{Screen::staff};
        screens::Finder& finder = m_library.finder(m_clock->wall().date);
        const Preloaded preloaded{
            m_library.content(), m_drawing.fonts, m_drawing.icons, m_options, m_trace, site(), finder};
        m_next = Child::start([&](int pipe) { return run_session(preloaded, wanted, m_position, pipe); });
        if (!m_next) {
            m_err << "kiosk: the system has no room for another process\n";
            m_exit_code = 1;
        }
    }

    void wait() {
        std::array<pollfd, 3> polled{{{m_signals, POLLIN, 0},
                                      {m_current ? m_current->descriptor() : -1, POLLIN, 0},
                                      {m_next ? m_next->descriptor() : -1, POLLIN, 0}}};
        const int timeout = m_preparing ? 0 : m_library.usable() ? (m_visiting ? -1 : watch_ms) : mend_ms;
        const int ready = ::poll(polled.data(), polled.size(), timeout);
        if (ready == 0 && m_preparing) {
            m_preparing = m_library.prepare_finder(m_clock->wall().date);
            if (!m_preparing) {
                m_trace.event("search_made");
            }
            return;
        }
        if (ready == 0 && !m_visiting && !m_next && m_library.refresh(m_clock->wall().date)) {
            // Reading it may have taken a while: who has begun a visit meanwhile keeps it, and the next one gets it.
            if (m_current) {
                hear_current();
            }
            if (m_visiting || m_next || m_exit_code) {
                return;
            }
            start(m_library.usable() ? Route{Screen::attract} : Route{Screen::staff});
            return;
        }
        if (polled[0].revents != 0) {
            m_exit_code = 0;
            return;
        }
        if (polled[1].revents != 0) {
            hear_current();
        }
        if (polled[2].revents != 0 && m_next) {
            hear_next();
        }
    }

    void hear_current() {
        while (const std::optional<Report> report = m_current->read()) {
            m_position = base::Point{static_cast<float>(report->x), static_cast<float>(report->y)};
            switch (report->kind) {
                case Report::Kind::visiting:
                    m_visiting = true;
                    break;
                case Report::Kind::left:
                    succeed(Route{Screen::cover});
                    break;
                case Report::Kind::idle:
                    succeed(Route{Screen::attract});
                    break;
                case Report::Kind::closed:
                    m_exit_code = 0;
                    return;
                case Report::Kind::failed:
                case Report::Kind::note:
                    log(report->message.data());
                    break;
                case Report::Kind::shown:
                    break;
            }
        }
        if (m_current->ended()) {
            m_trace.event("session_died");
            m_current.reset();
            m_visiting = false;
            if (!m_next && !m_exit_code) {
                m_err << "kiosk: the session ended unexpectedly; a new one takes its place\n" << std::flush;
                start(Route{Screen::attract});
            }
        }
    }

    /// A visit is over: nobody is there who could be disturbed by new content.
    void succeed(const Route& route) {
        if (!m_next) {
            m_library.refresh(m_clock->wall().date);
            start(route);
        }
    }

    void hear_next() {
        while (const std::optional<Report> report = m_next->read()) {
            if (report->kind == Report::Kind::shown) {
                m_trace.event("took_over");
                m_position = base::Point{static_cast<float>(report->x), static_cast<float>(report->y)};
                // The new window covers the old one; ending the old process frees every byte of the visit.
                m_current = std::move(m_next);
                m_next.reset();
                m_visiting = false;
                m_failures = 0;
                m_failure.clear();
                m_preparing = true;
                return;
            }
            if (report->kind == Report::Kind::failed) {
                m_failure = report->message.data();
            }
            if (report->kind == Report::Kind::note) {
                log(report->message.data());
            }
        }
        if (!m_next->ended()) {
            return;
        }
        m_next.reset();
        ++m_failures;
        if (!m_failure.empty() && (!m_current || m_failures >= most_failures)) {
            m_err << "kiosk: " << base::printable(m_failure) << '\n';
            m_exit_code = 1;
        } else if (m_failures >= most_failures) {
            m_err << "kiosk: session processes keep ending before they show anything; see the graphics driver's log\n";
            m_exit_code = 1;
        } else {
            start(Route{Screen::attract});
        }
    }

    const Options& m_options;
    const Trace& m_trace;
    std::ostream& m_err;
    Drawing m_drawing;
    std::shared_ptr<const screens::StreetMap> m_street_map;
    std::string m_street_map_problem;  ///< empty: none
    std::unique_ptr<base::Clock> m_clock;
    Library m_library;
    int m_signals = -1;
    std::optional<Child> m_current;
    std::optional<Child> m_next;
    std::optional<base::Point> m_position;
    bool m_visiting = false;
    bool m_preparing = false;  ///< the search is being made while there is nothing else to do
    int m_failures = 0;
    std::set<std::string> m_logged;
    std::string m_failure;  ///< why the newest session could not run, if it said so
    std::optional<int> m_exit_code;
};

}  // namespace

int supervise(const Options& options, const Trace& trace, std::ostream& err) {
    const base::Result<base::Done> there = check_folder(options.content);
    if (!there && !options.fallback_content) {
        err << "kiosk: " << base::printable(there.error().message) << '\n';
        return 1;
    }
    // The fonts are named beside the content; where that is gone, beside the one that stands in for it.
    base::Result<Drawing> drawing = load_drawing(options.assets, folders_of(options.content));
    if (!drawing && options.fallback_content) {
        drawing = load_drawing(options.assets, folders_of(*options.fallback_content));
    }
    if (!drawing) {
        err << "kiosk: " << base::printable(memory_shortage().value_or(drawing.error()).message) << '\n';
        return 1;
    }
    trace.event("fonts");
    // Not by returning: the kernel takes millions of texts back at once, freeing them takes seconds.
    std::exit(Supervisor(options, trace, err, std::move(drawing).value()).run());
}

}  // namespace terminal
