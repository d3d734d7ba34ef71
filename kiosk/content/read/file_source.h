// The files that content is read from: those on a disk, and changes to them that are only tried out.
#pragma once

#include "base/result.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace content {

/// Where the content lies on a disk.
struct Folders {
    std::filesystem::path content;    ///< site.json, facts.json, topics/, checks/, lessons/, help/, site/
    std::filesystem::path interface;  ///< i18n/: languages.json, fonts.json and the words of the interface
    std::filesystem::path icons{};    ///< assets/icons.json: the pictograms there are; empty: they are not checked
};

/// No file of the content is anywhere near this size; a bigger one is a mistake or an attack.
inline constexpr std::size_t max_file_bytes = std::size_t{4} * 1024 * 1024;

/// Files by a path with '/' that begins with the name of its top folder: "content/topics/pay/nl.json". Findings call
/// them so too.
class FileSource {
 public:
    /// Nothing but what is put into it, below "content" and "i18n".
    FileSource() = default;
    /// Files on the disk. Their top folders are called as they are there, so that findings name what people see.
    explicit FileSource(const Folders& folders);

    /// Holds these bytes in place of the file on the disk, which stays as it is.
    void put(std::string file, std::string bytes) { m_changes[std::move(file)] = std::move(bytes); }
    /// Holds the file as missing. The one on the disk stays.
    void drop(std::string file) { m_changes[std::move(file)] = std::nullopt; }
    /// Forgets `put` and `drop`: the file is again as it is on the disk.
    void restore(const std::string& file) { m_changes.erase(file); }

    [[nodiscard]] const std::string& content() const { return m_content; }      ///< the top folder of the content
    [[nodiscard]] const std::string& interface() const { return m_interface; }  ///< the top folder of the words
    /// Where the words of the interface lie on the disk, for what a file there names beside it; may be empty.
    [[nodiscard]] std::filesystem::path interface_folder() const { return on_disk(m_interface); }
    /// The list of pictograms; empty: there is none to check against.
    [[nodiscard]] const std::string& icons() const { return m_icons; }

    /// The bytes of a file of at most `max_file_bytes`. An error continues a sentence that begins with the file:
    /// "is missing". Files from a disk have room behind their bytes, which the parser of JSON wants.
    [[nodiscard]] base::Result<std::string> read(const std::string& file) const;
    [[nodiscard]] bool has_file(const std::string& file) const;
    [[nodiscard]] bool has_folder(const std::string& folder) const;
    /// The names of files and folders in a folder, in order, without hidden files and back-up copies ("x~").
    [[nodiscard]] base::Result<std::vector<std::string>> list(const std::string& folder) const;

 private:
    /// Where a file or folder lies on the disk; empty when no top folder there has its name.
    [[nodiscard]] std::filesystem::path on_disk(std::string_view file) const;

    std::string m_content = "content";
    std::string m_interface = "i18n";
    std::string m_icons;
    std::map<std::string, std::filesystem::path, std::less<>> m_tops;  ///< folders on the disk by the names of the top
    std::map<std::string, std::optional<std::string>, std::less<>> m_changes;  ///< empty: held as missing
};

}  // namespace content
