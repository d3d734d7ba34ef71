// Reads one kind of page: each page is a folder with its own file and its texts. Internal to content/read.
#pragma once

#include "content/read/load_parts.h"
#include "content/words/slug.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace content {

/// How a kind of page is called, and which texts each of them has besides those that its own file names.
struct PageKind {
    std::string name;                ///< "topic": its file is topic.json
    std::set<std::string> text_ids;  ///< required in the source language
};

/// Reads every page below `folder` into `pages`. `read_page(root, place, text_ids, draft)` reads the page's own file
/// and adds the ids of the texts that it names; `audience_of(page)` says whom it is for.
template <class Page, class ReadPage, class AudienceOf>
void load_pages(const std::string& folder, const PageKind& kind, ReadPage read_page, AudienceOf audience_of,
                std::map<std::string, Page, std::less<>>& pages, Draft& draft) {
    for (const std::string& name : list_folder(folder, draft)) {
        const std::string here = folder + "/" + name;
        if (!is_kebab_case(name)) {
            draft.findings.error(Place(here), "is no id of a " + kind.name + ": use small letters, digits and \"-\"");
            continue;
        }
        const std::string own = kind.name + ".json";
        const std::string file = here + "/" + own;
        const Place place(file);
        std::set<std::string> text_ids = kind.text_ids;
        Page page;
        const std::optional<JsonFile> read = read_json(draft.files, place, draft.findings);
        if (read) {
            page = read_page(read->root, place, text_ids, draft);
        }
        page.id = name;
        page.texts = load_text_folder(here, {std::string_view(own)}, audience_of(page), draft);
        if (read && !page.texts.empty()) {
            check_text_ids(page.texts, text_ids, {}, here + "/" + draft.content.source_language + ".json", "", draft);
        }
        pages.emplace(page.id, std::move(page));
    }
}

}  // namespace content
