// Reads and changes the JSON files that hold texts, keeping the order of their members and their looks.
#pragma once

#include "base/result.h"
#include "content/text_folders.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace staff {

/// A translation that is to stand in a file.
struct TextChange {
    content::TextFolder folder;
    std::string id;
    std::string text;
    std::optional<std::string> of;     ///< fingerprint of the source text; empty: as it was
    std::optional<std::string> state;  ///< "draft" or "reviewed"; empty: as it was
};

/// Files by their path relative to the folder that holds content/ and i18n/.
using FileBytes = std::map<std::string, std::string>;

/// The ids of a group's texts in one language, in the order of the file. `root` holds content/ and i18n/.
base::Result<std::vector<std::string>> read_order(const std::filesystem::path& root, const content::TextFolder& folder,
                                                  const std::string& language);

/// What the files hold after the changes; only files that change. New texts go where the order of the source file puts
/// them, new files get that order. Indented by two spaces, UTF-8 as it is.
base::Result<FileBytes> apply(const std::vector<TextChange>& changes, const std::filesystem::path& root,
                              const std::string& language, const std::string& source_language);

}  // namespace staff
