// The list of all groups of texts: nothing is left out, and every place is right.
#include "content/text_folders.h"

#include "content/read/load.h"
#include "support/files.h"
#include "support/roots.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <set>
#include <string>

namespace {

nlohmann::json read(const std::filesystem::path& file) {
    return nlohmann::json::parse(test::read_file(file));
}

}  // namespace

TEST_CASE("every text stands where its group says") {
    const std::filesystem::path root = test::fixture_root();
    const content::Loaded loaded = content::load({root / "content", root / "i18n"}, {2026, 11, 23});
    REQUIRE(loaded.content);
    std::set<std::string> names;
    std::set<std::string> files;
    std::size_t texts = 0;
    for (const content::TextFolder& folder : content::text_folders(*loaded.content)) {
        CAPTURE(folder.name);
        CHECK(names.insert(folder.name).second);
        REQUIRE(folder.texts != nullptr);
        for (const auto& [id, text] : *folder.texts) {
            for (const auto& [tag, translation] : text.by_language) {
                const std::string file = content::file_of(folder, tag);
                files.insert(file);
                const nlohmann::json value =
                    read(root / file).at(nlohmann::json::json_pointer(content::pointer_of(folder, tag, id)));
                CHECK((value.is_string() ? value : value.at("text")) == translation.pattern);
                ++texts;
            }
        }
    }
    CHECK(texts > 2000);
    // The other way round: every file with texts belongs to a group.
    for (const char* top : {"content", "i18n"}) {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(root / top)) {
            const std::string file = std::filesystem::relative(entry.path(), root).generic_string();
            const std::string stem = entry.path().stem().string();
            const bool is_language = loaded.content->language(stem) != nullptr;
            if (entry.is_regular_file() && (is_language || file.starts_with("content/help/")) &&
                !file.starts_with("content/glossary/")) {
                CAPTURE(file);
                CHECK(files.contains(file));
            }
        }
    }
}

TEST_CASE("a group for helpers is marked") {
    content::Content content;
    content.topics["guide"].audience = content::Audience::helper;
    content.topics["pay"];
    for (const content::TextFolder& folder : content::text_folders(content)) {
        CAPTURE(folder.name);
        CHECK((folder.audience == content::Audience::helper) == (folder.name == "topics/guide"));
    }
}

TEST_CASE("a page for helpers is wanted in the source language and English, and where it is") {
    content::Content content;
    content.source_language = "nl";
    content::Topic& guide = content.topics["guide"];
    guide.audience = content::Audience::helper;
    guide.texts["title"].by_language["uk"].pattern = "x";
    content.topics["pay"];
    for (const content::TextFolder& folder : content::text_folders(content)) {
        CAPTURE(folder.name);
        for (const char* language : {"nl", "en", "uk"}) {
            CHECK(content::is_wanted_in(folder, language, "nl"));
        }
        CHECK(content::is_wanted_in(folder, "ru", "nl") == (folder.name != "topics/guide"));
    }
}
