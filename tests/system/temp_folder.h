// A folder of its own for one test, removed with everything in it.
#pragma once

#include <filesystem>
#include <string_view>

namespace system_test {

class TempFolder {
 public:
    TempFolder();
    ~TempFolder();
    TempFolder(const TempFolder&) = delete;
    TempFolder& operator=(const TempFolder&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }
    [[nodiscard]] std::filesystem::path operator/(std::string_view name) const { return m_path / name; }

 private:
    std::filesystem::path m_path;
};

/// The whole file; throws when it cannot be read.
std::string read_file(const std::filesystem::path& file);

/// Writes the whole file; throws when it cannot.
void write_file(const std::filesystem::path& file, std::string_view text);

/// A copy of the project's content/ and i18n/ in `folder`, for tests that change it. Returns the copied content/.
std::filesystem::path copy_content(const std::filesystem::path& folder);

}  // namespace system_test
