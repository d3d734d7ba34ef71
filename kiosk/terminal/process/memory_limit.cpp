#include "terminal/process/memory_limit.h"

#include <sys/mman.h>
#include <sys/resource.h>

#include <cstddef>
#include <string>

namespace terminal {
namespace {

/// A picture of a large screen (4K: 33 MB), and letters, pages and libraries beside it.
constexpr std::size_t needed_bytes = std::size_t{64} * 1024 * 1024;

}  // namespace

std::optional<base::Error> memory_shortage() {
    rlimit limit{};
    if (::getrlimit(RLIMIT_AS, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY) {
        return std::nullopt;
    }
    void* const room = ::mmap(nullptr, needed_bytes, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (room != MAP_FAILED) {
        ::munmap(room, needed_bytes);
        return std::nullopt;
    }
    return base::Error{"this program may use only " + std::to_string(limit.rlim_cur / 1024 / 1024) +
                       " MB of memory, which is too little for a session; raise the limit (ulimit -v in a shell, "
                       "LimitAS in a unit of systemd)"};
}

}  // namespace terminal
