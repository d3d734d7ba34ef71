// A small content in a folder of its own, for readers that need one around them.
#pragma once

#include "content/read/load.h"

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

namespace fuzz {

/// Lies in memory where the system has such a place; gone when the program ends well.
class SmallContent {
 public:
    SmallContent();
    ~SmallContent();
    SmallContent(const SmallContent&) = delete;
    SmallContent& operator=(const SmallContent&) = delete;

    /// Names of its files, such as "content/site.json", with their bytes.
    [[nodiscard]] const std::map<std::string, std::string, std::less<>>& files() const { return m_files; }
    void write(std::string_view name, std::string_view bytes) const;
    [[nodiscard]] content::Loaded load() const;

 private:
    std::filesystem::path m_folder;
    std::map<std::string, std::string, std::less<>> m_files;
};

/// The same one all the time.
const SmallContent& small_content();

}  // namespace fuzz
