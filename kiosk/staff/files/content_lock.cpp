#include "staff/files/content_lock.h"

#include "staff/files/journal.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>

namespace staff {

base::Result<ContentLock> ContentLock::take(const std::filesystem::path& root) {
    const int folder = ::open(root.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0) {
        return base::Error{root.string() + ": cannot be opened: " + std::generic_category().message(errno)};
    }
    ContentLock lock(root, folder);
    if (::flock(folder, LOCK_EX | LOCK_NB) != 0) {
        return base::Error{root.string() + ": another command is changing this content; wait until it has ended"};
    }
    const base::Result<base::Done> undone = undo_interrupted(root);
    if (!undone) {
        return undone.error();
    }
    return lock;
}

ContentLock::~ContentLock() {
    if (m_folder >= 0) {
        ::close(m_folder);
    }
}

ContentLock::ContentLock(ContentLock&& other) noexcept
    : m_root(std::move(other.m_root)), m_folder(std::exchange(other.m_folder, -1)) {}

ContentLock& ContentLock::operator=(ContentLock&& other) noexcept {
    std::swap(m_root, other.m_root);
    std::swap(m_folder, other.m_folder);
    return *this;
}

}  // namespace staff
