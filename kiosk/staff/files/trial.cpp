#include "staff/files/trial.h"

#include <fstream>
#include <system_error>

namespace staff {
namespace {

/// Clips and pictures may be large and matter to no text.
bool copy_texts(const std::filesystem::path& from, const std::filesystem::path& to) {
    std::error_code failed;
    for (const char* top : {"content", "i18n"}) {
        std::filesystem::recursive_directory_iterator entry(from / top, failed);
        for (; !failed && entry != std::filesystem::recursive_directory_iterator(); entry.increment(failed)) {
            if (!entry->is_regular_file(failed) || entry->path().extension() != ".json") {
                continue;
            }
            const std::filesystem::path target = to / std::filesystem::relative(entry->path(), from, failed);
            std::filesystem::create_directories(target.parent_path(), failed);
            std::filesystem::copy_file(entry->path(), target, failed);
            if (failed) {
                return false;
            }
        }
        if (failed) {
            return false;
        }
    }
    const char* const icons = "assets/icons.json";
    if (std::filesystem::is_regular_file(from / icons, failed)) {
        std::filesystem::create_directories(to / "assets", failed);
        std::filesystem::copy_file(from / icons, to / icons, failed);
        return !failed;
    }
    return true;
}

}  // namespace

Trial::Trial(const std::filesystem::path& root) {
    if (m_copy.path().empty() || !copy_texts(root, m_copy.path())) {
        m_error = "the content cannot be copied for a rehearsal; check TMPDIR and the space on the disk";
    }
}

void Trial::put(const FileBytes& files) {
    for (const auto& [file, bytes] : files) {
        std::ofstream(m_copy.path() / file, std::ios::binary) << bytes;
    }
}

void Trial::drop(const std::string& file) {
    std::error_code ignored;
    std::filesystem::remove(m_copy.path() / file, ignored);
}

}  // namespace staff
