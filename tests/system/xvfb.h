// An X server without a screen, of this test's own.
#pragma once

#include "support/process.h"
#include "support/temporary_folder.h"

#include <memory>
#include <string>
#include <vector>

namespace system_test {

class Xvfb {
 public:
    /// Starts a server with one screen of that size in px, 24 bits deep; throws when it does not come up.
    Xvfb(int width, int height, const std::vector<std::string>& options = {});

    /// For DISPLAY, such as ":7".
    [[nodiscard]] const std::string& name() const { return m_name; }
    [[nodiscard]] pid_t process() const { return m_process->id(); }

 private:
    test::TemporaryFolder m_folder;
    std::unique_ptr<test::Process> m_process;
    std::string m_name;
};

}  // namespace system_test
