#include "bench/usage.h"

#include <filesystem>
#include <fstream>
#include <string>
#include <system_error>

namespace bench {
namespace {

/// The number after "name:" in a file of such lines; 0 when there is none.
std::int64_t field(const std::filesystem::path& file, const std::string& name) {
    std::ifstream stream(file);
    for (std::string line; std::getline(stream, line);) {
        if (line.starts_with(name + ":")) {
            return std::stoll(line.substr(name.size() + 1));
        }
    }
    return 0;
}

}  // namespace

Usage usage_of(const std::vector<pid_t>& processes) {
    Usage usage;
    for (const pid_t process : processes) {
        std::error_code error;
        std::filesystem::directory_iterator threads("/proc/" + std::to_string(process) + "/task", error);
        for (; !error && threads != std::filesystem::directory_iterator(); threads.increment(error)) {
            usage.wake_ups += field(threads->path() / "status", "voluntary_ctxt_switches");
            std::ifstream schedule(threads->path() / "schedstat");
            std::int64_t ns = 0;
            schedule >> ns;
            usage.cpu_us += ns / 1000;
        }
    }
    return usage;
}

std::int64_t memory_kib(const std::vector<pid_t>& processes) {
    std::int64_t sum = 0;
    for (const pid_t process : processes) {
        sum += field("/proc/" + std::to_string(process) + "/smaps_rollup", "Pss");
    }
    return sum;
}

}  // namespace bench
