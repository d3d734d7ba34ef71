#include "staff/files/temporary_folder.h"

#include <cstdlib>
#include <string>
#include <system_error>

namespace staff {

TemporaryFolder::TemporaryFolder() {
    std::error_code failed;
    const std::filesystem::path place = std::filesystem::temp_directory_path(failed);
    std::string name = (place / "kiosk-staff-").string() + std::string(6, 'X');  // mkdtemp fills in these
    if (!failed && ::mkdtemp(name.data()) != nullptr) {
        m_path = name;
    }
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    if (!m_path.empty()) {
        std::filesystem::remove_all(m_path, ignored);
    }
}

}  // namespace staff
