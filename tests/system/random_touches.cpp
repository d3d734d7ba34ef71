// Touches of every kind at random, with visits that end by themselves among them: nothing dies and nothing grows.
//
// KIOSK_TOUCHES sets how many (20000 takes some twenty minutes), KIOSK_SEED repeats a run.
#include "support/patience.h"
#include "system/terminal.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

using system_test::Terminal;

namespace {

/// How the routes of the screens begin, in the order of session::Screen, by whose numbers the trace names them.
constexpr std::string_view screens[] = {
#define SCREEN(NAME, PATH, VISIT, NAMES, TOUR, PAGE, ...) PATH,
#include "session/screens.def"
};

std::uint64_t number_from(const char* variable, std::uint64_t otherwise) {
    const char* given = std::getenv(variable);
    return given == nullptr ? otherwise : std::strtoull(given, nullptr, 10);
}

void sleep_ms(int ms) {
    std::this_thread::sleep_for(std::chrono::milliseconds(ms));
}

/// A hand without a plan.
class Hand {
 public:
    Hand(system_test::Glass& glass, std::uint64_t seed) : m_glass(glass), m_random(seed) {}

    /// One touch, and the moment until the next.
    void touch() {
        const base::Point at{between(0, system_test::panel_px.width - 1), between(0, system_test::panel_px.height - 1)};
        const int kind = whole(0, 99);
        m_glass.press(at);
        if (kind < 70) {
            sleep_ms(whole(0, 15));
        } else if (kind < 80) {
            // Rolls over the glass, as the tip of a finger does.
            move(at, {at.x + between(-14, 14), at.y + between(-14, 14)}, 3, 4);
        } else if (kind < 90) {
            // A flick: lifted while it moves.
            move(at, {at.x + between(-60, 60), at.y + between(-700, 700)}, 5, 6);
        } else {
            move(at, {at.x + between(-500, 500), at.y + between(-700, 700)}, 8, 6);
            sleep_ms(whole(60, 160));
        }
        m_glass.release();
        sleep_ms(whole(2, 30));
    }

    int whole(int least, int most) { return std::uniform_int_distribution<int>(least, most)(m_random); }

 private:
    float between(float least, float most) {
        return std::round(std::uniform_real_distribution<float>(least, most)(m_random));
    }
    void move(base::Point from, base::Point to, int steps, int pause_ms) {
        for (int i = 1; i <= steps; ++i) {
            const float part = static_cast<float>(i) / static_cast<float>(steps);
            m_glass.move(
                {std::clamp(std::round(from.x + (to.x - from.x) * part), 0.0F, system_test::panel_px.width - 1),
                 std::clamp(std::round(from.y + (to.y - from.y) * part), 0.0F, system_test::panel_px.height - 1)});
            sleep_ms(pause_ms);
        }
    }

    system_test::Glass& m_glass;
    std::mt19937_64 m_random;
};

/// What the kernel says of a process's memory under this name, KiB.
long memory_of(pid_t process, const std::string& name) {
    std::ifstream file("/proc/" + std::to_string(process) + "/smaps_rollup");
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with(name + ":")) {
            return std::stol(line.substr(name.size() + 1));
        }
    }
    return 0;
}

/// What a terminal that nobody touches takes, KiB.
struct Memory {
    long supervisor_rss = 0;
    long supervisor_own = 0;  ///< without what comes from files
    long session_rss = 0;
};

/// The trace of a run, as counts.
struct Told {
    std::size_t sessions = 0;    ///< that took over from another
    std::size_t deaths = 0;      ///< that nobody had planned
    std::size_t pointer = 0;     ///< events of the finger that reached a session
    std::set<std::size_t> seen;  ///< screens
};

std::size_t count(const std::string& line, std::string_view word) {
    return line.find(word) != std::string::npos ? 1 : 0;
}

Told told(const std::filesystem::path& trace) {
    Told told;
    std::ifstream stream(trace);
    for (std::string line; std::getline(stream, line);) {
        told.sessions += count(line, "\"took_over\"");
        told.deaths += count(line, "\"session_died\"");
        told.pointer += count(line, "\"pointer\"");
        constexpr std::string_view screen = "\"screen\",\"value\":";
        if (const std::size_t at = line.find(screen); at != std::string::npos) {
            told.seen.insert(std::stoul(line.substr(at + screen.size())));
        }
    }
    return told;
}

/// Waits until nobody's visit is there any more and a fresh session has made all ahead that it makes.
Memory memory_at_rest(const Terminal& terminal, const std::filesystem::path& trace) {
    const auto size = [&] { return std::filesystem::file_size(trace); };
    // Longer than all time-outs one after another, and than what is made ahead.
    sleep_ms(3'000);
    REQUIRE(test::within_patience([&] {
        const auto before = size();
        sleep_ms(400);
        // Greetings take turns: a few lines each.
        return size() - before < 2'000;
    }));
    const pid_t supervisor = terminal.supervisor();
    return {memory_of(supervisor, "Rss"), memory_of(supervisor, "Anonymous"), memory_of(terminal.session(), "Rss")};
}

}  // namespace

TEST_CASE("touches at random kill nothing and leave nothing behind") {
    const std::uint64_t touches = number_from("KIOSK_TOUCHES", 400);
    const std::uint64_t seed = number_from("KIOSK_SEED", 20'261'129);
    CAPTURE(seed);
    const test::TemporaryFolder folder;
    const std::filesystem::path trace = folder.path() / "trace";
    // Short ones, so that a pause of a second ends a visit; "near" needs a place to stand.
    Terminal terminal({{},
                       R"("idle_warning": 0.4, "sensitive_warning": 0.4, "idle_countdown": 0.3, "cover": 0.5,)"
                       R"( "greeting": 0.3)",
                       {"--trace", trace},
                       {},
                       R"("position": [52.0894, 5.1101])",
                       {}});
    test::within_patience([&] { return std::filesystem::exists(trace) && told(trace).sessions > 0; });
    const pid_t supervisor = terminal.supervisor();
    Hand hand(terminal.glass(), seed);
    const auto play = [&](std::uint64_t how_many) {
        for (std::uint64_t i = 0; i < how_many; ++i) {
            hand.touch();
            // Now and then nobody is there: the question alone, or the end of the visit.
            switch (hand.whole(0, 149)) {
                case 0:
                    sleep_ms(550);
                    break;
                case 1:
                    sleep_ms(1'300);
                    break;
                default:
                    break;
            }
        }
    };
    const auto began = std::chrono::steady_clock::now();
    // What is made once at the first touches and handovers is not a leak.
    const std::uint64_t first_part = std::max<std::uint64_t>(100, touches / 20);
    play(first_part);
    const Memory early = memory_at_rest(terminal, trace);
    play(touches - std::min(touches, first_part));
    const Memory late = memory_at_rest(terminal, trace);
    const auto took = std::chrono::duration_cast<std::chrono::seconds>(std::chrono::steady_clock::now() - began);
    const Told seen = told(trace);

    std::string names;
    for (const std::size_t screen : seen.seen) {
        names += " " + std::string(screens[std::min(screen, std::size(screens) - 1)]);
    }
    MESSAGE("seed " << seed << ": " << touches << " touches (" << seen.pointer << " pointer events heard) in "
                    << took.count() << " s, " << seen.sessions << " sessions, " << seen.seen.size()
                    << " screens:" << names);
    MESSAGE("supervisor, KiB: resident " << early.supervisor_rss << " -> " << late.supervisor_rss << ", its own "
                                         << early.supervisor_own << " -> " << late.supervisor_own
                                         << "; fresh session, resident: " << early.session_rss << " -> "
                                         << late.session_rss);
    CHECK(seen.deaths == 0);
    CHECK(seen.sessions > touches / 300);
    CHECK(terminal.errors().empty());
    CHECK(terminal.supervisor() == supervisor);
    // Each visit's end costs the supervisor the same few steps: were one page of 4 KiB lost by each, the some 400 ends
    // among 20,000 touches would come to more.
    constexpr long most_growth_kib = 1024;
    CHECK(late.supervisor_rss - early.supervisor_rss < most_growth_kib);
    CHECK(late.supervisor_own - early.supervisor_own < most_growth_kib);
    // A fresh session is a copy of the supervisor and draws the same screen; it may have made a little more or less
    // ahead.
    CHECK(late.session_rss - early.session_rss < 2 * most_growth_kib);
    CHECK(terminal.stop().status == 0);
}
