// What the search screen looks things up in: the index and the keyboards, made when they are first asked for.
#pragma once

#include "base/clock.h"
#include "content/model.h"
#include "content/search/index.h"
#include "content/search/keyboard_layout.h"
#include "content/search/words.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace screens {

/// What happens when words are searched that are not made yet.
enum class Missing {
    made_at_once,  ///< a picture is complete, however long it takes
    awaited,       ///< the screen goes on and shows results when prepare() has made them
};

/// Keeps nothing of what is looked up. Not thread-safe.
class Finder {
 public:
    /// The content must live longer.
    Finder(const content::Content& content, base::Date today, Missing missing)
        : m_content(&content), m_today(today), m_missing(missing) {}

    /// Makes a part of what will be asked for, in some milliseconds, first for a visitor of `language`; false when all
    /// of it is there. A process that does so shares the memory of it with its children.
    bool prepare(std::string_view language);
    /// Whether the search of a visitor of this language may be shown.
    bool ready(std::string_view language);

    [[nodiscard]] base::Date today() const { return m_today; }
    content::SearchIndex& index();
    content::SearchWords& words();
    /// The keys of a language.
    const content::KeyboardLayout& keyboard(std::string_view language);

 private:
    const content::Content* m_content;
    base::Date m_today;
    Missing m_missing;
    std::optional<content::SearchIndex> m_index;
    std::optional<content::SearchWords> m_words;
    std::map<std::string, content::KeyboardLayout, std::less<>> m_keyboards;
};

}  // namespace screens
