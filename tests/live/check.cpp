// The live content as the command check sees it: without errors, and fit to be published.
#include "staff/check.h"

#include "content/help/secret_places.h"
#include "content/read/load.h"
#include "support/roots.h"

#include <doctest/doctest.h>

#include <filesystem>
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

TEST_CASE(
    "nobody learns where people hide: places of trafficking and shelter keep their street when they are confidential") {
    const std::filesystem::path root = test::live_root();
    const content::Loaded live = content::load({root / "content", root / "i18n"}, {2026, 11, 23});
    REQUIRE(live.content.has_value());
    for (const char* category : {"trafficking", "shelter"}) {
        content::HelpPoint point;
        point.categories = {category};
        CHECK(content::may_be_shelter(*live.content, point));
    }
    for (const auto& [id, point] : live.content->help) {
        CAPTURE(id);
        CHECK_FALSE((content::is_secret_place(*live.content, point) && content::tells_street(point)));
    }
}
