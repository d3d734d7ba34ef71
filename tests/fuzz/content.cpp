// A whole content with one file changed: content/read/load. The input's first line names the file.
#include "content/support.h"
#include "fuzz/fuzz.h"
#include "fuzz/small_content.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view input = fuzz::text_of(data, size);
    const std::string name(input.substr(0, input.find('\n')));
    if (!fuzz::small_files().contains(name) || name.size() == input.size()) {
        return 0;
    }
    content::FileSource files = fuzz::small_content();
    files.put(name, std::string(input.substr(name.size() + 1)));
    const content::Loaded loaded = content::load(files, content_test::today);
    const bool is_wrong = !loaded.problems.empty() && loaded.problems.front().severity == content::Severity::error;
    fuzz::must(loaded.content.has_value() != is_wrong, "there is a content, or an error that says why not");
    for (const content::Problem& problem : loaded.problems) {
        fuzz::must(!problem.file.empty() && !problem.message.empty(), "a finding names its file");
    }
    return 0;
}
