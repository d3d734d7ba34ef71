#include "staff/files/replace_files.h"

#include "staff/files/journal.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <set>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

namespace staff {
namespace {

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

/// Files beside their places; gone again unless they have taken them.
class Prepared {
 public:
    Prepared() = default;
    Prepared(const Prepared&) = delete;
    Prepared& operator=(const Prepared&) = delete;
    ~Prepared() {
        for (const Replacement& one : files) {
            std::error_code ignored;
            std::filesystem::remove(one.fresh, ignored);
            if (!one.old.empty()) {
                std::filesystem::remove(one.old, ignored);
            }
        }
    }

    std::vector<Replacement> files;
};

std::filesystem::path beside(const std::filesystem::path& target, std::string_view suffix) {
    // Hidden, so that nobody takes it for content should we be killed; mkstemp fills in the letters.
    return target.parent_path() / ("." + target.filename().string() + std::string(suffix) + std::string(6, 'X'));
}

std::string because(const std::filesystem::path& path, const std::string& what) {
    return path.string() + what + std::generic_category().message(errno);
}

/// Writes what is to take a file's place.
base::Result<base::Done> prepare(const std::filesystem::path& path, const std::string& bytes, Prepared& prepared) {
    std::error_code ignored;
    const std::filesystem::path real = std::filesystem::weakly_canonical(path, ignored);
    const std::filesystem::path& target = real.empty() ? path : real;
    std::string name = beside(target, new_suffix).string();
    const int file = ::mkstemp(name.data());
    if (file < 0) {
        return base::Error{because(path, ": cannot be written here: ") + "; check the folder and its permissions"};
    }
    prepared.files.push_back({target, name, {}});
    const bool written = write_all(file, bytes) && ::fchmod(file, mode_of(target)) == 0;
    const int error = errno;
    if (::close(file) != 0 || !written) {
        errno = error;
        return base::Error{because(path, ": cannot be written: ") + "; nothing has been changed"};
    }
    return base::Done{};
}

/// Gives what is to be replaced a second name, or a copy where the disk knows no second names.
base::Result<base::Done> keep_old(Replacement& one) {
    std::error_code failed;
    if (!std::filesystem::exists(one.target, failed)) {
        return base::Done{};
    }
    std::string name = beside(one.target, old_suffix).string();
    const int file = ::mkstemp(name.data());
    if (file >= 0) {
        ::close(file);
        ::unlink(name.c_str());
        one.old = name;
        if (::link(one.target.c_str(), name.c_str()) == 0) {
            return base::Done{};
        }
        // What may not get a second name may not be replaced either.
        if (errno != EPERM && errno != EXDEV && errno != EMLINK) {
            return base::Error{because(one.target, ": cannot be replaced: ") + "; nothing has been changed"};
        }
        std::filesystem::copy_file(one.target, name, failed);
        if (!failed && ::access(one.target.c_str(), W_OK) == 0) {
            return base::Done{};
        }
    }
    return base::Error{one.target.string() + ": cannot be replaced; check its permissions; nothing has been changed"};
}

base::Result<base::Done> move(const Replacement& one) {
    std::error_code failed;
    std::filesystem::rename(one.fresh, one.target, failed);
    if (failed) {
        return base::Error{one.target.string() + ": cannot be replaced: " + failed.message()};
    }
    return base::Done{};
}

/// Waits until everything written is on the disks that hold the files: once for each disk, since a wait for each of
/// thousands of files takes minutes. False with `errno` when that fails.
bool settle(const std::vector<Replacement>& files) {
    std::set<dev_t> settled;
    for (const Replacement& file : files) {
        const int descriptor = ::open(file.fresh.c_str(), O_RDONLY | O_CLOEXEC);
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

base::Result<base::Done> replace_files(const ContentLock& lock, const FileBytes& files) {
    Prepared prepared;
    for (const auto& [file, bytes] : files) {
        const base::Result<base::Done> done = prepare(lock.root() / file, bytes, prepared);
        if (!done) {
            return done;
        }
    }
    for (Replacement& one : prepared.files) {
        const base::Result<base::Done> kept = keep_old(one);
        if (!kept) {
            return kept;
        }
    }
    if (!settle(prepared.files)) {
        return base::Error{because(lock.root() / files.begin()->first, ": cannot be written: ") +
                           "; nothing has been changed"};
    }
    const base::Result<base::Done> noted = write_journal(lock.root(), prepared.files);
    if (!noted) {
        return noted;
    }
    for (const Replacement& one : prepared.files) {
        const base::Result<base::Done> moved = move(one);
        if (moved) {
            continue;
        }
        const base::Result<base::Done> undone = undo(prepared.files);
        if (!undone) {
            prepared.files.clear();  // the journal and the next command need them
            return base::Error{moved.error().message + "; " + undone.error().message};
        }
        remove_journal(lock.root());
        return base::Error{moved.error().message + "; nothing has been changed"};
    }
    remove_journal(lock.root());
    return base::Done{};
}

base::Result<base::Done> replace_file(const std::filesystem::path& file, const std::string& bytes) {
    Prepared prepared;
    const base::Result<base::Done> done = prepare(file, bytes, prepared);
    if (!done) {
        return done;
    }
    if (!settle(prepared.files)) {
        return base::Error{because(file, ": cannot be written: ") + "; nothing has been changed"};
    }
    return move(prepared.files.front());
}

}  // namespace staff
