#include "system/terminal.h"

#include "support/files.h"
#include "support/patience.h"
#include "support/roots.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <csignal>
#include <sstream>
#include <stdexcept>
#include <thread>

namespace system_test {
namespace {

/// Nothing changes by itself while a test looks: an hour is longer than any test.
constexpr const char* quiet_time_outs =
    R"("idle_warning": 3600, "sensitive_warning": 3600, "cover": 3600, "greeting": 3600)";
/// Pages are not so long that it takes more presses to see all of one.
constexpr int most_pages = 30;

std::filesystem::path content_of(const TerminalSettings& settings) {
    return settings.content.empty() ? test::fixture_root() / "content" : settings.content;
}

/// Where these nodes may have words.
std::vector<base::Rect> boxes_of(const Shown& shown, const std::vector<std::string>& nodes) {
    std::vector<base::Rect> boxes;
    for (const std::string& id : nodes) {
        boxes.push_back(find(shown, id).box.inset(-2));
    }
    return boxes;
}

std::filesystem::path keep_failure(const Picture& seen, const Picture& expected) {
    std::filesystem::path folder = std::filesystem::absolute("system-failures");
    std::filesystem::create_directories(folder);
    write_png(seen, folder / "seen.png");
    write_png(expected, folder / "expected.png");
    return folder;
}

}  // namespace

std::map<std::string, std::string> kiosk_environment(const std::string& display, const std::filesystem::path& home) {
    return {{"DISPLAY", display},   {"HOME", home},          {"XDG_RUNTIME_DIR", home},
            {"XDG_CACHE_HOME", ""}, {"XDG_CONFIG_HOME", ""}, {"WAYLAND_DISPLAY", ""}};
}

Terminal::Terminal(const TerminalSettings& settings)
    : m_display(static_cast<int>(panel_px.width), static_cast<int>(panel_px.height), settings.display_options),
      m_looks(content_of(settings)),
      m_wrapped(!settings.wrapper.empty()) {
    m_glass = std::make_unique<Glass>(m_display.name());
    nlohmann::json time_outs = nlohmann::json::parse(std::string("{") + quiet_time_outs + "}");
    time_outs.update(nlohmann::json::parse("{" + settings.time_outs + "}"));
    nlohmann::json configuration = nlohmann::json::parse("{" + settings.configuration + "}");
    configuration["time_outs_s"] = time_outs;
    test::write_file(m_folder / "terminal.json", configuration.dump());
    std::filesystem::create_directory(m_folder / "home");
    test::Command command{settings.wrapper, kiosk_environment(m_display.name(), m_folder / "home"), m_folder / "out",
                          m_folder / "err"};
    const auto add = [&](const std::vector<std::string>& more) {
        command.arguments.insert(command.arguments.end(), more.begin(), more.end());
    };
    add({kiosk_binary()});
    add(common_options());
    add(settings.options);
    add({"--config", m_folder / "terminal.json", "--content", content_of(settings)});
    m_kiosk = std::make_unique<test::Process>(command);
}

void Terminal::see(const Look& look) {
    see_but_for(look, {});
}

void Terminal::see_but_for(const Look& look, const std::vector<std::string>& nodes) {
    const Shown& expected = m_looks.of(look);
    const std::vector<base::Rect> ignored = boxes_of(expected, nodes);
    Picture seen;
    const bool shown = test::within_patience([&] {
        seen = m_glass->look();
        return same(seen, expected.picture, ignored) || !running();
    });
    if (!shown || !running()) {
        std::string message = "the glass does not show " + to_string(look) + ": " +
                              std::to_string(difference(seen, expected.picture, ignored)) + " px differ, see " +
                              keep_failure(seen, expected.picture).string();
        if (!running()) {
            message += "; the kiosk has ended";
        }
        for (const std::string& line : errors()) {
            message += "; " + line;
        }
        throw std::runtime_error(message);
    }
}

bool Terminal::shows(const Look& look, const std::vector<std::string>& nodes) {
    const Shown& expected = m_looks.of(look);
    return same(m_glass->look(), expected.picture, boxes_of(expected, nodes));
}

void Terminal::tap(base::Point at) {
    // A second touch at one place right after a page has turned is taken for the half of a double tap.
    constexpr float same_place_px = 40;
    constexpr std::chrono::milliseconds apart(700);
    const bool same = std::abs(at.x - m_last_tap.x) < same_place_px && std::abs(at.y - m_last_tap.y) < same_place_px;
    if (same) {
        std::this_thread::sleep_until(m_last_tap_at + apart);
    }
    m_glass->tap(at);
    m_last_tap = at;
    m_last_tap_at = std::chrono::steady_clock::now();
}

void Terminal::touch(const Look& look, std::string_view key) {
    Look now = look;
    for (int page = 0; page < most_pages; ++page) {
        const Shown& shown = m_looks.of(now);
        const Node& node = find(shown, key);
        if (node.region != "page") {
            tap(node.rect.center());
            return;
        }
        const base::Rect visible = node.rect.intersection(page_of(shown));
        if (!visible.empty()) {
            tap(visible.center());
            return;
        }
        tap(find(shown, "more").rect.center());
        ++now.more;
        see(now);
    }
    throw std::runtime_error(std::string(key) + " does not come into view on " + to_string(look));
}

void Terminal::leave(const Look& look) {
    const pid_t old_session = session();
    touch(look, "leave");
    wait_for_end(old_session);
    see({"cover", ""});
}

pid_t Terminal::supervisor() const {
    if (!m_wrapped) {
        return m_kiosk->id();
    }
    pid_t found = -1;
    test::within_patience([&] {
        const std::vector<pid_t> children = test::children_of(m_kiosk->id());
        found = children.size() == 1 ? children.front() : -1;
        return found > 0;
    });
    return found;
}

pid_t Terminal::session() const {
    const pid_t parent = supervisor();
    pid_t found = -1;
    if (!test::within_patience([&] {
            const std::vector<pid_t> children = test::children_of(parent);
            found = children.size() == 1 ? children.front() : -1;
            return found > 0;
        })) {
        throw std::runtime_error("the supervisor has not exactly one session process");
    }
    return found;
}

void Terminal::wait_for_end(pid_t process) {
    if (!test::within_patience([&] { return !test::is_running(process); })) {
        throw std::runtime_error("process " + std::to_string(process) + " is still there");
    }
}

void Terminal::uncover() {
    const Look cover{"cover", ""};
    const bool gone = test::within_patience([&] {
        if (shows(cover)) {
            touch(cover, "cover");
        }
        return !shows(cover);
    });
    if (!gone) {
        throw std::runtime_error("the cover does not make way");
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(700));
}

std::vector<std::string> Terminal::errors() const {
    std::vector<std::string> lines;
    if (!std::filesystem::exists(m_folder / "err")) {
        return lines;  // the kiosk has only just been started
    }
    std::istringstream text(test::read_file(m_folder / "err"));
    for (std::string line; std::getline(text, line);) {
        // How large it takes its screen to be, every terminal says.
        if (!line.starts_with("kiosk: screen: ")) {
            lines.push_back(line);
        }
    }
    return lines;
}

std::vector<std::string> Terminal::wait_for_errors(std::size_t count) const {
    if (!test::within_patience([&] { return errors().size() >= count; })) {
        throw std::runtime_error("the kiosk has not written " + std::to_string(count) + " lines to standard error");
    }
    return errors();
}

test::Ended Terminal::stop() {
    const pid_t kiosk = supervisor();
    ::kill(kiosk, SIGTERM);
    return m_kiosk->wait();
}

test::Ended Terminal::lose_display() {
    m_glass.reset();
    ::kill(m_display.process(), SIGTERM);
    return m_kiosk->wait();
}

}  // namespace system_test
