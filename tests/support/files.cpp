#include "support/files.h"

#include <fstream>
#include <iterator>
#include <stdexcept>

namespace test {

std::string read_file(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    if (!stream) {
        throw std::runtime_error(file.string() + " cannot be read");
    }
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

void write_file(const std::filesystem::path& file, std::string_view bytes) {
    if (file.has_parent_path()) {
        std::filesystem::create_directories(file.parent_path());
    }
    std::ofstream stream(file, std::ios::binary | std::ios::trunc);
    stream << bytes;
    stream.flush();
    if (!stream) {
        throw std::runtime_error(file.string() + " cannot be written");
    }
}

std::filesystem::path copy_content(const std::filesystem::path& root, const std::filesystem::path& folder) {
    for (const char* part : {"content", "i18n"}) {
        std::filesystem::copy(root / part, folder / part, std::filesystem::copy_options::recursive);
    }
    return folder / "content";
}

}  // namespace test
