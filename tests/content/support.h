// A small content without a single problem, and ways to spoil it.
#pragma once

#include "content/read/load.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <map>
#include <string>

namespace content_test {

/// The day on which the small content is loaded.
inline constexpr base::Date today{2026, 11, 23};

/// Files by path. `raw` wins over `json`.
struct Files {
    std::map<std::string, nlohmann::json> json;
    std::map<std::string, std::string> raw;

    /// Puts a text and its English translation into a folder of texts.
    void set_text(const std::string& folder, const std::string& id, const std::string& dutch,
                  const std::string& english);

    /// What the files hold.
    [[nodiscard]] std::map<std::string, std::string> bytes() const;
    /// Writes all of them below this folder.
    void write_to(const std::filesystem::path& folder) const;
};

/// A translation that belongs to the source text.
nlohmann::json translation(const std::string& source, const std::string& text, const std::string& state = "reviewed");

/// Two languages, two facts, a topic, a check and three help points; loads without a problem.
Files small_content();

/// Loads DIR/content and DIR/i18n.
content::Loaded load_folder(const std::filesystem::path& folder, base::Date day = today);

/// Loads the files from memory.
content::Loaded load_files(const Files& files, base::Date day = today);

/// All findings, one a line, for messages of failing tests.
std::string all(const content::Loaded& loaded);

}  // namespace content_test
