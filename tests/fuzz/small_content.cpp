#include "fuzz/small_content.h"

#include "content/support.h"

namespace fuzz {

const std::map<std::string, std::string>& small_files() {
    static const std::map<std::string, std::string> files = content_test::small_content().bytes();
    return files;
}

content::FileSource small_content() {
    content::FileSource source;
    for (const auto& [name, bytes] : small_files()) {
        source.put(name, bytes);
    }
    return source;
}

}  // namespace fuzz
