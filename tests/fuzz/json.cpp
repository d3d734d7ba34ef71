// A file of the content as a tree: content/read/json_value.
#include "fuzz/fuzz.h"

#include "content/read/json_value.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string file = "content/site.json";
    content::Findings findings;
    const bool is_read =
        content::parse_json(std::string(fuzz::text_of(data, size)), content::Place(file), findings).has_value();
    fuzz::must(is_read || !std::move(findings).sorted().empty(), "a refused file has a finding");
    return 0;
}
