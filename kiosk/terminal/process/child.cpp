#include "terminal/process/child.h"

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <utility>

namespace terminal {

std::optional<Child> Child::start(const std::function<int(int pipe)>& body) {
    std::array<int, 2> pipe{};
    if (::pipe2(pipe.data(), O_CLOEXEC) != 0) {
        return std::nullopt;
    }
    const pid_t parent = ::getpid();
    const pid_t process = ::fork();
    if (process < 0) {
        ::close(pipe[0]);
        ::close(pipe[1]);
        return std::nullopt;
    }
    if (process == 0) {
        ::close(pipe[0]);
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (::getppid() != parent) {
            ::_exit(1);  // The parent died before it could take this process with it.
        }
        const rlimit none{0, 0};
        ::setrlimit(RLIMIT_CORE, &none);
        sigset_t signals;
        ::sigemptyset(&signals);
        ::sigprocmask(SIG_SETMASK, &signals, nullptr);
        // _exit: destructors and exit handlers of the parent's objects are not this process's to run.
        ::_exit(body(pipe[1]));
    }
    ::close(pipe[1]);
    ::fcntl(pipe[0], F_SETFL, O_NONBLOCK);
    return Child(process, pipe[0]);
}

Child::~Child() {
    if (m_process > 0) {
        ::kill(m_process, SIGKILL);
        while (::waitpid(m_process, nullptr, 0) < 0 && errno == EINTR) {
        }
    }
    if (m_pipe >= 0) {
        ::close(m_pipe);
    }
}

Child::Child(Child&& other) noexcept
    : m_process(std::exchange(other.m_process, -1)), m_pipe(std::exchange(other.m_pipe, -1)), m_ended(other.m_ended) {}

Child& Child::operator=(Child&& other) noexcept {
    std::swap(m_process, other.m_process);
    std::swap(m_pipe, other.m_pipe);
    std::swap(m_ended, other.m_ended);
    return *this;
}

std::optional<Report> Child::read() {
    Report report;
    const ssize_t got = ::read(m_pipe, &report, sizeof report);
    if (got == static_cast<ssize_t>(sizeof report)) {
        report.message.back() = '\0';
        return report;
    }
    // Only this child has the writing end: no more bytes means that it is gone.
    m_ended = got == 0 || (got < 0 && errno != EAGAIN && errno != EINTR);
    return std::nullopt;
}

}  // namespace terminal
