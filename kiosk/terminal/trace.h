// Writes when things happened, for benchmarks only. A real terminal never has one.
#pragma once

#include "base/result.h"

#include <cstdint>
#include <filesystem>
#include <string_view>

namespace terminal {

/// One line of JSON an event: {"t_us": monotonic µs, "event": "…", …}. Survives forks: children write to the same file.
class Trace {
 public:
    /// A trace that writes nothing.
    Trace() = default;
    static base::Result<Trace> open(const std::filesystem::path& file);
    ~Trace();
    Trace(const Trace&) = delete;
    Trace& operator=(const Trace&) = delete;
    Trace(Trace&& other) noexcept;
    Trace& operator=(Trace&& other) noexcept;

    void event(std::string_view name) const;
    /// With one number: {"t_us": …, "event": "frame", "value": …}.
    void event(std::string_view name, std::int64_t value) const;

 private:
    explicit Trace(int descriptor) : m_descriptor(descriptor) {}
    int m_descriptor = -1;
};

}  // namespace terminal
