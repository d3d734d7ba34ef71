#include "staff/copy.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <system_error>

namespace fs = std::filesystem;

namespace staff_test {
namespace {

using nlohmann::ordered_json;

std::string read_file(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

}  // namespace

Copy::Copy() {
    std::string pattern = (fs::temp_directory_path() / "kiosk-staff-test-XXXXXX").string();
    REQUIRE(mkdtemp(pattern.data()) != nullptr);
    m_path = pattern;
    for (const char* folder : {"content", "i18n"}) {
        fs::copy(fs::path(KIOSK_SOURCE_DIR) / folder, m_path / folder, fs::copy_options::recursive);
    }
}

Copy::~Copy() {
    std::error_code ignored;
    fs::remove_all(m_path, ignored);
}

std::string Copy::bytes(const std::string& file) const {
    return read_file(m_path / file);
}

void Copy::write(const std::string& file, const std::string& bytes) const {
    std::ofstream(m_path / file, std::ios::binary) << bytes;
}

ordered_json Copy::read(const std::string& file) const {
    return fs::exists(m_path / file) ? ordered_json::parse(bytes(file)) : ordered_json::object();
}

void Copy::set(const std::string& file, const std::string& pointer, const ordered_json& value) const {
    ordered_json root = read(file);
    root[ordered_json::json_pointer(pointer)] = value;
    write(file, root.dump(2) + "\n");
}

void Copy::drop(const std::string& file, const std::string& pointer) const {
    ordered_json root = read(file);
    const ordered_json::json_pointer place(pointer);
    root[place.parent_pointer()].erase(place.back());
    write(file, root.dump(2) + "\n");
}

std::map<std::string, std::string> Copy::tree() const {
    std::map<std::string, std::string> files;
    for (const char* top : {"content", "i18n"}) {
        for (const auto& entry : fs::recursive_directory_iterator(m_path / top)) {
            if (entry.is_regular_file()) {
                files[fs::relative(entry.path(), m_path).generic_string()] = read_file(entry.path());
            }
        }
    }
    return files;
}

}  // namespace staff_test
