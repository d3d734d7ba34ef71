#include "system/temp_folder.h"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <system_error>

namespace system_test {

TempFolder::TempFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "kiosk-system-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) {
        throw std::runtime_error("cannot make a temporary folder like " + name);
    }
    m_path = name;
}

TempFolder::~TempFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(m_path, ignored);
}

std::string read_file(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    if (!stream) {
        throw std::runtime_error(file.string() + " cannot be read");
    }
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

void write_file(const std::filesystem::path& file, std::string_view text) {
    std::ofstream stream(file, std::ios::binary | std::ios::trunc);
    stream << text;
    stream.flush();
    if (!stream) {
        throw std::runtime_error(file.string() + " cannot be written");
    }
}

std::filesystem::path copy_content(const std::filesystem::path& folder) {
    const std::filesystem::path source(KIOSK_SOURCE_DIR);
    for (const char* part : {"content", "i18n"}) {
        std::filesystem::copy(source / part, folder / part, std::filesystem::copy_options::recursive);
    }
    return folder / "content";
}

}  // namespace system_test
