#include "system/xvfb.h"

#include <poll.h>
#include <unistd.h>

#include <array>
#include <stdexcept>

#include "support/files.h"
#include "support/patience.h"

namespace system_test {

Xvfb::Xvfb(int width, int height, const std::vector<std::string>& options) {
    std::array<int, 2> pipe{};
    if (::pipe(pipe.data()) != 0) {
        throw std::runtime_error("no pipe to the X server");
    }
    const std::string screen = std::to_string(width) + "x" + std::to_string(height) + "x24";
    test::Command command{
        {"Xvfb", "-displayfd", std::to_string(pipe[1]), "-screen", "0", screen, "-nolisten", "tcp", "-noreset"},
        {},
        m_folder / "out",
        m_folder / "err",
        pipe[1]};
    command.arguments.insert(command.arguments.end(), options.begin(), options.end());
    m_process = std::make_unique<test::Process>(command);
    ::close(pipe[1]);
    // The server writes the number it found free, and a newline, when it is ready for clients.
    std::string number;
    while (number.find('\n') == std::string::npos) {
        std::array<char, 16> buffer{};
        pollfd polled{pipe[0], POLLIN, 0};
        const bool readable =
            ::poll(&polled, 1, static_cast<int>(std::chrono::milliseconds(test::patience).count())) > 0;
        const ssize_t got = readable ? ::read(pipe[0], buffer.data(), buffer.size()) : 0;
        if (got <= 0) {
            ::close(pipe[0]);
            throw std::runtime_error("Xvfb does not start (Debian: xvfb): " + test::read_file(m_folder / "err"));
        }
        number.append(buffer.data(), static_cast<std::size_t>(got));
    }
    ::close(pipe[0]);
    m_name = ":" + number.substr(0, number.find('\n'));
}

}  // namespace system_test
