// What a program under measurement writes about itself: one line of JSON an event.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace bench {

struct Event {
    std::int64_t t_us = 0;  ///< of the monotonic clock
    std::string name;
};

/// Microseconds of the clock that events are stamped with.
std::int64_t now_us();

class TraceReader {
 public:
    explicit TraceReader(std::filesystem::path file) : m_file(std::move(file)) {}

    /// The next event with this name that happened after `after_us`; empty when none comes within `patience_ms`.
    std::optional<Event> wait_for(const std::string& name, std::int64_t after_us, int patience_ms = 10'000);
    /// Everything written so far.
    const std::vector<Event>& read();

 private:
    std::filesystem::path m_file;
    std::streamoff m_offset = 0;
    std::vector<Event> m_events;
};

}  // namespace bench
