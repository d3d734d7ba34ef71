// A copy of the content in which files can be tried out before they are written.
#pragma once

#include "staff/files/temporary_folder.h"
#include "staff/files/text_files.h"

#include <filesystem>
#include <string>

namespace staff {

/// The copy is gone with this object.
class Trial {
 public:
    /// Copies what the loader reads: the JSON files of `root`/content and `root`/i18n, and the list of pictograms.
    explicit Trial(const std::filesystem::path& root);

    /// Why there is no copy, and what to do; empty: there is one.
    [[nodiscard]] const std::string& error() const { return m_error; }

    /// Writes files over those of the copy.
    void put(const FileBytes& files);
    /// Takes a file out of the copy.
    void drop(const std::string& file);

    [[nodiscard]] const std::filesystem::path& folder() const { return m_copy.path(); }

 private:
    TemporaryFolder m_copy;
    std::string m_error;
};

}  // namespace staff
