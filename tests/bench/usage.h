// What a process costs, as the kernel counts it.
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <vector>

namespace bench {

struct Usage {
    std::int64_t cpu_us = 0;    ///< processor time of all threads
    std::int64_t wake_ups = 0;  ///< times a thread went to sleep of its own accord, and so was woken
};

/// The sum over the processes; those that have ended count as nothing.
Usage usage_of(const std::vector<pid_t>& processes);

/// Proportional memory in KiB: pages shared by n processes count one n-th in each.
std::int64_t memory_kib(const std::vector<pid_t>& processes);

}  // namespace bench
