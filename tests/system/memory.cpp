#include "system/memory.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <string>
#include <vector>

namespace system_test {
namespace {

constexpr std::size_t chunk = 1U << 20U;

bool range_has(int memory, std::uint64_t begin, std::uint64_t end, std::string_view bytes) {
    std::string buffer;
    for (std::uint64_t at = begin; at < end; at += chunk) {
        // Each chunk is read a little past its end, so that words across two of them are found.
        buffer.resize(std::min<std::uint64_t>(end - at, chunk + bytes.size()));
        const ssize_t got = ::pread(memory, buffer.data(), buffer.size(), static_cast<off_t>(at));
        if (got > 0 &&
            std::string_view(buffer).substr(0, static_cast<std::size_t>(got)).find(bytes) != std::string_view::npos) {
            return true;
        }
    }
    return false;
}

}  // namespace

std::optional<bool> memory_has(pid_t process, std::string_view bytes) {
    const std::string folder = "/proc/" + std::to_string(process);
    const int memory = ::open((folder + "/mem").c_str(), O_RDONLY | O_CLOEXEC);
    std::ifstream maps(folder + "/maps");
    if (memory < 0 || !maps) {
        if (memory >= 0) {
            ::close(memory);
        }
        return std::nullopt;
    }
    bool found = false;
    std::size_t ranges = 0;
    for (std::string line; !found && std::getline(maps, line);) {
        const std::size_t dash = line.find('-');
        const std::size_t space = line.find(' ');
        if (dash == std::string::npos || space == std::string::npos || line[space + 1] != 'r') {
            continue;
        }
        ++ranges;
        found = range_has(memory, std::stoull(line.substr(0, dash), nullptr, 16),
                          std::stoull(line.substr(dash + 1, space - dash - 1), nullptr, 16), bytes);
    }
    ::close(memory);
    return ranges == 0 ? std::nullopt : std::optional(found);
}

}  // namespace system_test
