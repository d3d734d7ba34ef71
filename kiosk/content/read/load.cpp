#include "content/read/load.h"

#include "content/read/languages.h"
#include "content/read/load_parts.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

namespace content {
namespace {

/// "content" of "/usr/share/kiosk/content" and of "/usr/share/kiosk/content/".
std::string last_name(const std::filesystem::path& folder) {
    const std::filesystem::path path = folder.lexically_normal();
    return (path.has_filename() ? path : path.parent_path()).filename().string();
}

/// A misspelt folder or file beside the known ones would be lost silently.
void check_top(const std::vector<FolderEntry>& entries, const std::string& name, Findings& findings) {
    constexpr std::array<std::string_view, 10> known = {"site.json", "facts.json", "audio", "topics",   "checks",
                                                        "lessons",   "help",       "site",  "glossary", "README.md"};
    for (const FolderEntry& entry : entries) {
        if (std::find(known.begin(), known.end(), entry.name) == known.end()) {
            findings.add({Severity::warning, name + "/" + entry.name, {}, "is read by nobody; check its name"});
        }
    }
}

/// The names in icons.json.
std::set<std::string, std::less<>> load_icon_names(const std::filesystem::path& file, Findings& findings) {
    std::set<std::string, std::less<>> names;
    const std::string name = "assets/" + file.filename().string();
    const Place place(name);
    if (const std::optional<JsonFile> read = read_json(file, place, findings)) {
        for (const JsonMember& member : Fields(read->root, place, findings).members()) {
            names.emplace(member.key);
        }
    }
    return names;
}

bool is_folder(const std::filesystem::path& path) {
    std::error_code failed;
    return std::filesystem::is_directory(path, failed);
}

/// How much of a content is read.
enum class Extent { all, words };

Loaded load_checked(const Folders& folders, base::Date today, Extent extent) {
    Draft draft;
    draft.today = today;
    const std::string content = last_name(folders.content);
    const std::string interface = last_name(folders.interface);
    if (!folders.icons.empty()) {
        draft.icons = load_icon_names(folders.icons, draft.findings);
    }
    const bool has_interface = is_folder(folders.interface);
    if (has_interface) {
        load_interface_languages(folders.interface, interface, draft);
    } else {
        draft.findings.add({Severity::error, interface, {}, "is missing: the folder with the words of the interface"});
    }
    const bool has_content = is_folder(folders.content);
    if (has_content) {
        check_top(list_folder(folders.content, content, draft.findings), content, draft.findings);
        load_site(folders.content, content, draft);
        load_site_texts(folders.content / "site", content + "/site", draft);
    } else {
        draft.findings.add({Severity::error, content, {}, "is missing: the folder with the content"});
    }
    if (has_interface && !draft.content.source_language.empty()) {
        draft.content.interface =
            load_text_folder(folders.interface, interface, {"languages.json", "fonts.json"}, Audience::visitor, draft);
    }
    if (has_content && extent == Extent::all) {
        load_facts(folders.content / "facts.json", content + "/facts.json", draft);
        load_topics(folders.content / "topics", content + "/topics", draft);
        load_checks(folders.content / "checks", content + "/checks", draft);
        if (is_folder(folders.content / "lessons")) {
            load_lessons(folders.content / "lessons", content + "/lessons", draft);
        }
        load_help(folders.content / "help", content + "/help", draft);
        check_references(content, draft);
    }
    Loaded loaded;
    loaded.problems = std::move(draft.findings).sorted();
    if (loaded.problems.empty() || loaded.problems.front().severity == Severity::warning) {
        loaded.content = std::move(draft.content);
    }
    return loaded;
}

Loaded load(const Folders& folders, base::Date today, Extent extent) {
    try {
        return load_checked(folders, today, extent);
    } catch (const std::exception& error) {
        // Out of memory, or a file name that the system cannot give us: the content cannot be shown either way.
        Loaded loaded;
        loaded.problems.push_back(
            {Severity::error, folders.content.string(), {}, std::string("cannot be read: ") + error.what()});
        return loaded;
    }
}

}  // namespace

std::vector<FolderEntry> list_folder(const std::filesystem::path& folder, const std::string& name, Findings& findings) {
    std::vector<FolderEntry> entries;
    std::error_code failed;
    std::filesystem::directory_iterator entry(folder, failed);
    for (; !failed && entry != std::filesystem::directory_iterator(); entry.increment(failed)) {
        std::string file = entry->path().filename().string();
        if (!file.starts_with('.') && !file.ends_with('~')) {
            entries.push_back({entry->path(), std::move(file)});
        }
    }
    if (failed) {
        findings.add({Severity::error, name, {}, "this folder cannot be read: " + failed.message()});
    }
    // The order of a file system is chance.
    std::sort(entries.begin(), entries.end(),
              [](const FolderEntry& a, const FolderEntry& b) { return a.name < b.name; });
    return entries;
}

void load_interface_languages(const std::filesystem::path& folder, const std::string& name, Draft& draft) {
    LoadedLanguages loaded = load_languages(folder / "languages.json");
    for (Language& language : loaded.languages) {
        std::error_code failed;
        const bool is_offered = std::filesystem::exists(folder / (language.tag + ".json"), failed);
        (is_offered ? draft.content.languages : draft.content.planned).push_back(std::move(language));
    }
    for (Problem& problem : loaded.problems) {
        problem.file = name + "/languages.json";
        draft.findings.add(std::move(problem));
    }
}

Loaded load(const Folders& folders, base::Date today) {
    return load(folders, today, Extent::all);
}

bool is_large(const Folders& folders) {
    std::error_code failed;
    std::size_t count = 0;
    std::filesystem::directory_iterator entry(folders.content / "help", failed);
    for (; !failed && entry != std::filesystem::directory_iterator() && count <= most_at_once;
         entry.increment(failed)) {
        ++count;
    }
    return count > most_at_once;
}

std::optional<Content> load_words(const Folders& folders, base::Date today) {
    return load(folders, today, Extent::words).content;
}

std::string source_hash(std::string_view source_text) {
    // FNV-1a: offset basis and prime of the 64-bit form (draft-eastlake-fnv).
    std::uint64_t hash = 0xCBF29CE484222325U;
    for (const char c : source_text) {
        hash ^= static_cast<unsigned char>(c);
        hash *= 0x100000001B3U;
    }
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text(16, '0');
    for (std::size_t i = text.size(); i-- > 0; hash >>= 4U) {
        text[i] = digits[hash & 0xFU];
    }
    return text;
}

}  // namespace content
