// A copy of this repository's content that a test may spoil.
#pragma once

#include <nlohmann/json.hpp>

#include <filesystem>
#include <map>
#include <string>

namespace staff_test {

/// Gone when the test is over.
class Copy {
 public:
    Copy();
    ~Copy();
    Copy(const Copy&) = delete;
    Copy& operator=(const Copy&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

    [[nodiscard]] std::string bytes(const std::string& file) const;
    void write(const std::string& file, const std::string& bytes) const;
    /// Keeps the order of the members. An empty object when there is no such file.
    [[nodiscard]] nlohmann::ordered_json read(const std::string& file) const;
    /// Sets or removes a value and writes the file as it looks in this repository.
    void set(const std::string& file, const std::string& pointer, const nlohmann::ordered_json& value) const;
    void drop(const std::string& file, const std::string& pointer) const;
    /// The bytes of every file below content/ and i18n/.
    [[nodiscard]] std::map<std::string, std::string> tree() const;

 private:
    std::filesystem::path m_path;
};

}  // namespace staff_test
