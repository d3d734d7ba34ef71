// Which folder somebody means who names one on the command line.
#pragma once

#include <filesystem>

namespace staff {

/// The folder that holds content/ and i18n/: the one above for somebody who names content/ itself, or works in it.
std::filesystem::path project_folder(const std::filesystem::path& named);

}  // namespace staff
