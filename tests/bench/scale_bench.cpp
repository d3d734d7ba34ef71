// kiosk-bench-scale: the whole program with more and more content, in 20 languages. See README.md.
// Usage: KIOSK_BINARY=build/kiosk kiosk-bench-scale EMPTY_WINDOW_PROGRAM [POINTS …]     standard: 1000 5000 20000
#include "bench/big_content.h"
#include "bench/traced.h"
#include "bench/usage.h"
#include "support/roots.h"
#include "support/temporary_folder.h"
#include "system/looks.h"

#include <array>
#include <cstdio>
#include <exception>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

using bench::print;
using bench::Times;
using bench::Traced;

constexpr int start_runs = 3;
constexpr int page_rounds = 5;
constexpr int patience_ms = 120'000;
/// Topics grow with the points, up to 500 at 20,000 of them.
constexpr std::size_t points_for_a_topic = 40;
/// Typed letter by letter: beginnings that many words have, and then no word has.
constexpr const char* query = "ontslagen";

/// A touch of a walk that comes back to where it began, with no wish and no town chosen.
struct Step {
    const char* name;
    const char* route;  ///< of the page that is touched
    std::string key;    ///< what is touched there
};

const std::array<Step, 16> walk{{
    {"help page", "home", "open:help"},
    {"help list", "help", "open:help?category=legal"},
    {"map", "help?category=legal", "to-map"},
    {"map, twice as near", "map?category=legal", "zoom-in"},
    {"back to the list", "map?category=legal", "back"},
    {"a wish turned on", "help?category=legal", "wish:free"},
    {"a second wish turned on", "help?category=legal&wishes=free", "wish:wheelchair"},
    {"a wish turned off", "help?category=legal&wishes=free,wheelchair", "wish:free"},
    {"towns", "help?category=legal&wishes=wheelchair", "open:place"},
    {"help list of another town", "place", "town:s-hertogenbosch"},
    {"a wish turned off", "help?category=legal&wishes=wheelchair&place=s-hertogenbosch", "wish:wheelchair"},
    {"towns", "help?category=legal&place=s-hertogenbosch", "open:place"},
    {"help list of the first town", "place", "town-here"},
    {"home", "help?category=legal", "home"},
    {"section with its topics", "home", "open:section/work"},
    {"home", "section/work", "home"},
}};

double mib(std::int64_t kib) {
    return static_cast<double>(kib) / 1024;
}

std::int64_t median_start_of_empty_window(const std::string& program) {
    const system_test::Xvfb display(1080, 1920);
    const system_test::Glass holder(display.name());
    Times times;
    for (int i = 0; i < 2 * start_runs; ++i) {
        times.add(Traced(display, {program}, "").first_frame());
    }
    return static_cast<std::int64_t>(times.median() * 1000);
}

/// The same of the kiosk with the bundled content (empty: no option) or with other content.
class Run {
 public:
    explicit Run(const std::string& content)
        : m_looks(content.empty() ? test::live_root() / "content" : std::filesystem::path(content)) {
        if (!content.empty()) {
            m_options = {"--content", content};
        }
    }

    /// Returns the median of the time to the first frame, in ms.
    double start() {
        const system_test::Xvfb display(1080, 1920);
        const system_test::Glass holder(display.name());
        Times first;
        Times usable;
        for (int i = 0; i < start_runs; ++i) {
            Traced program = kiosk(display, "attract");
            first.add(program.first_frame());
            usable.add(program.usable());
        }
        print("start to first frame", first);
        print("start to a screen that can be used", usable);
        return first.median();
    }

    /// Returns the memory of supervisor and session after it, in KiB.
    std::int64_t visit() {
        const system_test::Xvfb display(1080, 1920);
        system_test::Glass glass(display.name());
        Traced program = kiosk(display, "home");
        const std::int64_t shown = program.usable();
        std::printf("%-44s %9.1f\n", "  from then until session has all made ahead",
                    static_cast<double>(program.first("prepared", patience_ms, shown) - shown) / 1000);
        std::printf("%-44s %9.1f\n", "  … and supervisor the search",
                    static_cast<double>(program.first("search_made", patience_ms, shown) - shown) / 1000);
        for (const Step& step : walk) {
            // Drawn ahead: it takes the processor.
            place(step);
        }
        std::vector<Times> times(walk.size());
        Times ignored;
        for (int round = 0; round < page_rounds; ++round) {
            for (std::size_t i = 0; i < walk.size(); ++i) {
                try {
                    bench::touch(program, glass, place(walk[i]), ignored, times[i]);
                } catch (const std::exception& error) {
                    throw std::runtime_error(std::string(walk[i].name) + ": " + error.what());
                }
            }
        }
        for (std::size_t i = 0; i < walk.size(); ++i) {
            print(walk[i].name, times[i]);
        }
        Times page;
        Times keys;
        for (int round = 0; round < page_rounds; ++round) {
            bench::touch(program, glass, place({"", "home", "open:search"}), ignored, page);
            for (const char* letter = query; *letter != '\0'; ++letter) {
                bench::touch(program, glass, place({"", "search", std::string("type:") + *letter}), ignored, keys);
            }
            bench::touch(program, glass, place({"", "search", "home"}), ignored, ignored);
        }
        print("search page", page);
        print("search, a keystroke", keys);
        return bench::memory_kib(program.processes());
    }

    /// A first letter typed as soon as the search page is there, before its words are made.
    void early_keystroke() {
        const system_test::Xvfb display(1080, 1920);
        system_test::Glass glass(display.name());
        Times ignored;
        Times key;
        const base::Point letter = place({"", "search", "type:o"});
        Traced program = kiosk(display, "search");
        program.usable();
        bench::touch(program, glass, letter, ignored, key);
        print("search, first keystroke right after start", key);
    }

 private:
    [[nodiscard]] Traced kiosk(const system_test::Xvfb& display, const char* route) const {
        std::vector<std::string> options = m_options;
        options.insert(options.end(), {"--route", route});
        return bench::start_kiosk(display, options);
    }

    base::Point place(const Step& step) {
        return system_test::find(m_looks.of({step.route, ""}), step.key).rect.center();
    }

    std::vector<std::string> m_options;
    system_test::Looks m_looks;
};

void measure(const std::string& empty_window, const std::vector<std::size_t>& sizes) {
    const double empty = static_cast<double>(median_start_of_empty_window(empty_window)) / 1000;
    std::printf("empty window: start to first frame %.1f ms\n", empty);
    std::printf("\nbundled content%-29s %9s %9s %9s\n", "", "median", "p99", "max");
    Run bundled({});
    const double bundled_start = bundled.start();
    std::printf("%-44s %9.2f\n", "  ratio to empty window", bundled_start / empty);
    std::int64_t memory = bundled.visit();
    std::printf("%-44s %9.1f MiB\n", "proportional memory after the visit", mib(memory));
    bundled.early_keystroke();
    std::size_t points_before = 0;
    for (const std::size_t points : sizes) {
        const test::TemporaryFolder folder;
        const bench::Scale scale{points, 20, points / points_for_a_topic};
        const std::string content = bench::write_big_content(folder.path(), scale).string();
        std::printf("\n%zu points, %zu topics, 20 languages\n", points, scale.topics);
        Run run(content);
        std::printf("%-44s %9.2f\n", "  ratio to bundled content", run.start() / bundled_start);
        const std::int64_t now = run.visit();
        std::printf("%-44s %9.1f MiB, %.1f MiB for each 1,000 points more\n", "proportional memory after the visit",
                    mib(now), mib(now - memory) / (static_cast<double>(points - points_before) / 1000));
        run.early_keystroke();
        std::fflush(stdout);
        memory = now;
        points_before = points;
    }
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) {
        std::fprintf(stderr, "usage: KIOSK_BINARY=…/kiosk kiosk-bench-scale …/kiosk-bench-empty-window [POINTS …]\n");
        return 1;
    }
    try {
        std::vector<std::size_t> sizes;
        for (int i = 2; i < argc; ++i) {
            sizes.push_back(std::stoul(argv[i]));
        }
        measure(argv[1], sizes.empty() ? std::vector<std::size_t>{1000, 5000, 20'000} : sizes);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "kiosk-bench-scale: %s\n", error.what());
        return 1;
    }
    return 0;
}
