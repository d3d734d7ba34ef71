// What a cell of a list says of a help point: read, checked and written.
#pragma once

#include "base/result.h"
#include "content/help/members.h"
#include "content/map/position.h"
#include "content/model.h"
#include "content/search/words.h"
#include "staff/lists/help_columns.h"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace staff {

/// Reads and writes the cells of one content's lists. The content must live longer. Not thread-safe.
class HelpCells {
 public:
    /// `category_words`: what a list calls a category, and the id of it.
    HelpCells(const content::Content& content, const std::map<std::string, std::string>& category_words);

    /// The cell as an export writes it. Two points say the same in a column when their cells are the same.
    [[nodiscard]] std::string write(const content::HelpPoint& point, const HelpColumn& column) const;

    /// Puts what a cell says into a point. The error says what is wrong with it and what to do. `cell` is tidy and says
    /// something (see `says_nothing`). Phones that the point has already keep their note and languages.
    base::Result<base::Done> read(content::HelpPoint& point, const HelpColumn& column, const std::string& cell);

    /// Whether a cell leaves things as they are: it is empty, or a dash, "n.v.t.", "n/a".
    [[nodiscard]] bool says_nothing(std::string_view cell) const;

    /// A town of the content: how it is spelt, and where its help points lie on average (see content::Town).
    struct KnownTown {
        std::string city;
        std::string province;
        content::Position centre;
    };
    /// The towns with the name of the address, whatever its spelling; in its province, unless that is empty.
    [[nodiscard]] std::vector<KnownTown> towns(const content::Address& address) const;

    /// What two spellings of a town have in common (content::town_key), also without accents.
    [[nodiscard]] std::string key_of(std::string_view city) const;

    [[nodiscard]] const content::SearchWords& words() const { return m_words; }

 private:
    base::Result<base::Done> read_line(std::string& text, content::Line::Kind kind, const std::string& cell);
    std::string town_name(const std::string& cell);
    base::Result<base::Done> read_list(std::vector<std::string>& list, content::List::Kind kind,
                                       const std::string& cell);
    base::Result<std::string> in_list(content::List::Kind kind, const std::string& value);
    base::Result<base::Done> read_text(content::HelpPoint& point, const HelpColumn& column,
                                       const std::string& cell) const;
    static base::Result<base::Done> read_degrees(double& degrees, const content::Degrees& form,
                                                 const std::string& cell);
    static base::Result<base::Done> read_phones(std::vector<content::Phone>& before, const std::string& cell);
    bool is_tag(const std::string& value);

    const content::Content& m_content;
    content::SearchWords m_words;
    std::map<std::string, std::string> m_categories;              ///< ids by folded name
    std::map<std::string, std::string> m_situations;              ///< ids by folded name
    std::map<std::string, std::string, std::less<>> m_languages;  ///< tags by folded name; filled when first needed
    std::map<std::string, base::Result<std::string>> m_hours;     ///< checked opening hours: those that were asked for
    std::map<std::string, bool> m_tags;              ///< whether the locale data know them; those that were asked for
    std::multimap<std::string, KnownTown> m_towns;   ///< by key_of
    std::set<std::string> m_spellings;               ///< of towns in the content
    std::map<std::string, std::string> m_new_towns;  ///< names of towns that only the list has, by key_of
};

}  // namespace staff
