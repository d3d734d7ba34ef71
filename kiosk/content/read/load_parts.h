// The steps of loading, one for each kind of file, and what they hand to the last step. Internal to content/read.
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "content/model.h"
#include "content/read/fields.h"
#include "content/read/file_source.h"
#include "content/read/findings.h"
#include "content/words/pattern.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace content {

/// The id of something else, to be looked up when everything is read.
struct Reference {
    enum class Kind { topic, check, lesson, help, fact, section, situation, icon, word };

    Kind kind = Kind::topic;
    std::string id;
    std::string file;
    std::string pointer;
};

/// A placeholder of a text that is no argument of the program: a fact or something of a help point.
struct PlaceholderUse {
    Placeholder placeholder;
    std::string file;
    std::string pointer;
};

/// What is loaded so far, and what is still to be checked.
struct Draft {
    const FileSource& files;
    base::Date today;
    Content content{};
    std::set<std::string, std::less<>> icons{};  ///< names of the pictograms there are; empty: not known
    Findings findings{};
    std::vector<Reference> references{};
    std::vector<PlaceholderUse> placeholders{};
    std::map<std::string, base::Result<base::Done>> checked_hours{};  ///< the opening hours met so far

    void refer(Reference::Kind kind, const std::string& id, const Place& place) {
        references.push_back({kind, id, place.file(), place.pointer()});
    }
};

/// What is in a folder (see `FileSource::list`). Reports a folder that cannot be read.
std::vector<std::string> list_folder(const std::string& folder, Draft& draft);

/// i18n/languages.json into `draft.content.languages`, and into `planned` those without words of the interface: a
/// language is offered to visitors from the moment that i18n/<tag>.json is there.
void load_interface_languages(Draft& draft);

/// Adds one text in one language, with its checks. Source texts must be added before translations.
/// `value` is a text in the source language, else {"text", "of", "state"}.
void add_text(Texts& texts, std::string_view id, const std::string& language, const JsonValue& value,
              const Place& place, Draft& draft);

/// The texts of a folder: every <lang>.json but the files in `others`. For helpers a language may lack.
Texts load_text_folder(const std::string& folder, const std::set<std::string_view>& others, Audience audience,
                       Draft& draft);

/// What to say of texts in a planned language, which no visitor can choose.
std::string not_offered(std::string_view language);

/// Reports source texts that are missing (`required`), and those that are there for nothing (neither `required` nor in
/// `optional`, nor the soft form of one that is). `file` and `prefix` say where a text belongs.
void check_text_ids(const Texts& texts, const std::set<std::string>& required, const std::set<std::string>& optional,
                    const std::string& file, const std::string& prefix, Draft& draft);

/// A member that is a date such as 2027-01-01; empty when it is not there or empty.
std::optional<base::Date> read_date(Fields& fields, std::string_view key);

/// "source", "confidence", "checked_on", "expires_on", "confirmed_on".
Provenance read_provenance(Fields& fields);

/// The situations that something names, by the ids of site.json.
std::vector<std::string> read_situations(Fields& fields, Draft& draft);

/// A member that names a pictogram.
std::string read_icon(Fields& fields, Need need, Draft& draft);

/// The help points of a page: at least one.
std::vector<std::string> read_help(Fields& fields, Draft& draft);

/// The blocks of a page: at least one. Adds the texts that they use to `text_ids`.
std::vector<Block> read_blocks(Fields& fields, std::set<std::string>& text_ids, Draft& draft);

/// A member that names a text; added to `text_ids`.
TextId read_text_id(Fields& fields, std::string_view key, std::set<std::string>& text_ids);

// One step for each part of content/. `folder` or `file` is where that part lies in `draft.files`.
void load_site(const std::string& folder, Draft& draft);
void load_site_texts(const std::string& folder, Draft& draft);
void load_facts(const std::string& file, Draft& draft);
void load_topics(const std::string& folder, Draft& draft);
void load_checks(const std::string& folder, Draft& draft);
void load_lessons(const std::string& folder, Draft& draft);
void load_help(const std::string& folder, Draft& draft);

/// What only shows when everything is read: ids that do not exist, pages that nobody lists, placeholders without a
/// value, facts and points that are out of date. `name` is how findings call content/.
void check_references(const std::string& name, Draft& draft);

}  // namespace content
