// Blaming a limit on memory, and only when there is one that is too low.
#include "terminal/process/memory_limit.h"

#include <doctest/doctest.h>
#include <sys/resource.h>

#include <fstream>
#include <string>

namespace {

/// Pages of address space that this process uses.
rlim_t used_bytes() {
    rlim_t pages = 0;
    std::ifstream("/proc/self/statm") >> pages;
    return pages * 4096;
}

/// Lets this process use so much more than it does, while it lives.
class Limit {
 public:
    explicit Limit(rlim_t more_bytes) {
        ::getrlimit(RLIMIT_AS, &m_usual);
        const rlimit limit{used_bytes() + more_bytes, m_usual.rlim_max};
        REQUIRE(::setrlimit(RLIMIT_AS, &limit) == 0);
    }
    Limit(const Limit&) = delete;
    Limit& operator=(const Limit&) = delete;
    ~Limit() { ::setrlimit(RLIMIT_AS, &m_usual); }

 private:
    rlimit m_usual{};
};

constexpr rlim_t mega = rlim_t{1024} * 1024;

}  // namespace

TEST_CASE("a limit on memory is blamed when it leaves no room for a session, and names the remedy") {
    CHECK_FALSE(terminal::memory_shortage().has_value());
    {
        const Limit wide(512 * mega);
        CHECK_FALSE(terminal::memory_shortage().has_value());
    }
    const Limit narrow(20 * mega);
    const auto shortage = terminal::memory_shortage();
    REQUIRE(shortage.has_value());
    CHECK(shortage->message.find("MB of memory") != std::string::npos);
    CHECK(shortage->message.find("ulimit -v") != std::string::npos);
}
