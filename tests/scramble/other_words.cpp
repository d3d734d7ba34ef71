#include "scramble/other_words.h"

#include "base/utf8.h"

#include <unicode/uchar.h>

#include <algorithm>

namespace scramble {
namespace {

bool is_part_of_word(char32_t c) {
    const auto type = u_charType(static_cast<UChar32>(c));
    return u_isalpha(static_cast<UChar32>(c)) != 0 || type == U_NON_SPACING_MARK || type == U_COMBINING_SPACING_MARK;
}

/// A pattern cut into words for readers and what stands between them. Inside an odd number of braces is what only the
/// program reads: "{phone}", "{count, plural, one"; inside an even number are the words of a form.
struct Piece {
    std::string text;
    bool word = false;
};

std::vector<Piece> cut(std::string_view pattern) {
    std::vector<Piece> pieces;
    int depth = 0;
    for (std::size_t at = 0; at < pattern.size();) {
        const std::size_t begin = at;
        const char32_t c = base::next_code_point(pattern, at);
        depth += c == U'{' ? 1 : (c == U'}' ? -1 : 0);
        const bool word = depth % 2 == 0 && is_part_of_word(c);
        if (pieces.empty() || pieces.back().word != word) {
            pieces.push_back({{}, word});
        }
        pieces.back().text += pattern.substr(begin, at - begin);
    }
    return pieces;
}

std::size_t length(const std::string& word) {
    return base::code_points(word).size();
}

}  // namespace

void OtherWords::learn(const std::string& language, std::string_view pattern) {
    for (const Piece& piece : cut(pattern)) {
        if (piece.word) {
            std::vector<std::string>& known = m_words[language][length(piece.text)];
            if (std::find(known.begin(), known.end(), piece.text) == known.end()) {
                known.push_back(piece.text);
            }
        }
    }
}

std::string OtherWords::replace(const std::string& language, std::string_view pattern) {
    std::string text;
    for (const Piece& piece : cut(pattern)) {
        text += piece.word ? other(language, piece.text) : piece.text;
    }
    return text;
}

std::size_t OtherWords::below(std::size_t end) {
    return std::uniform_int_distribution<std::size_t>(0, end - 1)(m_random);
}

std::string OtherWords::other(const std::string& language, const std::string& word) {
    const auto& lengths = m_words[language];
    // The next shorter length when there is no other word of this one.
    for (std::size_t size = length(word); size > 0; --size) {
        const auto known = lengths.find(size);
        if (known == lengths.end() || (known->second.size() == 1 && known->second.front() == word)) {
            continue;
        }
        while (true) {
            const std::string& found = known->second[below(known->second.size())];
            if (found != word) {
                return found;
            }
        }
    }
    return word;
}

}  // namespace scramble
