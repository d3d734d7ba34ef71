#include "content/read/font_files.h"

#include "content/read/fields.h"

#include <optional>
#include <string>
#include <utility>

namespace content {

LoadedFontFiles load_font_files(const std::filesystem::path& interface) {
    return load_font_files(FileSource({{}, interface, {}}));
}

LoadedFontFiles load_font_files(const FileSource& files) {
    LoadedFontFiles result;
    Findings findings;
    const std::string name = files.interface() + "/fonts.json";
    const Place place(name);
    if (const std::optional<JsonFile> read = read_json(files, place, findings)) {
        Fields fields(read->root, place, findings);
        for (const std::string& font : fields.texts("files", Need::required)) {
            result.files.push_back(files.interface_folder() / font);
        }
        fields.reject_others();
        if (result.files.empty() && fields.is_object()) {
            findings.error(place.member("files"), "must name at least one font file");
        }
    }
    result.problems = std::move(findings).sorted();
    return result;
}

}  // namespace content
