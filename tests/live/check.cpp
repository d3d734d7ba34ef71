// The live content as the command check sees it: without errors, and fit to be published.
#include "staff/check.h"

#include "support/roots.h"

#include <doctest/doctest.h>

#include <sstream>
#include <string>
#include <vector>

namespace {

/// What the command prints when it finds errors; empty when there are none.
std::string errors_of(const std::vector<std::string>& options) {
    std::vector<std::string> arguments{test::live_root().string()};
    arguments.insert(arguments.end(), options.begin(), options.end());
    std::ostringstream out;
    const int status = staff::check_command.run(arguments, out, out);
    const bool good = status == 0 && out.str().find("error:") == std::string::npos &&
                      out.str().find("0 errors, ") != std::string::npos;
    return good ? std::string() : out.str();
}

}  // namespace

TEST_CASE("the live content has no errors, and every character has a glyph") {
    CHECK(errors_of({"--date", "2026-11-23"}) == "");
}

TEST_CASE("the live content may be published: nothing that visitors read is missing or outdated") {
    CHECK(errors_of({"--date", "2026-11-25", "--strict"}) == "");
}
