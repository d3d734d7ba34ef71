// Looking for words in the memory of another process.
#pragma once

#include <sys/types.h>

#include <optional>
#include <string_view>

namespace system_test {

/// Whether the bytes stand anywhere in what the process may read. Empty when this user may not look.
std::optional<bool> memory_has(pid_t process, std::string_view bytes);

}  // namespace system_test
