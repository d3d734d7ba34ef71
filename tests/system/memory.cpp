#include "system/memory.h"

#include <fcntl.h>
#include <sched.h>
#include <unistd.h>

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace system_test {
namespace {

constexpr std::size_t chunk = 1U << 20U;

/// Files of the kernel take a value in one write.
bool write_whole(const char* file, const std::string& text) {
    const int descriptor = ::open(file, O_WRONLY | O_CLOEXEC);
    const bool written =
        descriptor >= 0 && ::write(descriptor, text.data(), text.size()) == static_cast<ssize_t>(text.size());
    if (descriptor >= 0) {
        ::close(descriptor);
    }
    return written;
}

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

void gain_sight() {
    const uid_t user = ::geteuid();
    const gid_t group = ::getegid();
    if (user == 0) {
        return;
    }
    // In a user namespace of its own the test is root over what it starts there, and over nothing else.
    const std::string as_root = "0 " + std::to_string(user) + " 1";
    const std::string in_group_of_root = "0 " + std::to_string(group) + " 1";
    if (::unshare(CLONE_NEWUSER) != 0 || !write_whole("/proc/self/uid_map", as_root) ||
        !write_whole("/proc/self/setgroups", "deny") || !write_whole("/proc/self/gid_map", in_group_of_root)) {
        throw std::runtime_error(
            "this user may not read the memory of the session process, nor make a user namespace to be allowed to: run "
            "this test as root");
    }
}

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
