// Finds what visitors may see by words they type: in their language, in Dutch and in English at once.
#pragma once

#include "base/clock.h"
#include "content/model.h"
#include "content/search/words.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace content {

/// Something that can be found.
struct SearchEntry {
    /// In the order in which equally good ones are listed.
    enum class Kind {
        topic,     ///< a page of advice for visitors
        check,     ///< a self-check
        question,  ///< a question of a self-check
        answer,    ///< a question and its answer on a page of advice
        help,      ///< a help point
    };
    Kind kind = Kind::topic;
    std::string id;  ///< of the topic, check or help point
    TextId title;    ///< in its texts; of a help point the title may be missing, then its name stands for it
};

/// Whether a word of a query is also looked for with one letter wrong.
enum class Typo { no, allowed };

/// A word of a query, as it is compared.
struct QueryWord {
    std::string folded;
    Typo typo = Typo::no;
};

/// Where a word of the query was found: the text in which it counts most.
struct SearchPlace {
    enum class Field {
        context,  ///< says where the entry belongs, such as the title of its page: never enough by itself
        text,
        summary,
        title,
    };
    Field field = Field::context;
    std::string language;  ///< of the text; empty: the name or the city of a help point, which are in no language
    const Texts* texts = nullptr;
    TextId id;
};

struct SearchHit {
    const SearchEntry* entry = nullptr;  ///< of the index
    std::vector<SearchPlace> places;     ///< one for each word of the query
};

struct SearchResult {
    std::vector<QueryWord> words;
    std::vector<SearchHit> hits;  ///< best first
    std::size_t total = 0;        ///< how many there are, of which `hits` are the best
};

/// Everything that visitors may see on one day, by its words. Texts that are hidden on that day (facts that expired,
/// help points that nobody confirmed, unreviewed translations of a site that hides them) and pages for helpers are not
/// in it. Each language's words are made when they are first needed, or ahead by prepare(): a process that does so
/// shares their memory with its children. Not thread-safe.
class SearchIndex {
 public:
    /// Lists what can be found in the content, which must live longer.
    SearchIndex(const Content& content, base::Date today);
    ~SearchIndex();
    SearchIndex(const SearchIndex&) = delete;
    SearchIndex& operator=(const SearchIndex&) = delete;
    SearchIndex(SearchIndex&&) noexcept;
    SearchIndex& operator=(SearchIndex&&) noexcept;

    /// Makes some more words of an offered language, in some milliseconds: first those that a visitor of `language`
    /// searches. False when all are there.
    bool prepare(std::string_view language);

    /// Whether all words are there that a visitor of this language searches. If not, find() takes the time to make
    /// them.
    [[nodiscard]] bool ready(std::string_view language) const;

    /// What has every word of the query, in texts of the language, its fallbacks, the source language and English,
    /// names and cities. A word fits a word that it is, that it begins, or, when those are fewer than three entries and
    /// it has four letters, that it is but for one letter (five letters: that it begins but for one letter). Better
    /// fits come first, then words in titles before those in summaries before those in texts, then the visitor's
    /// language before others, then by kind and id. At most `most` hits. Nothing for a query without words.
    [[nodiscard]] SearchResult find(std::string_view query, std::string_view language, std::size_t most);

    [[nodiscard]] const std::vector<SearchEntry>& entries() const;
    /// Bytes that the index takes up, for benchmarks.
    [[nodiscard]] std::size_t bytes() const;

 private:
    class Implementation;
    std::unique_ptr<Implementation> m_implementation;
};

}  // namespace content
