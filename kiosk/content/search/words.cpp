#include "content/search/words.h"

#include "base/utf8.h"

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utext.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace content {
namespace {

/// Letters that Unicode does not take apart, but that people use for one another. After NFKD and case folding.
struct Variant {
    char32_t letter;
    std::string_view same_as;  ///< empty: the search passes over it
};
constexpr std::array<Variant, 24> variants{{
    {U'\'', ""},      {U'\u2018', ""},  {U'\u2019', ""},  {U'\u02BC', ""},   {U'\u02B9', ""},   {U'\u0131', "i"},
    {U'\u0142', "l"}, {U'\u0111', "d"}, {U'\u00F8', "o"}, {U'\u00E6', "ae"}, {U'\u0153', "oe"}, {U'\u0491', "г"},
    {U'\u0640', ""},  {U'\u0671', "ا"}, {U'\u0649', "ي"}, {U'\u06CC', "ي"},  {U'\u06CE', "ي"},  {U'\u0629', "ه"},
    {U'\u06D5', "ه"}, {U'\u06BE', "ه"}, {U'\u06C1', "ه"}, {U'\u06C6', "و"},  {U'\u06A9', "ك"},  {U'\u06AA', "ك"},
}};

/// Ethiopic letters that sound alike: each row of seven or eight is written for the other.
struct SameSound {
    char32_t row;
    char32_t as;
};
constexpr std::array<SameSound, 5> same_sounds{{{0x1210, 0x1200},    // ሐ as ሀ
                                                {0x1280, 0x1200},    // ኀ as ሀ
                                                {0x1220, 0x1230},    // ሠ as ሰ
                                                {0x12D0, 0x12A0},    // ዐ as አ
                                                {0x1340, 0x1338}}};  // ፀ as ጸ
constexpr char32_t ethiopic_begin = 0x1200;
constexpr char32_t ethiopic_end = 0x1380;
constexpr char32_t ethiopic_ha = 0x1200;
constexpr char32_t ethiopic_a = 0x12A0;

char32_t ethiopic(char32_t letter) {
    const char32_t order = letter & 7U;
    for (const SameSound& one : same_sounds) {
        if (letter - order == one.row && order != 7) {
            letter = one.as + order;
        }
    }
    // The fourth form of these two sounds like the first.
    return letter == ethiopic_ha + 3 || letter == ethiopic_a + 3 ? letter - 3 : letter;
}

/// Folded forms below this are worked out ahead: Latin, Cyrillic, Arabic and Ethiopic.
constexpr char32_t table_size = 0x1400;

void fold_letter(char32_t letter, const icu::Normalizer2& normalizer, std::string& out) {
    if (letter < 0x80 && u_isalnum(static_cast<UChar32>(letter)) != 0) {
        out += static_cast<char>(u_tolower(static_cast<UChar32>(letter)));
        return;
    }
    icu::UnicodeString decomposed;
    if (normalizer.getDecomposition(static_cast<UChar32>(letter), decomposed) == 0) {
        decomposed.setTo(static_cast<UChar32>(letter));
    }
    decomposed.foldCase();
    for (int32_t i = 0; i < decomposed.length(); i = decomposed.moveIndex32(i, 1)) {
        auto piece = static_cast<char32_t>(decomposed.char32At(i));
        const auto code = static_cast<UChar32>(piece);
        const auto* variant =
            std::find_if(variants.begin(), variants.end(), [&](const Variant& one) { return one.letter == piece; });
        if (variant != variants.end()) {
            out += variant->same_as;
        } else if (const int32_t digit = u_charDigitValue(code); digit >= 0) {
            out += static_cast<char>('0' + digit);
        } else if (u_isalpha(code) != 0) {
            if (piece >= ethiopic_begin && piece < ethiopic_end) {
                piece = ethiopic(piece);
            }
            out += base::utf8(piece);
        }
    }
}

}  // namespace

class SearchWords::Implementation {
 public:
    Implementation() {
        UErrorCode status = U_ZERO_ERROR;
        m_normalizer = icu::Normalizer2::getNFKDInstance(status);
        // Word boundaries are the same in all languages of the terminal, so the root's rules do for all.
        m_words.reset(icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
        m_sentences.reset(icu::BreakIterator::createSentenceInstance(icu::Locale::getRoot(), status));
        m_table.resize(table_size);
        for (char32_t letter = 0; letter < table_size && m_normalizer != nullptr; ++letter) {
            fold_letter(letter, *m_normalizer, m_table[letter].folded);
            m_table[letter].is_letter =
                u_getIntPropertyValue(static_cast<UChar32>(letter), UCHAR_WORD_BREAK) == U_WB_ALETTER;
        }
    }

    void fold(std::string_view utf8, std::string& folded) const {
        folded.clear();
        for (std::size_t i = 0; i < utf8.size();) {
            const char32_t letter = base::next_code_point(utf8, i);
            if (letter < m_table.size()) {
                folded += m_table[letter].folded;
            } else if (m_normalizer != nullptr) {
                fold_letter(letter, *m_normalizer, folded);
            }
        }
    }

    /// Calls `piece` with the bytes between each two word boundaries that may hold a word.
    template <class Piece>
    void cut_words(std::string_view utf8, Piece piece) const {
        // There is a boundary at every space, and nearly everything between spaces is letters with a full stop or comma
        // behind: only the rest needs ICU's rules.
        for (std::size_t begin = 0; begin < utf8.size();) {
            const std::size_t end = std::min(utf8.find(' ', begin), utf8.size());
            const std::string_view chunk = utf8.substr(begin, end - begin);
            const std::size_t last = chunk.find_last_not_of(".,:;!?");
            const std::size_t letters = last == std::string_view::npos ? 0 : last + 1;
            const auto offset = static_cast<std::uint32_t>(begin);
            if (are_letters(chunk.substr(0, letters))) {
                piece(TextRange{offset, offset + static_cast<std::uint32_t>(letters)});
            } else {
                cut(m_words.get(), chunk, [&](TextRange range) { piece({offset + range.begin, offset + range.end}); });
            }
            begin = end + 1;
        }
    }

    /// Calls `piece` with the bytes between each two boundaries.
    template <class Piece>
    static void cut(icu::BreakIterator* boundaries, std::string_view utf8, Piece piece) {
        if (boundaries == nullptr || utf8.empty()) {
            return;
        }
        UErrorCode status = U_ZERO_ERROR;
        UText text = UTEXT_INITIALIZER;
        utext_openUTF8(&text, utf8.data(), static_cast<int64_t>(utf8.size()), &status);
        boundaries->setText(&text, status);
        int32_t begin = boundaries->first();
        for (int32_t end = boundaries->next(); end != icu::BreakIterator::DONE; end = boundaries->next()) {
            piece(TextRange{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
            begin = end;
        }
        utext_close(&text);
    }

    [[nodiscard]] icu::BreakIterator* sentences() const { return m_sentences.get(); }

 private:
    /// What is worked out ahead of a letter.
    struct Letter {
        std::string folded;
        bool is_letter = false;  ///< for the rules of word boundaries, which join it to other letters
    };

    [[nodiscard]] bool are_letters(std::string_view utf8) const {
        for (std::size_t i = 0; i < utf8.size();) {
            const char32_t letter = base::next_code_point(utf8, i);
            if (letter >= m_table.size() || !m_table[letter].is_letter) {
                return false;
            }
        }
        return true;
    }

    const icu::Normalizer2* m_normalizer = nullptr;  ///< ICU's own
    std::unique_ptr<icu::BreakIterator> m_words;
    std::unique_ptr<icu::BreakIterator> m_sentences;
    std::vector<Letter> m_table;  ///< of the letters below `table_size`
};

SearchWords::SearchWords() : m_implementation(std::make_unique<Implementation>()) {}

SearchWords::~SearchWords() = default;
SearchWords::SearchWords(SearchWords&&) noexcept = default;
SearchWords& SearchWords::operator=(SearchWords&&) noexcept = default;

std::string SearchWords::fold(std::string_view utf8) const {
    std::string folded;
    m_implementation->fold(utf8, folded);
    return folded;
}

std::vector<SearchWord> SearchWords::split(std::string_view utf8) {
    std::vector<SearchWord> words;
    visit(utf8, [&](TextRange range, std::string_view folded) { words.push_back({range, std::string(folded)}); });
    return words;
}

void SearchWords::visit(std::string_view utf8,
                        const std::function<void(TextRange range, std::string_view folded)>& visit) {
    std::string folded;
    m_implementation->cut_words(utf8, [&](TextRange range) {
        m_implementation->fold(utf8.substr(range.begin, range.end - range.begin), folded);
        if (!folded.empty()) {
            visit(range, folded);
        }
    });
}

std::vector<TextRange> SearchWords::sentences(std::string_view utf8) {
    std::vector<TextRange> sentences;
    Implementation::cut(m_implementation->sentences(), utf8, [&](TextRange range) {
        while (range.end > range.begin && (utf8[range.end - 1] == ' ' || utf8[range.end - 1] == '\n')) {
            --range.end;
        }
        if (range.end > range.begin) {
            sentences.push_back(range);
        }
    });
    return sentences;
}

std::string_view without_article(std::string_view folded) {
    constexpr std::string_view article = "ال";
    constexpr std::size_t letter = 2;  ///< bytes of an Arabic letter
    constexpr std::size_t least_left = 3 * letter;
    // The letters below are all among those whose first byte is one of these two.
    if (folded.empty() || (folded[0] != '\xD8' && folded[0] != '\xD9')) {
        return folded;
    }
    const auto starts = [&](std::string_view start) {
        return folded.starts_with(start) && folded.size() >= start.size() + least_left;
    };
    if (starts(article)) {
        return folded.substr(article.size());
    }
    for (const std::string_view particle : {"و", "ف", "ب", "ك"}) {
        if (const std::string start = std::string(particle) + std::string(article); starts(start)) {
            return folded.substr(start.size());
        }
    }
    // The particle "to" swallows the article's first letter.
    return starts("لل") ? folded.substr(2 * letter) : folded;
}

bool differ_by_one(std::string_view a, std::string_view b) {
    const std::u32string x = base::code_points(a);
    const std::u32string y = base::code_points(b);
    const std::size_t common = std::min(x.size(), y.size());
    const std::size_t same = static_cast<std::size_t>(
        std::mismatch(x.begin(), x.begin() + static_cast<std::ptrdiff_t>(common), y.begin()).first - x.begin());
    const std::u32string_view p = std::u32string_view(x).substr(same);
    const std::u32string_view q = std::u32string_view(y).substr(same);
    if (p.size() == q.size()) {
        const bool swapped = p.size() >= 2 && p[0] == q[1] && p[1] == q[0] && p.substr(2) == q.substr(2);
        return !p.empty() && (p.substr(1) == q.substr(1) || swapped);
    }
    return p.size() + 1 == q.size() ? q.substr(1) == p : q.size() + 1 == p.size() && p.substr(1) == q;
}

std::size_t letter_count(std::string_view utf8) {
    return static_cast<std::size_t>(std::count_if(
        utf8.begin(), utf8.end(), [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }));
}

}  // namespace content
