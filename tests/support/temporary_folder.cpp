#include "support/temporary_folder.h"

#include "support/files.h"

#include <cstdlib>
#include <stdexcept>
#include <string>
#include <system_error>

namespace test {

TemporaryFolder::TemporaryFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "kiosk-test-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) {
        throw std::runtime_error("cannot make a temporary folder like " + name);
    }
    m_path = name;
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(m_path, ignored);
}

std::filesystem::path TemporaryFolder::write(const std::filesystem::path& name, std::string_view bytes) const {
    write_file(m_path / name, bytes);
    return m_path / name;
}

}  // namespace test
