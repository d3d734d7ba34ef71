#include "base/clock_time.h"

#include <array>
#include <cstdio>

namespace base {

std::string clock_time(int minutes) {
    constexpr int of_hour = 60;
    constexpr int of_day = 24 * of_hour;
    const int shown = minutes > of_day ? (minutes - 1) % of_day + 1 : minutes;
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%02d:%02d", shown / of_hour, shown % of_hour);
    return text.data();
}

}  // namespace base
