// The right to change a folder of content: one command at a time, and nothing half done is left behind.
#pragma once

#include "base/result.h"

#include <filesystem>

namespace staff {

/// Held by the command that changes a folder. Move-only; lets go when it is destroyed, however the process ends.
class ContentLock {
 public:
    /// Takes it and puts right what a command that was cut off left behind: its change is taken back as a whole. An
    /// error when another command has it, or when something cannot be put right.
    static base::Result<ContentLock> take(const std::filesystem::path& root);
    ~ContentLock();
    ContentLock(ContentLock&& other) noexcept;
    ContentLock& operator=(ContentLock&& other) noexcept;
    ContentLock(const ContentLock&) = delete;
    ContentLock& operator=(const ContentLock&) = delete;

    [[nodiscard]] const std::filesystem::path& root() const { return m_root; }

 private:
    ContentLock(std::filesystem::path root, int folder) : m_root(std::move(root)), m_folder(folder) {}

    std::filesystem::path m_root;
    int m_folder = -1;  ///< locked with flock(2); nothing is written for it
};

}  // namespace staff
