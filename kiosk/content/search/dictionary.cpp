#include "content/search/dictionary.h"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <utility>

namespace content {
namespace {

/// Bytes of the UTF-8 character that begins here.
std::size_t character_size(std::string_view utf8) {
    const auto lead = static_cast<unsigned char>(utf8.front());
    const std::size_t size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    return std::min(size, utf8.size());
}

/// Byte offsets of a word's characters, and its end.
std::vector<std::size_t> characters_of(std::string_view word) {
    std::vector<std::size_t> starts;
    for (std::size_t at = 0; at < word.size(); at += character_size(word.substr(at))) {
        starts.push_back(at);
    }
    starts.push_back(word.size());
    return starts;
}

}  // namespace

void WordPlaces::add(std::string_view word, Posting where) {
    const auto next = static_cast<std::uint32_t>(m_places.size());
    auto known = m_words.find(word);
    if (known == m_words.end()) {
        known = m_words.emplace(word, Word{static_cast<std::uint32_t>(m_words.size()), next}).first;
    } else if (Posting& last = m_places[known->second.last].where; last.entry == where.entry) {
        if (where.field > last.field) {
            last = where;
        }
        return;
    }
    known->second.last = next;
    m_places.push_back({known->second.number, where});
}

SearchDictionary::SearchDictionary(const WordPlaces& places) {
    std::vector<std::pair<std::string_view, std::uint32_t>> words;
    words.reserve(places.m_words.size());
    std::size_t letters = 0;
    for (const auto& [word, known] : places.m_words) {
        words.emplace_back(word, known.number);
        letters += word.size();
    }
    std::sort(words.begin(), words.end());
    // The places of each word are in order already: it is enough to deal them out to the words.
    std::vector<std::uint32_t> next(words.size());
    for (const WordPlaces::Place& place : places.m_places) {
        ++next[place.word];
    }
    m_letters.reserve(letters);
    m_begin.clear();
    m_begin.reserve(words.size() + 1);
    m_first_place.clear();
    m_first_place.reserve(words.size() + 1);
    std::uint32_t first = 0;
    for (const auto& [word, number] : words) {
        m_begin.push_back(static_cast<std::uint32_t>(m_letters.size()));
        m_letters += word;
        m_first_place.push_back(first);
        first += std::exchange(next[number], first);
    }
    m_begin.push_back(static_cast<std::uint32_t>(m_letters.size()));
    m_first_place.push_back(first);
    m_places.resize(places.m_places.size());
    for (const WordPlaces::Place& place : places.m_places) {
        m_places[next[place.word]++] = place.where;
    }
}

std::string_view SearchDictionary::word(std::uint32_t index) const {
    return std::string_view(m_letters).substr(m_begin[index], m_begin[index + 1] - m_begin[index]);
}

WordRange SearchDictionary::beginning_with(WordRange within, std::string_view prefix) const {
    std::uint32_t low = within.begin;
    std::uint32_t high = within.end;
    const auto find_first = [&](auto is_before) {
        while (low < high) {
            const std::uint32_t middle = std::midpoint(low, high);
            if (is_before(word(middle).compare(0, prefix.size(), prefix))) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    };
    const std::uint32_t begin = find_first([](int order) { return order < 0; });
    high = within.end;
    return {begin, find_first([](int order) { return order <= 0; })};
}

std::vector<FittingWords> SearchDictionary::fitting(std::string_view word) const {
    const WordRange all = beginning_with({0, size()}, word);
    if (all.empty()) {
        return {};
    }
    // The word itself sorts before all that begin with it.
    if (this->word(all.begin) != word) {
        return {{all, Fit::begins}};
    }
    return {{{all.begin, all.begin + 1}, Fit::is}, {{all.begin + 1, all.end}, Fit::begins}};
}

std::vector<FittingWords> SearchDictionary::almost_fitting(std::string_view word, Reach reach) const {
    std::vector<FittingWords> found;
    // Each way to be wrong by one letter leaves a beginning that is right: it narrows the dictionary to a few words, in
    // which the rest of the word is looked up. Only letters that some word has there are tried.
    const auto look_up = [&](WordRange within, const std::string& changed) {
        const WordRange range = beginning_with(within, changed);
        if (range.empty()) {
            return;
        }
        const bool is_word = this->word(range.begin) == changed;
        if (is_word) {
            found.push_back({{range.begin, range.begin + 1}, Fit::almost});
        }
        if (reach == Reach::beginnings) {
            found.push_back({{range.begin + (is_word ? 1 : 0), range.end}, Fit::almost_begins});
        }
    };
    const std::vector<std::size_t> starts = characters_of(word);
    WordRange range{0, size()};
    for (std::size_t i = 0; i + 1 < starts.size(); ++i) {
        const std::string right(word.substr(0, starts[i]));
        range = beginning_with(range, right);
        if (range.empty()) {
            break;
        }
        const std::string_view letter = word.substr(starts[i], starts[i + 1] - starts[i]);
        const std::string_view rest = word.substr(starts[i + 1]);
        look_up(range, right + std::string(rest));
        if (i + 2 < starts.size()) {
            const std::string_view next = word.substr(starts[i + 1], starts[i + 2] - starts[i + 1]);
            look_up(range, right + std::string(next) + std::string(letter) + std::string(word.substr(starts[i + 2])));
        }
        for (std::uint32_t at = range.begin; at < range.end;) {
            const std::string_view there = this->word(at).substr(right.size());
            if (there.empty()) {
                ++at;
                continue;
            }
            const std::string other = right + std::string(there.substr(0, character_size(there)));
            const WordRange with_other = beginning_with({at, range.end}, other);
            look_up(with_other, other + std::string(rest));
            look_up(with_other, other + std::string(letter) + std::string(rest));
            at = with_other.end;
        }
    }
    return found;
}

std::size_t SearchDictionary::bytes() const {
    return m_letters.capacity() + (m_begin.capacity() + m_first_place.capacity()) * sizeof(std::uint32_t) +
           m_places.capacity() * sizeof(Posting);
}

}  // namespace content
