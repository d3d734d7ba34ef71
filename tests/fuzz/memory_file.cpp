#include "fuzz/memory_file.h"

#include "fuzz/fuzz.h"

#include <sys/mman.h>
#include <unistd.h>

#include <string>

namespace fuzz {

MemoryFile::MemoryFile(std::string_view bytes) : m_descriptor(::memfd_create("input", MFD_CLOEXEC)) {
    must(m_descriptor >= 0, "memory for a file");
    must(::write(m_descriptor, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()), "a file is written");
}

MemoryFile::~MemoryFile() {
    ::close(m_descriptor);
}

std::filesystem::path MemoryFile::path() const {
    return "/proc/self/fd/" + std::to_string(m_descriptor);
}

}  // namespace fuzz
