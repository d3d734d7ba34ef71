#include "staff/translate/import_catalog.h"

#include "authoring/check/check.h"
#include "authoring/check/load_content.h"
#include "content/read/load.h"
#include "content/text_folders.h"
#include "content/words/pattern.h"
#include "content/words/pattern_faults.h"

#include <algorithm>
#include <initializer_list>
#include <map>
#include <set>
#include <string_view>
#include <utility>

namespace staff {
namespace {

using content::Placeholder;

/// The uses of each name, nested ones too.
std::map<std::string, std::set<Placeholder::Use>> uses_of(const content::Pattern& pattern) {
    std::map<std::string, std::set<Placeholder::Use>> uses;
    for (const Placeholder& placeholder : pattern.placeholders) {
        uses[placeholder.name].insert(placeholder.use);
    }
    return uses;
}

std::string joined(std::initializer_list<std::string_view> parts) {
    std::string result;
    for (const std::string_view part : parts) {
        result += part;
    }
    return result;
}

/// "{weeks, plural, one {# …} other {# …}}" with the forms of an ICU locale.
std::string plural_example(const std::string& name, const std::string& locale) {
    std::string example = "{" + name + ", plural,";
    for (const content::PluralForm& form : content::plural_forms(locale)) {
        if (form.below_a_million) {
            example += " " + form.name + " {# …}";
        }
    }
    return example + "}";
}

/// Goes through a catalogue once.
class Planner {
 public:
    Planner(const content::Content& content, const Catalog& catalog, Standing standing)
        : m_content(content), m_catalog(catalog), m_standing(standing) {
        for (const content::TextFolder& folder : content::text_folders(content)) {
            m_folders.emplace(folder.name, folder);
        }
    }

    ImportPlan plan() {
        for (const CatalogEntry& entry : m_catalog.entries) {
            take(entry);
        }
        return std::move(m_plan);
    }

 private:
    void refuse(const CatalogEntry& entry, const std::string& why) {
        m_plan.refusals.push_back({entry.line, entry.context + ": " + why});
    }

    void take(const CatalogEntry& entry) {
        const std::size_t slash = entry.context.rfind('/');
        const auto folder =
            slash == std::string::npos ? m_folders.end() : m_folders.find(entry.context.substr(0, slash));
        const std::string id = slash == std::string::npos ? std::string() : entry.context.substr(slash + 1);
        if (folder == m_folders.end() || !folder->second.texts->contains(id)) {
            refuse(entry, "the content has no such text; export again and carry the translations over");
            return;
        }
        if (!m_seen.insert(entry.context).second) {
            refuse(entry, "is there twice; keep one of them");
            return;
        }
        const auto& texts = folder->second.texts->find(id)->second.by_language;
        const std::string& source = texts.at(m_content.source_language).pattern;
        if (entry.source != source) {
            refuse(entry, "the source text has changed since the export; export again and carry the translations over");
            return;
        }
        const auto present = texts.find(m_catalog.language);
        const content::Translation before = present == texts.end() ? content::Translation{} : present->second;
        take(entry, {folder->second, id, entry.translation, {}, {}}, before, source);
    }

    void take(const CatalogEntry& entry, TextChange change, const content::Translation& before,
              const std::string& source) {
        if (entry.translation.empty()) {
            ++m_plan.empty;
            return;
        }
        const bool same_words = entry.translation == before.pattern;
        if (entry.state == content::TextState::outdated) {
            if (same_words) {
                ++m_plan.unchanged;
            } else if (before.state == content::TextState::outdated) {
                keep(entry, std::move(change), source);
            } else {
                m_plan.left_out.push_back({entry.line, entry.context +
                                                           ": is marked fuzzy (outdated), so it is not taken over; "
                                                           "remove the mark once it fits the source text"});
            }
            return;
        }
        const content::TextState after = m_standing == Standing::reviewed ? content::TextState::reviewed
                                         : same_words && before.state != content::TextState::outdated
                                             ? before.state
                                             : content::TextState::draft;
        if (same_words && after == before.state) {
            ++m_plan.unchanged;
            return;
        }
        change.of = content::source_hash(source);
        change.state = to_string(after);
        keep(entry, std::move(change), source);
    }

    void keep(const CatalogEntry& entry, TextChange change, const std::string& source) {
        const base::Result<base::Done> good =
            check_placeholders(source, entry.translation, m_content.locale_of(m_catalog.language));
        if (!good) {
            refuse(entry, good.error().message);
            return;
        }
        m_plan.taken.push_back({std::move(change), entry.line});
    }

    const content::Content& m_content;
    const Catalog& m_catalog;
    Standing m_standing;
    std::map<std::string, content::TextFolder> m_folders;
    std::set<std::string> m_seen;
    ImportPlan m_plan;
};

/// Whether the JSON pointer names the value at `pointer` or something in it.
bool is_within(const std::string& pointer, const std::string& whole) {
    return pointer.starts_with(whole) && (pointer.size() == whole.size() || pointer[whole.size()] == '/');
}

/// The line of the entry that a problem is about; 0: of none.
std::size_t line_of(const content::Problem& problem, const ImportPlan& plan, const std::string& language) {
    for (const Taken& taken : plan.taken) {
        const TextChange& change = taken.change;
        if (problem.file == content::file_of(change.folder, language) &&
            is_within(problem.pointer, content::pointer_of(change.folder, language, change.id))) {
            return taken.line;
        }
    }
    return 0;
}

}  // namespace

base::Result<base::Done> check_placeholders(const std::string& source, const std::string& translation,
                                            const std::string& locale) {
    const content::Pattern pattern = content::read_pattern(translation);
    if (std::vector<std::string> faults = content::pattern_faults(pattern); !faults.empty()) {
        return base::Error{std::move(faults.front())};
    }
    const auto wanted = uses_of(content::read_pattern(source));
    const auto used = uses_of(pattern);
    for (const auto& [name, uses] : wanted) {
        const bool is_plural = uses.contains(Placeholder::Use::plural);
        const std::string braced = "{" + name + "}";
        const std::string spelt = is_plural ? plural_example(name, locale) : braced;
        const auto found = used.find(name);
        if (found == used.end()) {
            return base::Error{
                joined({"lacks ", braced, ", which the source text has; write ", spelt, " where it belongs"})};
        }
        if (found->second != uses) {
            return base::Error{joined({"uses ", braced, " in another way than the source text; write ", spelt})};
        }
    }
    for (const auto& [name, uses] : used) {
        if (!wanted.contains(name)) {
            return base::Error{"has {" + name +
                               "}, which the source text does not have; write the names in braces exactly as the "
                               "source text does"};
        }
    }
    return base::Done{};
}

ImportPlan plan_import(const content::Content& content, const Catalog& catalog, Standing standing) {
    return Planner(content, catalog, standing).plan();
}

Rehearsal rehearse(const ImportPlan& plan, const FileBytes& files, const std::filesystem::path& root,
                   const Catalog& catalog) {
    content::FileSource trial(authoring::folders_in(root));
    for (const auto& [file, bytes] : files) {
        trial.put(file, bytes);
    }
    // A language that is not offered yet is checked as if it were: nobody would find its faults otherwise.
    const std::string interface = trial.interface() + "/" + catalog.language + ".json";
    if (!trial.has_file(interface)) {
        trial.put(interface, "{}");
    }
    // What has expired plays no part here.
    const content::Loaded loaded = authoring::load_and_check(trial, {});
    Rehearsal rehearsal;
    for (const content::Problem& problem : loaded.problems) {
        const Refusal finding{line_of(problem, plan, catalog.language), content::to_string(problem)};
        if (problem.severity == content::Severity::error) {
            rehearsal.refusals.push_back(finding);
        } else if (finding.line != 0 && problem.kind != content::ProblemKind::outdated) {
            rehearsal.remarks.push_back(finding);
        }
    }
    return rehearsal;
}

}  // namespace staff
