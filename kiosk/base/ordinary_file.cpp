#include "base/ordinary_file.h"

#include <fstream>
#include <iterator>
#include <system_error>

namespace base {

std::string not_ordinary(const std::filesystem::path& file) {
    std::error_code failed;
    switch (std::filesystem::status(file, failed).type()) {
        case std::filesystem::file_type::regular:
            return {};
        case std::filesystem::file_type::not_found:
            return "is missing";
        case std::filesystem::file_type::directory:
            return "is a folder";
        case std::filesystem::file_type::none:
        case std::filesystem::file_type::unknown:
            return "cannot be read: " + failed.message();
        default:
            return "is a pipe or a device";
    }
}

Result<std::string> read_ordinary(const std::filesystem::path& file, std::size_t most_bytes) {
    if (std::string fault = not_ordinary(file); !fault.empty()) {
        return Error{std::move(fault)};
    }
    std::error_code failed;
    if (std::filesystem::file_size(file, failed) > most_bytes && !failed) {
        return Error{"is larger than " + std::to_string(most_bytes / (std::size_t{1024} * 1024)) + " MB"};
    }
    std::ifstream stream(file, std::ios::binary);
    if (!stream) {
        return Error{"cannot be read, perhaps for its permissions"};
    }
    return std::string{std::istreambuf_iterator<char>(stream), {}};
}

}  // namespace base
