#include "authoring/check/load_content.h"

#include <utility>

namespace authoring {

content::Folders folders_in(const std::filesystem::path& folder) {
    const std::filesystem::path icons = folder / "assets/icons.json";
    std::error_code failed;
    return {folder / "content", folder / "i18n",
            std::filesystem::is_regular_file(icons, failed) ? icons : std::filesystem::path()};
}

base::Result<content::Content> load_content(const std::filesystem::path& folder, base::Date today) {
    content::Loaded loaded = content::load(folders_in(folder), today);
    if (!loaded.content) {
        return base::Error{content::to_string(loaded.problems.front()) + "; mend this first: kiosk-staff check " +
                           folder.string() + " lists all that is wrong"};
    }
    return std::move(*loaded.content);
}

}  // namespace authoring
