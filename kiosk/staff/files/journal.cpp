#include "staff/files/journal.h"

#include "base/ordinary_file.h"

#include <nlohmann/json.hpp>

#include <fcntl.h>
#include <unistd.h>

#include <cstddef>
#include <fstream>
#include <system_error>
#include <utility>

namespace staff {
namespace {

using nlohmann::json;

std::filesystem::path journal_in(const std::filesystem::path& root) {
    return root / ".kiosk-staff-journal.json";
}

/// Waits until the names in a folder are on the disk.
void settle_folder(const std::filesystem::path& folder) {
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor >= 0) {
        ::fsync(descriptor);
        ::close(descriptor);
    }
}

base::Result<std::vector<Replacement>> read_journal(const std::filesystem::path& file) {
    constexpr std::size_t most_bytes = std::size_t{16} * 1024 * 1024;
    const base::Result<std::string> bytes = base::read_ordinary(file, most_bytes);
    const json read = bytes ? json::parse(bytes.value(), nullptr, false) : json();
    const base::Error unreadable{file.string() +
                                 ": cannot be read; look which of the files it names are right, then remove it"};
    if (!read.is_array()) {
        return unreadable;
    }
    std::vector<Replacement> replacements;
    for (const json& one : read) {
        if (!one.is_array() || one.size() != 3 || !one[0].is_string() || !one[1].is_string() || !one[2].is_string()) {
            return unreadable;
        }
        replacements.push_back({one[0].get<std::string>(), one[1].get<std::string>(), one[2].get<std::string>()});
    }
    return replacements;
}

/// Files of a change that never got as far as a journal.
void remove_leftovers(const std::filesystem::path& root) {
    for (const char* const part : {"content", "i18n"}) {
        std::error_code ignored;
        std::vector<std::filesystem::path> found;
        for (std::filesystem::recursive_directory_iterator entry(
                 root / part, std::filesystem::directory_options::skip_permission_denied, ignored);
             !ignored && entry != std::filesystem::recursive_directory_iterator(); entry.increment(ignored)) {
            const std::string name = entry->path().filename().string();
            const bool is_ours =
                name.find(new_suffix) != std::string::npos || name.find(old_suffix) != std::string::npos;
            if (name.starts_with('.') && is_ours) {
                found.push_back(entry->path());
            }
        }
        for (const std::filesystem::path& file : found) {
            std::filesystem::remove(file, ignored);
        }
    }
}

}  // namespace

base::Result<base::Done> write_journal(const std::filesystem::path& root,
                                       const std::vector<Replacement>& replacements) {
    json list = json::array();
    for (const Replacement& one : replacements) {
        list.push_back({one.target.string(), one.fresh.string(), one.old.string()});
    }
    const std::filesystem::path file = journal_in(root);
    // It must be whole or not there: a half one could not be followed.
    const std::filesystem::path draft = file.string() + ".draft";
    std::ofstream stream(draft, std::ios::binary);
    stream << list.dump(-1, ' ', false, json::error_handler_t::replace);
    stream.close();
    std::error_code failed;
    const int descriptor = ::open(draft.c_str(), O_RDONLY | O_CLOEXEC);
    const bool written = stream.good() && descriptor >= 0 && ::fsync(descriptor) == 0;
    if (descriptor >= 0) {
        ::close(descriptor);
    }
    if (written) {
        std::filesystem::rename(draft, file, failed);
    }
    if (!written || failed) {
        std::filesystem::remove(draft, failed);
        return base::Error{file.string() + ": cannot be written; check the folder, its permissions and its room"};
    }
    settle_folder(root);
    return base::Done{};
}

void remove_journal(const std::filesystem::path& root) {
    std::error_code ignored;
    std::filesystem::remove(journal_in(root), ignored);
    settle_folder(root);
}

base::Result<base::Done> undo(const std::vector<Replacement>& replacements) {
    std::string stuck;
    for (const Replacement& one : replacements) {
        std::error_code failed;
        std::error_code ignored;
        if (!one.old.empty()) {
            // Where the file was never replaced, both are the same and only the second name goes.
            if (std::filesystem::exists(one.old, ignored) &&
                !std::filesystem::equivalent(one.old, one.target, ignored)) {
                std::filesystem::rename(one.old, one.target, failed);
            }
            // What could not be put back is the only copy there is.
            if (!failed) {
                std::filesystem::remove(one.old, ignored);
            }
        } else if (!std::filesystem::exists(one.fresh, ignored)) {
            std::filesystem::remove(one.target, failed);
        }
        std::filesystem::remove(one.fresh, ignored);
        stuck += failed ? " " + one.target.string() + " (" + failed.message() + ")" : std::string();
    }
    if (!stuck.empty()) {
        return base::Error{"a change was cut off and could not be taken back:" + stuck +
                           "; make these files writable and say the command again"};
    }
    return base::Done{};
}

base::Result<base::Done> undo_interrupted(const std::filesystem::path& root) {
    std::error_code ignored;
    if (std::filesystem::exists(journal_in(root), ignored)) {
        const base::Result<std::vector<Replacement>> replacements = read_journal(journal_in(root));
        if (!replacements) {
            return replacements.error();
        }
        const base::Result<base::Done> undone = undo(replacements.value());
        if (!undone) {
            return undone;
        }
        remove_journal(root);
    }
    remove_leftovers(root);
    return base::Done{};
}

}  // namespace staff
