// A session process as its parent sees it. Internal to terminal/process.
#pragma once

#include "terminal/process/report.h"

#include <sys/types.h>

#include <functional>
#include <optional>

namespace terminal {

/// Owns a forked process and the reading end of its pipe; kills and reaps it when it goes out of scope.
class Child {
 public:
    /// Forks. In the child, runs `body` with the writing end of the pipe and exits with what it returns; the child dies
    /// with its parent, leaves no core dump and starts with all signals unblocked. Empty when the system has no room
    /// for another process.
    static std::optional<Child> start(const std::function<int(int pipe)>& body);
    ~Child();
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;
    Child(Child&& other) noexcept;
    Child& operator=(Child&& other) noexcept;

    /// To poll for reading: readable when a report came or the process has ended.
    [[nodiscard]] int descriptor() const { return m_pipe; }

    /// The next report; empty when there is none yet, or ever again (then `ended()` says so).
    std::optional<Report> read();
    [[nodiscard]] bool ended() const { return m_ended; }

 private:
    Child(pid_t process, int pipe) : m_process(process), m_pipe(pipe) {}

    pid_t m_process = -1;
    int m_pipe = -1;
    bool m_ended = false;
};

}  // namespace terminal
