// Writes a time of day as a clock shows it.
#pragma once

#include <string>

namespace base {

/// "09:05" for 545 minutes after the midnight that begins a day. Midnight at its end is "24:00"; what lies past it is a
/// time of the night that follows: "03:00" for 1620.
std::string clock_time(int minutes);

}  // namespace base
