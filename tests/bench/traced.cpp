#include "bench/traced.h"

#include "support/files.h"
#include "system/looks.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <stdexcept>
#include <thread>
#include <utility>

namespace bench {

double Times::quantile(double part) const {
    if (m_ms.empty()) {
        return 0;
    }
    std::vector<double> sorted = m_ms;
    std::sort(sorted.begin(), sorted.end());
    const double place = part * static_cast<double>(sorted.size() - 1);
    return sorted[static_cast<std::size_t>(std::lround(place))];
}

void print(const std::string& what, const Times& times) {
    std::printf("%-44s %9.1f %9.1f %9.1f   n=%zu\n", what.c_str(), times.median(), times.quantile(0.99),
                times.quantile(1), times.count());
}

Traced::Traced(const system_test::Xvfb& display, std::vector<std::string> arguments, const std::string& trace_option)
    : m_trace(m_folder / "trace") {
    if (!trace_option.empty()) {
        arguments.push_back(trace_option);
    }
    arguments.push_back(m_folder / "trace");
    m_started = now_us();
    m_process = std::make_unique<test::Process>(test::Command{std::move(arguments),
                                                              {{"DISPLAY", display.name()},
                                                               {"HOME", m_folder.path()},
                                                               {"XDG_RUNTIME_DIR", m_folder.path()},
                                                               {"WAYLAND_DISPLAY", ""}},
                                                              m_folder / "out",
                                                              m_folder / "err"});
}

std::int64_t Traced::first(const std::string& event, int patience_ms, std::int64_t after) {
    const auto found = m_trace.wait_for(event, m_started + after, patience_ms);
    if (!found) {
        throw std::runtime_error("no " + event + ": " + test::read_file(m_folder / "err"));
    }
    return found->t_us - m_started;
}

Traced start_kiosk(const system_test::Xvfb& display, const std::vector<std::string>& options) {
    std::vector<std::string> arguments{system_test::kiosk_binary()};
    for (const std::string& option : system_test::common_options()) {
        arguments.push_back(option);
    }
    arguments.insert(arguments.end(), options.begin(), options.end());
    return {display, std::move(arguments), "--trace"};
}

void touch(Traced& kiosk, system_test::Glass& glass, base::Point at, Times& press, Times& release) {
    std::this_thread::sleep_for(between_touches);
    const std::int64_t pressed = now_us();
    glass.press(at);
    const auto shown = kiosk.trace().wait_for("frame", pressed);
    const std::int64_t released = now_us();
    glass.release();
    const auto answered = kiosk.trace().wait_for("frame", released);
    if (!shown || !answered) {
        throw std::runtime_error("a touch was not answered");
    }
    press.add(shown->t_us - pressed);
    release.add(answered->t_us - released);
}

}  // namespace bench
