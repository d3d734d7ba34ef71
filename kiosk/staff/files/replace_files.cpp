#include "staff/files/replace_files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <set>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

namespace staff {
namespace {

/// A file that is ready to take its place; gone again when it never does.
class Prepared {
 public:
    Prepared(std::filesystem::path target, std::filesystem::path temporary)
        : m_target(std::move(target)), m_temporary(std::move(temporary)) {}
    ~Prepared() {
        if (!m_temporary.empty()) {
            std::error_code ignored;
            std::filesystem::remove(m_temporary, ignored);
        }
    }
    Prepared(Prepared&& other) noexcept
        : m_target(std::move(other.m_target)), m_temporary(std::exchange(other.m_temporary, {})) {}
    Prepared(const Prepared&) = delete;
    Prepared& operator=(const Prepared&) = delete;
    Prepared& operator=(Prepared&&) = delete;

    [[nodiscard]] const std::filesystem::path& temporary() const { return m_temporary; }

    base::Result<base::Done> move() {
        std::error_code failed;
        std::filesystem::rename(m_temporary, m_target, failed);
        if (failed) {
            return base::Error{m_target.string() + ": cannot be replaced: " + failed.message()};
        }
        m_temporary.clear();
        return base::Done{};
    }

 private:
    std::filesystem::path m_target;
    std::filesystem::path m_temporary;
};

bool write_all(int file, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(file, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) {
            continue;
        }
        if (written <= 0) {
            return false;
        }
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

/// The permissions of the file, or those of a new file.
mode_t mode_of(const std::filesystem::path& file) {
    struct stat status {};
    if (::stat(file.c_str(), &status) == 0) {
        return status.st_mode & 07777U;
    }
    const mode_t mask = ::umask(0);
    ::umask(mask);
    return 0666U & ~mask;
}

base::Result<Prepared> prepare(const std::filesystem::path& path, const std::string& bytes) {
    std::error_code ignored;
    const std::filesystem::path real = std::filesystem::weakly_canonical(path, ignored);
    const std::filesystem::path& target = real.empty() ? path : real;
    // Hidden, so that nobody takes it for content should we be killed.
    std::string name = (target.parent_path() / ("." + target.filename().string() + ".")).string();
    name += std::string(6, 'X');  // mkstemp fills in these
    const int file = ::mkstemp(name.data());
    if (file < 0) {
        return base::Error{path.string() + ": cannot be written here: " + std::generic_category().message(errno) +
                           "; check the folder and its permissions"};
    }
    Prepared prepared(target, name);
    const bool written = write_all(file, bytes) && ::fchmod(file, mode_of(target)) == 0;
    const int error = errno;
    if (::close(file) != 0 || !written) {
        return base::Error{path.string() + ": cannot be written: " + std::generic_category().message(error) +
                           "; nothing has been changed"};
    }
    return prepared;
}

/// Waits until everything written is on the disks that hold the files: once for each disk, since a wait for each of
/// thousands of files takes minutes. False with `errno` when that fails.
bool settle(const std::vector<Prepared>& files) {
    std::set<dev_t> settled;
    for (const Prepared& file : files) {
        const int descriptor = ::open(file.temporary().c_str(), O_RDONLY | O_CLOEXEC);
        struct stat status {};
        bool done = descriptor >= 0 && ::fstat(descriptor, &status) == 0;
        if (done && settled.insert(status.st_dev).second) {
            done = ::syncfs(descriptor) == 0;
        }
        const int error = errno;
        if (descriptor >= 0) {
            ::close(descriptor);
        }
        if (!done) {
            errno = error;
            return false;
        }
    }
    return true;
}

}  // namespace

base::Result<base::Done> replace_files(const std::filesystem::path& root, const FileBytes& files) {
    std::vector<Prepared> ready;
    for (const auto& [file, bytes] : files) {
        base::Result<Prepared> prepared = prepare(root / file, bytes);
        if (!prepared) {
            return prepared.error();
        }
        ready.push_back(std::move(prepared).value());
    }
    if (!settle(ready)) {
        return base::Error{(root / files.begin()->first).string() + ": cannot be written: " +
                           std::generic_category().message(errno) + "; nothing has been changed"};
    }
    for (Prepared& file : ready) {
        base::Result<base::Done> moved = file.move();
        if (!moved) {
            return moved;
        }
    }
    return base::Done{};
}

}  // namespace staff
