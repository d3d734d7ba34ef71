// A copy of the frozen content that a test may spoil.
#pragma once

#include "support/temporary_folder.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <map>
#include <string>

namespace staff_test {

class Copy {
 public:
    Copy();

    [[nodiscard]] const std::filesystem::path& path() const { return m_folder.path(); }

    [[nodiscard]] std::string bytes(const std::string& file) const;
    void write(const std::string& file, const std::string& bytes) const;
    /// Keeps the order of the members. An empty object when there is no such file.
    [[nodiscard]] nlohmann::ordered_json read(const std::string& file) const;
    /// Sets or removes a value and writes the file as it looks in the repository.
    void set(const std::string& file, const std::string& pointer, const nlohmann::ordered_json& value) const;
    void drop(const std::string& file, const std::string& pointer) const;
    /// The bytes of every file below content/ and i18n/.
    [[nodiscard]] std::map<std::string, std::string> tree() const;

 private:
    test::TemporaryFolder m_folder;
};

}  // namespace staff_test
