#include "fuzz/small_content.h"

#include "content/support.h"
#include "fuzz/fuzz.h"

#include <cstdlib>
#include <fstream>
#include <system_error>

namespace fuzz {

SmallContent::SmallContent() {
    std::string folder = (std::filesystem::temp_directory_path() / "kiosk-fuzz-XXXXXX").string();
    must(::mkdtemp(folder.data()) != nullptr, "a temporary folder");
    m_folder = folder;
    for (const auto& [name, json] : content_test::small_content().json) {
        m_files[name] = json.dump();
        std::filesystem::create_directories((m_folder / name).parent_path());
        write(name, m_files[name]);
    }
}

SmallContent::~SmallContent() {
    std::error_code ignored;
    std::filesystem::remove_all(m_folder, ignored);
}

void SmallContent::write(std::string_view name, std::string_view bytes) const {
    std::ofstream(m_folder / name, std::ios::binary) << bytes;
}

content::Loaded SmallContent::load() const {
    return content_test::load_folder(m_folder);
}

const SmallContent& small_content() {
    static const SmallContent one;
    return one;
}

}  // namespace fuzz
