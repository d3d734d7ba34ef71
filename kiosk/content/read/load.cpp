#include "content/read/load.h"

#include "content/read/languages.h"
#include "content/read/load_parts.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

namespace content {
namespace {

/// A misspelt folder or file beside the known ones would be lost silently.
void check_top(const std::string& folder, Draft& draft) {
    constexpr std::array<std::string_view, 10> known = {"site.json", "facts.json", "audio", "topics",   "checks",
                                                        "lessons",   "help",       "site",  "glossary", "README.md"};
    for (const std::string& name : list_folder(folder, draft)) {
        if (std::find(known.begin(), known.end(), name) == known.end()) {
            draft.findings.add({Severity::warning, folder + "/" + name, {}, "is read by nobody; check its name"});
        }
    }
}

/// The names in icons.json.
void load_icon_names(Draft& draft) {
    const Place place(draft.files.icons());
    if (const std::optional<JsonFile> read = read_json(draft.files, place, draft.findings)) {
        for (const JsonMember& member : Fields(read->root, place, draft.findings).members()) {
            draft.icons.emplace(member.key);
        }
    }
}

/// How much of a content is read.
enum class Extent { all, words };

Loaded load_checked(const FileSource& files, base::Date today, Extent extent) {
    Draft draft{files, today};
    const std::string& content = files.content();
    const std::string& interface = files.interface();
    if (!files.icons().empty()) {
        load_icon_names(draft);
    }
    const bool has_interface = files.has_folder(interface);
    if (has_interface) {
        load_interface_languages(draft);
    } else {
        draft.findings.add({Severity::error, interface, {}, "is missing: the folder with the words of the interface"});
    }
    const bool has_content = files.has_folder(content);
    if (has_content) {
        check_top(content, draft);
        load_site(content, draft);
        load_site_texts(content + "/site", draft);
    } else {
        draft.findings.add({Severity::error, content, {}, "is missing: the folder with the content"});
    }
    if (has_interface && !draft.content.source_language.empty()) {
        draft.content.interface =
            load_text_folder(interface, {"languages.json", "fonts.json"}, Audience::visitor, draft);
    }
    if (has_content && extent == Extent::all) {
        load_facts(content + "/facts.json", draft);
        load_topics(content + "/topics", draft);
        load_checks(content + "/checks", draft);
        if (files.has_folder(content + "/lessons")) {
            load_lessons(content + "/lessons", draft);
        }
        load_help(content + "/help", draft);
        check_references(content, draft);
    }
    Loaded loaded;
    loaded.problems = std::move(draft.findings).sorted();
    if (loaded.problems.empty() || loaded.problems.front().severity == Severity::warning) {
        loaded.content = std::move(draft.content);
    }
    return loaded;
}

Loaded load(const FileSource& files, base::Date today, Extent extent) {
    try {
        return load_checked(files, today, extent);
    } catch (const std::exception& error) {
        // Out of memory, or a file name that the system cannot give us: the content cannot be shown either way.
        Loaded loaded;
        loaded.problems.push_back(
            {Severity::error, files.content(), {}, std::string("cannot be read: ") + error.what()});
        return loaded;
    }
}

}  // namespace

std::vector<std::string> list_folder(const std::string& folder, Draft& draft) {
    base::Result<std::vector<std::string>> names = draft.files.list(folder);
    if (!names) {
        draft.findings.add({Severity::error, folder, {}, names.error().message, ProblemKind::unreadable});
        return {};
    }
    return std::move(names).value();
}

void load_interface_languages(Draft& draft) {
    const std::string& interface = draft.files.interface();
    LoadedLanguages loaded = load_languages(draft.files, interface + "/languages.json");
    for (Language& language : loaded.languages) {
        const bool is_offered = draft.files.has_file(interface + "/" + language.tag + ".json");
        (is_offered ? draft.content.languages : draft.content.planned).push_back(std::move(language));
    }
    for (Problem& problem : loaded.problems) {
        draft.findings.add(std::move(problem));
    }
}

Loaded load(const FileSource& files, base::Date today) {
    return load(files, today, Extent::all);
}

Loaded load(const Folders& folders, base::Date today) {
    return load(FileSource(folders), today);
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
    return load(FileSource(folders), today, Extent::words).content;
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
