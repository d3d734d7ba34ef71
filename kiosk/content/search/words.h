// Takes texts and queries apart into words as the search compares them: without case, marks and spelling variants.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace content {

/// Bytes [begin, end) of a text.
struct TextRange {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    friend bool operator==(const TextRange&, const TextRange&) = default;
};

/// A word of a text: where it stands, and how it is compared.
struct SearchWord {
    TextRange range;
    std::string folded;
};

/// Reads words. Slow to make (some milliseconds), fast to ask. Not thread-safe.
class SearchWords {
 public:
    SearchWords();
    ~SearchWords();
    SearchWords(const SearchWords&) = delete;
    SearchWords& operator=(const SearchWords&) = delete;
    SearchWords(SearchWords&&) noexcept;
    SearchWords& operator=(SearchWords&&) noexcept;

    /// What two spellings of a word have in common: NFKD without marks, case folded, letter variants as one (Arabic
    /// أ إ آ ٱ = ا, ى ی = ي, ة ە = ه, ک = ك; Ethiopic letters that sound alike; ł = l, ı = i), every script's digits as
    /// ASCII, without tatweel, apostrophes and invisible characters.
    [[nodiscard]] std::string fold(std::string_view utf8) const;

    /// The words of a text in order, by the word boundaries of Unicode. Without those that fold to nothing.
    [[nodiscard]] std::vector<SearchWord> split(std::string_view utf8);

    /// Calls `visit` with each of them; what it gets as folded lasts only until it returns. Quicker for many texts.
    void visit(std::string_view utf8, const std::function<void(TextRange range, std::string_view folded)>& visit);

    /// The sentences of a text in order, without the spaces after them.
    [[nodiscard]] std::vector<TextRange> sentences(std::string_view utf8);

 private:
    class Implementation;
    std::unique_ptr<Implementation> m_implementation;
};

/// A folded word without the Arabic article, which is written together with its word, and a particle before that:
/// "والعمل" gives "عمل". The word itself where there is none, or too little would be left.
std::string_view without_article(std::string_view folded);

/// Whether two folded words are the same but for one letter that is missing, too many, another one, or has changed
/// places with its neighbour.
bool differ_by_one(std::string_view a, std::string_view b);

/// How many letters (code points) UTF-8 has.
std::size_t letter_count(std::string_view utf8);

}  // namespace content
