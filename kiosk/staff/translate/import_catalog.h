// What of a translator's file may go into the content, and what that changes.
#pragma once

#include "base/result.h"
#include "content/model.h"
#include "staff/files/text_files.h"
#include "staff/translate/catalog.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace staff {

/// Who stands behind the translations of a file.
enum class Standing {
    translated,  ///< a translator: new and changed texts become drafts, others stay what they are
    reviewed,    ///< a native speaker has read the whole file: every text that is not marked as outdated is reviewed
};

/// An entry that goes into the content.
struct Taken {
    TextChange change;
    std::size_t line = 0;
};

/// What an import would do. It may only be carried out when nothing was refused.
struct ImportPlan {
    std::vector<Taken> taken;
    std::vector<Refusal> refusals;
    std::vector<Refusal> left_out;  ///< fuzzy translations that would push aside a good text, or stand in for none
    std::size_t unchanged = 0;
    std::size_t empty = 0;  ///< entries without a translation: what the content has stays
};

/// Compares a file, which is in a language that `language_of` knows, with the content. Refuses texts that the content
/// does not have, sources that have changed since the export, the same text twice, and translations that lose, invent
/// or alter a placeholder. An outdated entry stays outdated. The content must outlive the plan.
ImportPlan plan_import(const content::Content& content, const Catalog& catalog, Standing standing);

/// Whether a translation keeps the placeholders of its source; else what is wrong, with the remedy. `locale`: of ICU,
/// for the forms of a plural.
base::Result<base::Done> check_placeholders(const std::string& source, const std::string& translation,
                                            const std::string& locale);

/// What the whole check says of the content with the new files in it, by line of the translator's file.
struct Rehearsal {
    std::vector<Refusal> refusals;  ///< errors: a terminal would refuse the content
    std::vector<Refusal> remarks;   ///< warnings on what is taken over, such as a plural form that is lacking
};

/// Checks a copy of the content with the new files. `root` holds content/ and i18n/ and stays as it is.
Rehearsal rehearse(const ImportPlan& plan, const FileBytes& files, const std::filesystem::path& root,
                   const Catalog& catalog);

}  // namespace staff
