#include "staff/project_folder.h"

#include <system_error>

namespace staff {

std::filesystem::path project_folder(const std::filesystem::path& named) {
    std::error_code failed;
    if (std::filesystem::exists(named / "content", failed) || !std::filesystem::exists(named / "site.json", failed)) {
        return named;
    }
    // By "..", as "." has no name whose parent one could take.
    const std::filesystem::path above = named / "..";
    const bool is_content = std::filesystem::equivalent(above / "content", named, failed) && !failed;
    if (!is_content) {
        return named;
    }
    const std::filesystem::path normal = above.lexically_normal();
    return normal.has_filename() || normal == normal.root_path() ? normal : normal.parent_path();
}

}  // namespace staff
