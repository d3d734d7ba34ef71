#include "content/search/marks.h"

#include "base/utf8.h"
#include "content/words/isolate.h"

#include <algorithm>
#include <cstddef>

namespace content {
namespace {

/// Whether some beginning of a word is the query's word but for one letter.
bool almost_begins(std::string_view word, std::string_view query) {
    const std::size_t letters = letter_count(query);
    std::string beginning;
    std::size_t taken = 0;
    for (const char32_t letter : base::code_points(word)) {
        beginning += base::utf8(letter);
        ++taken;
        if (taken + 1 >= letters && differ_by_one(beginning, query)) {
            return true;
        }
        if (taken > letters) {
            break;
        }
    }
    return false;
}

bool fits(std::string_view word, const QueryWord& query) {
    const std::string_view bare = without_article(word);
    const std::string_view bare_query = without_article(query.folded);
    if (word.starts_with(query.folded) || bare.starts_with(query.folded) || bare.starts_with(bare_query)) {
        return true;
    }
    if (query.typo == Typo::no) {
        return false;
    }
    const bool whole = differ_by_one(word, query.folded) || differ_by_one(bare, query.folded);
    constexpr std::size_t least_letters = 5;
    return whole || (letter_count(query.folded) >= least_letters &&
                     (almost_begins(word, query.folded) || almost_begins(bare, query.folded)));
}

/// How many words of the query stand in a text.
std::size_t count(const std::vector<SearchWord>& text, const std::vector<QueryWord>& query) {
    return static_cast<std::size_t>(std::count_if(query.begin(), query.end(), [&](const QueryWord& wanted) {
        return std::any_of(text.begin(), text.end(), [&](const SearchWord& word) { return fits(word.folded, wanted); });
    }));
}

}  // namespace

std::vector<TextRange> search_marks(SearchWords& words, std::string_view text, const std::vector<QueryWord>& query) {
    std::vector<TextRange> marks;
    for (const SearchWord& word : words.split(text)) {
        if (std::any_of(query.begin(), query.end(),
                        [&](const QueryWord& wanted) { return fits(word.folded, wanted); })) {
            marks.push_back(word.range);
        }
    }
    return marks;
}

std::string search_sentence(SearchWords& words, std::string_view text, const std::vector<QueryWord>& query) {
    std::string_view best = text;
    std::size_t most = 0;
    for (const TextRange range : words.sentences(text)) {
        const std::string_view sentence = text.substr(range.begin, range.end - range.begin);
        if (const std::size_t there = count(words.split(sentence), query);
            there > most && keeps_isolates_whole(sentence)) {
            most = there;
            best = sentence;
        }
    }
    return std::string(best);
}

}  // namespace content
