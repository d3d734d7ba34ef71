// Looking for words in the memory of another process.
#pragma once

#include <sys/types.h>

#include <optional>
#include <string_view>

namespace system_test {

/// Lets this test read the memory of the programs that it starts from now on, which guard theirs against all users but
/// root. Throws, with the remedy, where the system does not allow that.
void gain_sight();

/// Whether the bytes stand anywhere in what the process may read. Empty when this user may not look.
std::optional<bool> memory_has(pid_t process, std::string_view bytes);

}  // namespace system_test
