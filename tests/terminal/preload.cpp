// Which folders a terminal reads for the one that it was told of.
#include "terminal/preload.h"

#include "support/temporary_folder.h"

#include <doctest/doctest.h>

TEST_CASE("who names the project's folder means the content in it") {
    const test::TemporaryFolder folder;
    folder.write("site/content/site.json", "{}");
    for (const char* named : {"site", "site/", "site/content", "site/content/"}) {
        CAPTURE(std::string(named));
        const content::Folders folders = terminal::folders_of(folder / named);
        CHECK(folders.content == folder / "site/content");
        CHECK(folders.interface == folder / "site/i18n");
    }
    // Nothing there says that it is one: then the message names what was named.
    CHECK(terminal::folders_of(folder / "none").content == folder / "none");
}
