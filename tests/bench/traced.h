// A program under measurement with its trace, and how long it takes to answer.
#pragma once

#include "base/geometry.h"
#include "bench/trace_reader.h"
#include "support/process.h"
#include "support/temporary_folder.h"
#include "system/glass.h"
#include "system/xvfb.h"

#include <sys/types.h>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace bench {

/// The kiosk takes a second touch in one place within 250 ms for a slip of the finger.
constexpr std::chrono::milliseconds between_touches{300};

/// Times of one kind, in ms.
class Times {
 public:
    void add(std::int64_t us) { m_ms.push_back(static_cast<double>(us) / 1000); }
    [[nodiscard]] std::size_t count() const { return m_ms.size(); }
    /// The value below which this part of the times lies.
    [[nodiscard]] double quantile(double part) const;
    [[nodiscard]] double median() const { return quantile(0.5); }

 private:
    std::vector<double> m_ms;
};

/// A line with median, 99th percentile and greatest.
void print(const std::string& what, const Times& times);

/// A program that writes a trace, from its start on.
class Traced {
 public:
    /// The trace file is the last argument, behind `trace_option` if there is one.
    Traced(const system_test::Xvfb& display, std::vector<std::string> arguments, const std::string& trace_option);

    /// Waits for the first frame; µs since the start.
    std::int64_t first_frame() { return first("first_frame", 60'000); }
    /// Waits for the first frame of a session that has all of the content; µs since the start.
    std::int64_t usable() { return first("first_frame", 120'000, first("content", 120'000)); }
    /// Waits for the first event of this name, `after` so many µs; µs since the start.
    std::int64_t first(const std::string& event, int patience_ms, std::int64_t after = 0);
    [[nodiscard]] TraceReader& trace() { return m_trace; }
    [[nodiscard]] std::vector<pid_t> processes() const { return test::tree_of(m_process->id()); }

 private:
    test::TemporaryFolder m_folder;
    TraceReader m_trace;
    std::int64_t m_started = 0;
    std::unique_ptr<test::Process> m_process;
};

/// The kiosk on the usual panel, with more options.
Traced start_kiosk(const system_test::Xvfb& display, const std::vector<std::string>& options);

/// Presses and releases; adds the times from each to the frame that answers it.
void touch(Traced& kiosk, system_test::Glass& glass, base::Point at, Times& press, Times& release);

}  // namespace bench
