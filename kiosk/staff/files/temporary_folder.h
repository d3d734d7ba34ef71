// A folder for files in between.
#pragma once

#include <filesystem>

namespace staff {

/// Lies where the system keeps temporary files, readable by nobody else; gone with this object.
class TemporaryFolder {
 public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    /// Empty when it could not be made.
    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

 private:
    std::filesystem::path m_path;
};

}  // namespace staff
