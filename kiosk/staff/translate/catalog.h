// The texts of one language as translators get them and give them back, whatever the form of the file.
#pragma once

#include "base/result.h"
#include "content/model.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace staff {

/// One text to translate.
struct CatalogEntry {
    std::string context;      ///< name of its group and its id, stable and unique: "topics/pay/g1"
    std::string source;       ///< MessageFormat pattern in the source language
    std::string translation;  ///< empty: there is none
    content::TextState state = content::TextState::missing;
    std::vector<std::string> notes;  ///< for the translator, a line each
    std::size_t line = 0;            ///< where it begins in the file that was read, from 1; 0: not known
};

struct Catalog {
    std::string language;         ///< BCP 47
    std::string source_language;  ///< BCP 47
    std::vector<CatalogEntry> entries;
};

/// Why something of a file is not taken over.
struct Refusal {
    std::size_t line = 0;  ///< from 1; 0: the whole file
    std::string message;   ///< what is wrong and what to do
};

/// A file as it was read. The catalogue counts only when nothing was refused.
struct ReadCatalog {
    Catalog catalog;
    std::vector<Refusal> refusals;
};

/// Every text that the content wants in one language, group by group, in the order of the source files; each with where
/// it is used, what its placeholders stand for, its state, and the command that draws its screen. `folder` holds
/// content/ and i18n/. Fails when a source file cannot be read any more.
base::Result<Catalog> make_catalog(const content::Content& content, const std::filesystem::path& folder,
                                   const std::string& language);

/// "missing", "outdated", "draft", "reviewed", "source".
std::string to_string(content::TextState state);

}  // namespace staff
