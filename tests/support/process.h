// Programs that a test runs, and the processes they start.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace test {

/// What to run and where its words go.
struct Command {
    std::vector<std::string> arguments;  ///< the program first
    /// Set in the environment besides what the test itself has; an empty value removes the name.
    std::map<std::string, std::string> environment;
    std::filesystem::path out;  ///< gets standard output
    std::filesystem::path err;  ///< gets standard error
    int keep_open = -1;         ///< a descriptor that the program inherits; -1: none but the standard ones
};

/// How a program ended.
struct Ended {
    int status = -1;  ///< exit status; -1 when a signal ended it
    int signal = 0;   ///< that signal, else 0
};

/// A running program. Ends it and everything it has started when it goes out of scope.
class Process {
 public:
    /// Throws when the program cannot be started.
    explicit Process(const Command& command);
    ~Process();
    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;

    [[nodiscard]] pid_t id() const { return m_id; }
    /// How it ended; empty while it runs.
    std::optional<Ended> ended();
    /// Waits for its end; throws when that does not come within the test's patience.
    Ended wait();
    void signal(int number) const;

 private:
    pid_t m_id = -1;
    std::optional<Ended> m_ended;
};

/// Runs a program to its end.
Ended run(const Command& command);

/// The processes whose parent this is, in ascending order; ended ones that nobody has waited for are left out.
std::vector<pid_t> children_of(pid_t process);

/// The process, its children, theirs and so on.
std::vector<pid_t> tree_of(pid_t process);

/// Whether the process is there and not merely waiting to be reaped.
bool is_running(pid_t process);

}  // namespace test
