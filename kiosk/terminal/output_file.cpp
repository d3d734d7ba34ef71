#include "terminal/output_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <system_error>

namespace terminal {

base::Result<base::Done> check_output(const std::filesystem::path& file) {
    std::error_code failed;
    if (!std::filesystem::is_fifo(file, failed)) {
        return base::Done{};
    }
    const int descriptor = ::open(file.c_str(), O_WRONLY | O_NONBLOCK | O_CLOEXEC);
    if (descriptor < 0) {
        return base::Error{file.string() + ": is a pipe from which nobody reads; name a file"};
    }
    ::close(descriptor);
    return base::Done{};
}

}  // namespace terminal
