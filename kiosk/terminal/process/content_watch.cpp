#include "terminal/process/content_watch.h"

#include <sys/stat.h>

#include <filesystem>
#include <string>
#include <system_error>

namespace terminal {
namespace {

/// A 64-bit mix of one more number (Steele and others, SplitMix64).
std::uint64_t mixed(std::uint64_t value) {
    value += 0x9E3779B97F4A7C15U;
    value = (value ^ (value >> 30U)) * 0xBF58476D1CE4E5B9U;
    value = (value ^ (value >> 27U)) * 0x94D049BB133111EBU;
    return value ^ (value >> 31U);
}

std::uint64_t stamp_of(const std::filesystem::path& folder) {
    std::error_code error;
    std::uint64_t sum = 0;
    // A page's folder may be a link; content is four folders deep, a link that leads back would be endless.
    constexpr int deepest = 8;
    std::filesystem::recursive_directory_iterator files(
        folder, std::filesystem::directory_options::follow_directory_symlink, error);
    const std::filesystem::recursive_directory_iterator end;
    while (!error && files != end) {
        if (files.depth() >= deepest) {
            files.disable_recursion_pending();
        }
        struct stat status {};
        if (::stat(files->path().c_str(), &status) == 0) {
            // Sums do not depend on the order in which a folder lists its files.
            sum += mixed(static_cast<std::uint64_t>(status.st_ino) ^
                         mixed(static_cast<std::uint64_t>(status.st_mtim.tv_sec) ^
                               mixed(static_cast<std::uint64_t>(status.st_mtim.tv_nsec) ^
                                     mixed(static_cast<std::uint64_t>(status.st_size)))));
        }
        files.increment(error);
    }
    return error ? 0 : sum;
}

}  // namespace

std::uint64_t content_stamp(const content::Folders& folders) {
    const std::uint64_t content = stamp_of(folders.content);
    const std::uint64_t interface = stamp_of(folders.interface);
    return content == 0 || interface == 0 ? 0 : content + mixed(interface);
}

}  // namespace terminal
