#include "staff/files/read_bytes.h"

#include <cstdint>
#include <fstream>
#include <iterator>
#include <system_error>

namespace staff {

base::Result<std::string> read_bytes(const std::filesystem::path& file) {
    // A hundred times the texts of today, and small enough to be read at once.
    constexpr std::uintmax_t most_bytes = std::uintmax_t{16} * 1024 * 1024;
    std::error_code failed;
    if (!std::filesystem::exists(file, failed)) {
        return base::Error{"there is no such file; check the path"};
    }
    if (!std::filesystem::is_regular_file(file, failed)) {
        return base::Error{"is no ordinary file; name one"};
    }
    if (std::filesystem::file_size(file, failed) > most_bytes || failed) {
        return base::Error{"is larger than 16 MB; no file of translations or help points is that large"};
    }
    std::ifstream stream(file, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(stream), {}};
    if (!stream) {
        return base::Error{"cannot be read; check its permissions"};
    }
    return bytes;
}

}  // namespace staff
