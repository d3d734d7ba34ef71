#include "support/process.h"

#include "support/patience.h"

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <stdexcept>

namespace test {
namespace {

/// State letter and parent of a process, from /proc/<pid>/stat.
struct Stat {
    char state = 'X';
    pid_t parent = -1;
};

std::optional<Stat> stat_of(pid_t process) {
    std::ifstream file("/proc/" + std::to_string(process) + "/stat");
    std::string line;
    if (!std::getline(file, line)) {
        return std::nullopt;
    }
    // The name in brackets may hold anything, brackets too: what follows the last one is numbers.
    const std::size_t name_end = line.rfind(") ");
    if (name_end == std::string::npos || name_end + 4 >= line.size()) {
        return std::nullopt;
    }
    return Stat{line[name_end + 2], static_cast<pid_t>(std::atol(line.c_str() + name_end + 4))};
}

[[noreturn]] void become(const Command& command, pid_t parent) {
    // A test that is killed must not leave servers behind.
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() != parent) {
        ::_exit(126);
    }
    for (const auto& [name, value] : command.environment) {
        if (value.empty()) {
            ::unsetenv(name.c_str());
        } else {
            ::setenv(name.c_str(), value.c_str(), 1);
        }
    }
    const int nothing = ::open("/dev/null", O_RDONLY);
    const int out =
        ::open(command.out.empty() ? "/dev/null" : command.out.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
    const int err =
        ::open(command.err.empty() ? "/dev/null" : command.err.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
    ::dup2(nothing, STDIN_FILENO);
    ::dup2(out, STDOUT_FILENO);
    ::dup2(err, STDERR_FILENO);
    for (int descriptor = STDERR_FILENO + 1; descriptor < 256; ++descriptor) {
        if (descriptor != command.keep_open) {
            ::close(descriptor);
        }
    }
    std::vector<char*> arguments;
    for (const std::string& argument : command.arguments) {
        arguments.push_back(const_cast<char*>(argument.c_str()));
    }
    arguments.push_back(nullptr);
    ::execvp(arguments.front(), arguments.data());
    ::_exit(127);
}

Ended read_status(int status) {
    return WIFEXITED(status) ? Ended{WEXITSTATUS(status), 0} : Ended{-1, WTERMSIG(status)};
}

}  // namespace

Process::Process(const Command& command) {
    const pid_t parent = ::getpid();
    m_id = ::fork();
    if (m_id < 0) {
        throw std::runtime_error("cannot start " + command.arguments.front());
    }
    if (m_id == 0) {
        become(command, parent);
    }
}

Process::~Process() {
    if (m_ended) {
        return;
    }
    const std::vector<pid_t> tree = tree_of(m_id);
    for (const pid_t process : tree) {
        ::kill(process, SIGKILL);
    }
    ::waitpid(m_id, nullptr, 0);
}

std::optional<Ended> Process::ended() {
    int status = 0;
    if (!m_ended && ::waitpid(m_id, &status, WNOHANG) == m_id) {
        m_ended = read_status(status);
    }
    return m_ended;
}

Ended Process::wait() {
    if (!within_patience([&] { return ended().has_value(); })) {
        throw std::runtime_error("process " + std::to_string(m_id) + " does not end");
    }
    return *m_ended;
}

void Process::signal(int number) const {
    ::kill(m_id, number);
}

Ended run(const Command& command) {
    return Process(command).wait();
}

std::vector<pid_t> children_of(pid_t process) {
    std::vector<pid_t> children;
    for (const auto& entry : std::filesystem::directory_iterator("/proc")) {
        const std::string name = entry.path().filename();
        if (name.find_first_not_of("0123456789") != std::string::npos) {
            continue;
        }
        const auto id = static_cast<pid_t>(std::stol(name));
        const std::optional<Stat> stat = stat_of(id);
        if (stat && stat->parent == process && stat->state != 'Z' && stat->state != 'X') {
            children.push_back(id);
        }
    }
    std::sort(children.begin(), children.end());
    return children;
}

std::vector<pid_t> tree_of(pid_t process) {
    std::vector<pid_t> tree{process};
    for (std::size_t i = 0; i < tree.size(); ++i) {
        const std::vector<pid_t> children = children_of(tree[i]);
        tree.insert(tree.end(), children.begin(), children.end());
    }
    return tree;
}

bool is_running(pid_t process) {
    const std::optional<Stat> stat = stat_of(process);
    return stat && stat->state != 'Z' && stat->state != 'X';
}

}  // namespace test
