// Content so large that it is read while the first screen is already there.
#include "content/read/load.h"
#include "support/files.h"
#include "support/patience.h"
#include "support/roots.h"
#include "support/temporary_folder.h"
#include "system/terminal.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <string>

using system_test::Terminal;

namespace {

std::size_t lines_with(const std::filesystem::path& file, const std::string& word) {
    std::ifstream stream(file);
    std::size_t count = 0;
    for (std::string line; std::getline(stream, line);) {
        count += line.find(word) != std::string::npos ? 1 : 0;
    }
    return count;
}

}  // namespace

TEST_CASE("a large content opens behind a screen of its own, which makes way when all is there") {
    const test::TemporaryFolder folder;
    const std::filesystem::path content = test::copy_content(test::fixture_root(), folder.path());
    for (std::size_t i = 0; i <= content::most_at_once; ++i) {
        std::filesystem::copy_file(content / "help/fairwork.json",
                                   content / "help" / ("fairwork-" + std::to_string(i) + ".json"));
    }
    const std::filesystem::path trace = folder.path() / "trace";
    Terminal terminal({content, {}, {"--trace", trace}, {}});
    terminal.see({"attract", ""});
    // The screen that said "one moment", and the one that is there now.
    CHECK(test::within_patience([&] { return lines_with(trace, "took_over") == 2; }));
    terminal.touch({"attract", ""}, "begin");
    terminal.see({"language", ""});
    CHECK(terminal.errors().empty());
    CHECK(terminal.stop().status == 0);
}
