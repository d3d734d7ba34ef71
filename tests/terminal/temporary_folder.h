// A folder for one test that is gone when the test is over.
#pragma once

#include <filesystem>
#include <string_view>

namespace test {

class TemporaryFolder {
 public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }
    /// Writes a file, with its folders, and returns its path.
    std::filesystem::path write(const std::filesystem::path& name, std::string_view text) const;

 private:
    std::filesystem::path m_path;
};

}  // namespace test
