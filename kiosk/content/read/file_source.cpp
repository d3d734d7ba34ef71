#include "content/read/file_source.h"

#include <algorithm>
#include <cstdio>
#include <memory>
#include <set>
#include <system_error>
#include <utility>

namespace content {
namespace {

/// "content" of "/usr/share/kiosk/content" and of "/usr/share/kiosk/content/".
std::string last_name(const std::filesystem::path& folder) {
    const std::filesystem::path path = folder.lexically_normal();
    return (path.has_filename() ? path : path.parent_path()).filename().string();
}

bool is_of_interest(std::string_view name) {
    return !name.starts_with('.') && !name.ends_with('~');
}

/// What simdjson reads behind the end of a text (SIMDJSON_PADDING): with that much room it need not copy the text.
constexpr std::size_t room_behind = 64;

base::Result<std::string> too_large() {
    return base::Error{"is larger than 4 MB; no content file may be that large"};
}

base::Result<std::string> read_from_disk(const std::filesystem::path& file) {
    std::error_code failed;
    const std::filesystem::file_status status = std::filesystem::status(file, failed);
    if (status.type() == std::filesystem::file_type::not_found) {
        return base::Error{"is missing"};
    }
    // A pipe or a device would keep us waiting for ever.
    if (failed || status.type() != std::filesystem::file_type::regular) {
        return base::Error{failed ? "cannot be read: " + failed.message()
                                  : "is no ordinary file; put one in its place"};
    }
    // Thousands of files are read at the start: a stream of the standard library takes longer to set up than to read.
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> stream(std::fopen(file.c_str(), "rbe"), &std::fclose);
    const bool at_end = stream && std::fseek(stream.get(), 0, SEEK_END) == 0;
    const long size = at_end ? std::ftell(stream.get()) : -1;
    if (size < 0) {
        return base::Error{"cannot be read; check its permissions"};
    }
    if (static_cast<std::size_t>(size) > max_file_bytes) {
        return too_large();
    }
    std::string bytes;
    bytes.reserve(static_cast<std::size_t>(size) + room_behind);
    bytes.resize(static_cast<std::size_t>(size));
    std::rewind(stream.get());
    if (std::fread(bytes.data(), 1, bytes.size(), stream.get()) != bytes.size()) {
        return base::Error{"cannot be read to its end"};
    }
    return bytes;
}

/// The names in a folder of the disk.
base::Result<std::set<std::string>> names_on_disk(const std::filesystem::path& folder) {
    std::set<std::string> names;
    std::error_code failed;
    std::filesystem::directory_iterator entry(folder, failed);
    for (; !failed && entry != std::filesystem::directory_iterator(); entry.increment(failed)) {
        if (std::string name = entry->path().filename().string(); is_of_interest(name)) {
            names.insert(std::move(name));
        }
    }
    if (failed) {
        return base::Error{"this folder cannot be read: " + failed.message()};
    }
    return names;
}

}  // namespace

FileSource::FileSource(const Folders& folders) {
    const std::string content = last_name(folders.content);
    const std::string interface = last_name(folders.interface);
    const std::string assets = "assets";
    if (content != interface && content != assets && interface != assets) {
        m_content = content.empty() ? m_content : content;
        m_interface = interface.empty() ? m_interface : interface;
    }
    m_tops[m_content] = folders.content;
    m_tops[m_interface] = folders.interface;
    if (!folders.icons.empty()) {
        m_icons = assets + "/" + folders.icons.filename().string();
        m_tops[assets] = folders.icons.parent_path();
    }
}

std::filesystem::path FileSource::on_disk(std::string_view file) const {
    const std::size_t slash = file.find('/');
    const auto top = m_tops.find(file.substr(0, slash));
    if (top == m_tops.end()) {
        return {};
    }
    return slash == std::string_view::npos ? top->second : top->second / file.substr(slash + 1);
}

base::Result<std::string> FileSource::read(const std::string& file) const {
    const auto change = m_changes.find(file);
    if (change == m_changes.end()) {
        return read_from_disk(on_disk(file));
    }
    if (!change->second) {
        return base::Error{"is missing"};
    }
    return change->second->size() > max_file_bytes ? too_large() : *change->second;
}

bool FileSource::has_file(const std::string& file) const {
    if (const auto change = m_changes.find(file); change != m_changes.end()) {
        return change->second.has_value();
    }
    std::error_code failed;
    return std::filesystem::exists(on_disk(file), failed);
}

bool FileSource::has_folder(const std::string& folder) const {
    const std::string prefix = folder + "/";
    for (auto change = m_changes.lower_bound(prefix); change != m_changes.end() && change->first.starts_with(prefix);
         ++change) {
        if (change->second) {
            return true;
        }
    }
    std::error_code failed;
    return std::filesystem::is_directory(on_disk(folder), failed);
}

base::Result<std::vector<std::string>> FileSource::list(const std::string& folder) const {
    const std::string prefix = folder + "/";
    std::set<std::string> added;
    std::set<std::string> dropped;
    for (auto change = m_changes.lower_bound(prefix); change != m_changes.end() && change->first.starts_with(prefix);
         ++change) {
        const std::string below = change->first.substr(prefix.size());
        const std::string name = below.substr(0, below.find('/'));
        if (change->second && is_of_interest(name)) {
            added.insert(name);
        } else if (name == below) {
            dropped.insert(name);
        }
    }
    base::Result<std::set<std::string>> on_disk_too = names_on_disk(on_disk(folder));
    if (!on_disk_too && added.empty()) {
        return on_disk_too.error();
    }
    if (on_disk_too) {
        std::set<std::string> names = std::move(on_disk_too).value();
        std::erase_if(names, [&](const std::string& name) { return dropped.contains(name); });
        added.merge(names);
    }
    // A set, as the order of a file system is chance.
    return std::vector<std::string>(added.begin(), added.end());
}

}  // namespace content
