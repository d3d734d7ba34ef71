// Reads and writes whole files, and copies content that a test may spoil.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace test {

/// Throws when it cannot be read.
std::string read_file(const std::filesystem::path& file);

/// Makes its folders too. Throws when it cannot be written.
void write_file(const std::filesystem::path& file, std::string_view bytes);

/// Copies content/ and i18n/ of `root` into `folder`. Returns the copied content/.
std::filesystem::path copy_content(const std::filesystem::path& root, const std::filesystem::path& folder);

}  // namespace test
