// A folder for one test that is gone, with everything in it, when the test is over.
#pragma once

#include <filesystem>
#include <string_view>

namespace test {

class TemporaryFolder {
 public:
    /// Throws when it cannot be made.
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }
    [[nodiscard]] std::filesystem::path operator/(const std::filesystem::path& name) const { return m_path / name; }
    /// Writes a file, with its folders, and returns its path.
    std::filesystem::path write(const std::filesystem::path& name, std::string_view bytes) const;

 private:
    std::filesystem::path m_path;
};

}  // namespace test
