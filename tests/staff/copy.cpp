#include "staff/copy.h"

#include "support/files.h"
#include "support/roots.h"

namespace fs = std::filesystem;

namespace staff_test {
namespace {

using nlohmann::ordered_json;

}  // namespace

Copy::Copy() {
    test::copy_content(test::fixture_root(), path());
}

std::string Copy::bytes(const std::string& file) const {
    return test::read_file(path() / file);
}

void Copy::write(const std::string& file, const std::string& bytes) const {
    test::write_file(path() / file, bytes);
}

ordered_json Copy::read(const std::string& file) const {
    return fs::exists(path() / file) ? ordered_json::parse(bytes(file)) : ordered_json::object();
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
        for (const auto& entry : fs::recursive_directory_iterator(path() / top)) {
            if (entry.is_regular_file()) {
                files[fs::relative(entry.path(), path()).generic_string()] = test::read_file(entry.path());
            }
        }
    }
    return files;
}

}  // namespace staff_test
