#include "staff/load_content.h"

#include "content/load.h"

#include <utility>

namespace staff {

base::Result<content::Content> load_content(const std::filesystem::path& folder, base::Date today) {
    content::Loaded loaded = content::load({folder / "content", folder / "i18n"}, today);
    if (!loaded.content) {
        return base::Error{content::to_string(loaded.problems.front()) + "; mend this first: kiosk-staff check " +
                           folder.string() + " lists all that is wrong"};
    }
    return std::move(*loaded.content);
}

}  // namespace staff
