// kiosk-bench: how quick and how light the kiosk is, beside the emptiest window there can be.
// Usage: KIOSK_BINARY=build/kiosk kiosk-bench EMPTY_WINDOW_PROGRAM [options of kiosk]
#include "bench/traced.h"
#include "bench/usage.h"
#include "support/roots.h"
#include "system/glass.h"
#include "system/looks.h"
#include "system/xvfb.h"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdio>
#include <exception>
#include <memory>
#include <stdexcept>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace {

using bench::between_touches;
using bench::now_us;
using bench::print;
using bench::Times;
using bench::touch;
using bench::Traced;
using system_test::Look;

constexpr int start_runs = 10;
constexpr int rounds = 9;  ///< over the screens below: more than 200 touches
constexpr int scroll_steps = 240;
constexpr std::chrono::seconds idle_time{20};
constexpr std::chrono::milliseconds settle{1500};

class Bench {
 public:
    Bench(std::string empty_window, std::vector<std::string> options)
        : m_empty_window(std::move(empty_window)), m_options(std::move(options)) {}

    void run() {
        std::printf("%-44s %9s %9s %9s\n", "ms", "median", "p99", "max");
        start();
        touches();
        scrolling();
        std::printf("\n%-44s %9s %9s\n", "idle", "CPU ms/s", "wakes/s");
        idle("attract");
        idle("home");
        memory();
    }

 private:
    Traced kiosk(const system_test::Xvfb& display, const std::string& route) const {
        std::vector<std::string> arguments = m_options;
        arguments.insert(arguments.end(), {"--route", route});
        return bench::start_kiosk(display, arguments);
    }

    Traced empty_window(const system_test::Xvfb& display) const { return {display, {m_empty_window}, ""}; }

    void start() const {
        const system_test::Xvfb display(1080, 1920);
        const system_test::Glass holder(display.name());
        Times of_kiosk;
        Times of_empty;
        for (int i = 0; i < start_runs; ++i) {
            of_kiosk.add(kiosk(display, "attract").first_frame());
            of_empty.add(empty_window(display).first_frame());
        }
        print("start to first frame: kiosk", of_kiosk);
        print("start to first frame: empty window", of_empty);
        std::printf("%-44s %9.2f\n", "  ratio", of_kiosk.median() / of_empty.median());
    }

    void touches() {
        const system_test::Xvfb display(1080, 1920);
        system_test::Glass glass(display.name());
        Traced program = kiosk(display, "home");
        program.first_frame();
        std::this_thread::sleep_for(settle);

        // Where to touch on each screen of a round; each leads to the next, the last back to the first.
        const std::vector<std::pair<std::string, std::string>> way{
            {"home", "open:section/work"},
            {"section/work", "open:topic/warning-signs"},
            {"topic/warning-signs", "home"},
            {"home", "open:section/travel"},
            {"section/travel", "open:topic/offers"},
            {"topic/offers", "home"},
            {"home", "open:section/rights"},
            {"section/rights", "open:topic/papers"},
            {"topic/papers", "home"},
            {"home", "open:section/checks"},
            {"section/checks", "open:check/my-work"},
            {"check/my-work", "start"},
            {"check/my-work?answers=-", "home"},
        };
        Times press;
        Times release;
        Times cold;
        Times warm;
        Times laid_out;
        Times drawn;
        for (int round = 0; round < rounds; ++round) {
            for (const auto& [route, key] : way) {
                Times page;
                Times down;
                touch(program, glass, place({route, ""}, key), down, page);
                const auto& events = program.trace().read();
                for (std::size_t i = events.size(); i-- > 1;) {
                    if (events[i].name == "frame" && events[i - 1].name == "built") {
                        drawn.add(events[i].t_us - events[i - 1].t_us);
                        laid_out.add(static_cast<std::int64_t>(page.median() * 1000) -
                                     (events[i].t_us - events[i - 1].t_us));
                        break;
                    }
                }
                press.add(static_cast<std::int64_t>(down.median() * 1000));
                release.add(static_cast<std::int64_t>(page.median() * 1000));
                if (key.starts_with("open:topic/")) {
                    (round == 0 ? cold : warm).add(static_cast<std::int64_t>(page.median() * 1000));
                }
            }
        }
        print("finger down to pressed button", press);
        print("finger up to next page", release);
        print("  of it until the page is laid out", laid_out);
        print("  of it drawing", drawn);
        print("  topic, opened for the first time", cold);
        print("  topic, opened again", warm);

        Times first_time;
        Times again;
        std::string current;
        for (int round = 0; round < 3; ++round) {
            for (const char* language : {"ar", "uk", "ti", "en", "ru", "nl"}) {
                Times ignored;
                touch(program, glass, place({"home", current}, "language"), ignored, ignored);
                touch(program, glass, place({"language", current}, std::string("language:") + language), ignored,
                      round == 0 ? first_time : again);
                current = language;
            }
        }
        print("language change, first time", first_time);
        print("language change, again", again);
    }

    base::Point place(const Look& look, const std::string& key) {
        return system_test::find(m_looks.of(look), key).rect.center();
    }

    void scrolling() {
        const system_test::Xvfb display(1080, 1920);
        system_test::Glass glass(display.name());
        Traced program = kiosk(display, "topic/offers");
        program.first_frame();
        std::this_thread::sleep_for(settle);
        const base::Point middle{540, 1500};
        glass.press(middle);
        glass.move({540, 1440});
        std::this_thread::sleep_for(between_touches);
        Times frames;
        for (int i = 0; i < scroll_steps; ++i) {
            // Up and down again in steps of 5 px, within what the page can be scrolled.
            const int step = i % 80 < 40 ? i % 80 : 80 - i % 80;
            const std::int64_t moved = now_us();
            glass.move({540, 1440 - static_cast<float>(step) * 5 - (i % 80 == 0 ? 1.0F : 0.0F)});
            if (const auto frame = program.trace().wait_for("frame", moved, 200)) {
                frames.add(frame->t_us - moved);
            }
        }
        glass.release();
        print("dragging a page: finger to frame", frames);
    }

    void idle(const std::string& route) const {
        const system_test::Xvfb display(1080, 1920);
        const system_test::Glass holder(display.name());
        Traced program = kiosk(display, route);
        program.first_frame();
        std::this_thread::sleep_for(settle);
        const std::vector<pid_t> processes = program.processes();
        const bench::Usage before = bench::usage_of(processes);
        std::this_thread::sleep_for(idle_time);
        const bench::Usage after = bench::usage_of(processes);
        const auto seconds = static_cast<double>(idle_time.count());
        std::printf("%-44s %9.2f %9.2f\n", route.c_str(),
                    static_cast<double>(after.cpu_us - before.cpu_us) / 1000 / seconds,
                    static_cast<double>(after.wake_ups - before.wake_ups) / seconds);
    }

    void memory() {
        const system_test::Xvfb display(1080, 1920);
        system_test::Glass glass(display.name());
        std::int64_t of_empty = 0;
        {
            Traced program = empty_window(display);
            program.first_frame();
            std::this_thread::sleep_for(settle);
            of_empty = bench::memory_kib(program.processes());
        }
        std::int64_t at_start = 0;
        std::int64_t after_visit = 0;
        {
            Traced program = kiosk(display, "home");
            program.first_frame();
            std::this_thread::sleep_for(settle);
            at_start = bench::memory_kib(program.processes());
            std::string current;
            Times ignored;
            for (const char* language : {"ar", "uk", "ti", "nl"}) {
                touch(program, glass, place({"home", current}, "language"), ignored, ignored);
                touch(program, glass, place({"language", current}, std::string("language:") + language), ignored,
                      ignored);
                current = language;
                touch(program, glass, place({"home", current}, "open:section/travel"), ignored, ignored);
                touch(program, glass, place({"section/travel", current}, "open:topic/offers"), ignored, ignored);
                touch(program, glass, place({"topic/offers", current}, "home"), ignored, ignored);
            }
            std::this_thread::sleep_for(settle);
            after_visit = bench::memory_kib(program.processes());
        }
        std::printf("\n%-44s %9s %9s\n", "proportional memory", "MiB", "ratio");
        const auto line = [&](const char* what, std::int64_t kib) {
            std::printf("%-44s %9.1f %9.2f\n", what, static_cast<double>(kib) / 1024,
                        static_cast<double>(kib) / static_cast<double>(of_empty));
        };
        line("empty window", of_empty);
        line("kiosk (supervisor and session): home", at_start);
        line("kiosk after a visit in four languages", after_visit);
    }

    std::string m_empty_window;
    std::vector<std::string> m_options;
    system_test::Looks m_looks{test::live_root() / "content"};
};

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) {
        std::fprintf(stderr, "usage: KIOSK_BINARY=…/kiosk kiosk-bench …/kiosk-bench-empty-window [options of kiosk]\n");
        return 1;
    }
    try {
        Bench(argv[1], std::vector<std::string>(argv + 2, argv + argc)).run();
    } catch (const std::exception& error) {
        std::fprintf(stderr, "kiosk-bench: %s\n", error.what());
        return 1;
    }
    return 0;
}
