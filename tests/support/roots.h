// Where tests find this repository, the content that is frozen for them, and the content that visitors read.
#pragma once

#include <filesystem>

namespace test {

/// This checkout: for assets/, for what lies below tests/, for the source code.
std::filesystem::path source_root();

/// Holds content/ and i18n/ as they were once, so that no editor's work changes what a test expects.
std::filesystem::path fixture_root();

/// Holds the content/ and i18n/ that visitors read. Only for tests of rules that any content must keep.
std::filesystem::path live_root();

}  // namespace test
