// Remembers on the disk how to take a change of many files back, until it is whole. Internal to staff/files.
#pragma once

#include "base/result.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace staff {

/// What the hidden files of a change are called: ".NAME" + one of these + six letters.
inline constexpr std::string_view new_suffix = ".kiosk-new-";
inline constexpr std::string_view old_suffix = ".kiosk-old-";

/// How one file changes.
struct Replacement {
    std::filesystem::path target;
    std::filesystem::path fresh;  ///< what takes its place, beside it
    std::filesystem::path old;    ///< what it was, beside it; empty: there was none
};

/// Writes down what is about to happen. From here on `undo_interrupted` takes it back.
base::Result<base::Done> write_journal(const std::filesystem::path& root, const std::vector<Replacement>& replacements);

/// The change is whole.
void remove_journal(const std::filesystem::path& root);

/// Puts every file back and removes what stands beside it. The error names what could not be put back.
base::Result<base::Done> undo(const std::vector<Replacement>& replacements);

/// Takes a change back that was cut off, if there is one, and removes hidden files that were left over.
base::Result<base::Done> undo_interrupted(const std::filesystem::path& root);

}  // namespace staff
