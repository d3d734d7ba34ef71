// A whole terminal under test: a display, the kiosk that runs on it, and a visitor who looks and touches.
#pragma once

#include "support/process.h"
#include "support/temporary_folder.h"
#include "system/glass.h"
#include "system/looks.h"
#include "system/xvfb.h"

#include <chrono>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace system_test {

struct TerminalSettings {
    std::filesystem::path content;     ///< empty: the frozen one
    std::string time_outs;             ///< JSON members of time_outs_s that differ from those of `quiet_time_outs`
    std::vector<std::string> options;  ///< more of the kiosk's command line
    std::vector<std::string> wrapper;  ///< a program that starts the kiosk, with its options; empty: none
    std::string configuration{};       ///< JSON members of terminal.json besides time_outs_s
    std::vector<std::string> display_options{};  ///< more of the X server's command line
};

class Terminal {
 public:
    /// Starts a display and the kiosk on it, fullscreen.
    explicit Terminal(const TerminalSettings& settings = {});

    /// Waits until the glass shows this. Throws when it never does, and keeps both pictures in the folder
    /// system-failures/ of the working directory.
    void see(const Look& look);
    /// The same, where the words of the named nodes may differ, such as a countdown.
    void see_but_for(const Look& look, const std::vector<std::string>& nodes);
    /// Whether the glass shows this now, where the words of the named nodes may differ.
    [[nodiscard]] bool shows(const Look& look, const std::vector<std::string>& nodes = {});
    /// Taps what has this id or action on a page that is on the glass, pressing "More" until it is in view.
    void touch(const Look& look, std::string_view key);

    /// Taps "Leave this page" and waits until the next session has taken over and shows the cover: only that one hears
    /// further touches.
    void leave(const Look& look);
    /// Touches the cover, which takes no touch at first, until it makes way, and waits until a touch at the same place
    /// is no second half of a double tap any more.
    void uncover();

    [[nodiscard]] Glass& glass() { return *m_glass; }
    [[nodiscard]] Looks& looks() { return m_looks; }
    [[nodiscard]] const Xvfb& display() const { return m_display; }
    /// Holds the kiosk's configuration and, in home/, its home.
    [[nodiscard]] const test::TemporaryFolder& folder() const { return m_folder; }

    [[nodiscard]] pid_t supervisor() const;
    /// The process that serves the visitor; waits until there is exactly one.
    [[nodiscard]] pid_t session() const;
    /// Waits until this process is gone.
    static void wait_for_end(pid_t process);

    /// What the kiosk has written to standard error so far, by line.
    [[nodiscard]] std::vector<std::string> errors() const;
    /// Waits until it has written that many lines, and returns them.
    [[nodiscard]] std::vector<std::string> wait_for_errors(std::size_t count) const;

    /// Tells the kiosk to stop and waits for its end.
    test::Ended stop();
    /// Takes the display away and waits for the kiosk's end. Nothing can be seen or touched any more.
    test::Ended lose_display();
    [[nodiscard]] bool running() { return !m_kiosk->ended().has_value(); }

 private:
    void tap(base::Point at);

    test::TemporaryFolder m_folder;
    Xvfb m_display;
    Looks m_looks;
    bool m_wrapped;
    std::unique_ptr<Glass> m_glass;
    std::unique_ptr<test::Process> m_kiosk;
    base::Point m_last_tap{-1000, -1000};
    std::chrono::steady_clock::time_point m_last_tap_at;
};

/// The environment of a kiosk on that display: a home of its own, so that nothing of the tester's gets in.
std::map<std::string, std::string> kiosk_environment(const std::string& display, const std::filesystem::path& home);

}  // namespace system_test
