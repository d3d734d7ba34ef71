#include "terminal/trace.h"

#include "terminal/output_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <string>
#include <utility>

namespace terminal {
namespace {

void write_line(int descriptor, std::string_view name, const std::string& rest) {
    if (descriptor < 0) {
        return;
    }
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    const std::string line =
        "{\"t_us\":" + std::to_string(std::chrono::duration_cast<std::chrono::microseconds>(now).count()) +
        ",\"event\":\"" + std::string(name) + "\"" + rest + "}\n";
    // One write a line: with O_APPEND, lines of two processes never mix. A full disk only ends the benchmark.
    [[maybe_unused]] const ssize_t written = ::write(descriptor, line.data(), line.size());
}

}  // namespace

base::Result<Trace> Trace::open(const std::filesystem::path& file) {
    if (const base::Result<base::Done> writable = check_output(file); !writable) {
        return base::Error{"--trace " + writable.error().message};
    }
    const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_APPEND | O_CLOEXEC, 0600);
    if (descriptor < 0) {
        return base::Error{"--trace " + file.string() +
                           ": cannot be written; check that the folder exists and can be written to"};
    }
    return Trace(descriptor);
}

Trace::~Trace() {
    if (m_descriptor >= 0) {
        ::close(m_descriptor);
    }
}

Trace::Trace(Trace&& other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}

Trace& Trace::operator=(Trace&& other) noexcept {
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

void Trace::event(std::string_view name) const {
    write_line(m_descriptor, name, "");
}

void Trace::event(std::string_view name, std::int64_t value) const {
    write_line(m_descriptor, name, ",\"value\":" + std::to_string(value));
}

}  // namespace terminal
