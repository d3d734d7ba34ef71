// The words of one language in order, each with the places where it stands. Internal to content/search.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace content {

/// Where a word stands: entry, text of that entry, and how much a word there counts. Packed, for there are millions.
struct Posting {
    std::uint32_t entry : 20;  ///< at most a million entries
    std::uint32_t text : 10;   ///< which of the entry's texts; the last one stands for all beyond
    std::uint32_t field : 2;   ///< see SearchPlace::Field

    static constexpr std::uint32_t most_entries = 1U << 20U;
    static constexpr std::uint32_t last_text = (1U << 10U) - 1;
};

/// A run of words in a dictionary: [begin, end).
struct WordRange {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    [[nodiscard]] bool empty() const { return begin >= end; }
};

/// How well a word of the dictionary fits a word of a query.
enum class Fit { almost_begins, almost, begins, is };

/// Words of a dictionary that fit a word of a query.
struct FittingWords {
    WordRange words;
    Fit fit = Fit::is;
};

/// Words as they are met, with their places. A word that stands in an entry more than once keeps the place that counts
/// most, the first of those.
class WordPlaces {
 public:
    /// Entries come in order.
    void add(std::string_view word, Posting where);

 private:
    friend class SearchDictionary;

    struct Place {
        std::uint32_t word = 0;  ///< its number
        Posting where{};
    };
    struct Hash : std::hash<std::string_view> {
        using is_transparent = void;
    };
    struct Word {
        std::uint32_t number = 0;  ///< in the order in which words were met
        std::uint32_t last = 0;    ///< its last place
    };
    std::unordered_map<std::string, Word, Hash, std::equal_to<>> m_words;
    std::vector<Place> m_places;
};

class SearchDictionary {
 public:
    SearchDictionary() = default;
    /// Sorts words with their places into a dictionary.
    explicit SearchDictionary(const WordPlaces& places);

    /// The words that are `word` or begin with it.
    [[nodiscard]] std::vector<FittingWords> fitting(std::string_view word) const;

    /// The words that are `word`, or with `begins` begin with it, but for one letter that is missing, too many, another
    /// one, or has changed places with its neighbour. They may hold those of `fitting`.
    enum class Reach { whole_words, beginnings };
    [[nodiscard]] std::vector<FittingWords> almost_fitting(std::string_view word, Reach reach) const;

    /// Calls `visit` with every place of the words of a range.
    template <class Visit>
    void places(WordRange words, Visit visit) const {
        for (std::uint32_t i = words.empty() ? 0 : m_first_place[words.begin];
             !words.empty() && i < m_first_place[words.end]; ++i) {
            visit(m_places[i]);
        }
    }

    [[nodiscard]] std::size_t bytes() const;

 private:
    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(m_begin.size()) - 1; }
    [[nodiscard]] std::string_view word(std::uint32_t index) const;
    /// Of the words in `within`, those that begin with `prefix`.
    [[nodiscard]] WordRange beginning_with(WordRange within, std::string_view prefix) const;

    std::string m_letters;                        ///< all words, one after the other, sorted by their bytes
    std::vector<std::uint32_t> m_begin{0};        ///< of each word in m_letters, and the end of the last
    std::vector<std::uint32_t> m_first_place{0};  ///< of each word in m_places, and the end of the last
    std::vector<Posting> m_places;
};

}  // namespace content
