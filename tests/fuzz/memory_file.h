// A file that lies in memory, for libraries that read nothing else.
#pragma once

#include <filesystem>
#include <string_view>

namespace fuzz {

class MemoryFile {
 public:
    explicit MemoryFile(std::string_view bytes);
    ~MemoryFile();
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;

    /// Valid in this process, as long as the object lives.
    [[nodiscard]] std::filesystem::path path() const;

 private:
    int m_descriptor = -1;
};

}  // namespace fuzz
