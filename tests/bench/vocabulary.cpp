#include "bench/vocabulary.h"

#include "content/search/keyboard_layout.h"

#include <cstddef>

namespace bench {

Vocabulary::Vocabulary(const std::string& language) {
    std::seed_seq seed(language.begin(), language.end());
    m_random.seed(seed);
    std::vector<std::string> letters;
    for (const auto& row : content::keyboard_layout(language, language).rows) {
        letters.insert(letters.end(), row.begin(), row.end());
    }
    constexpr int words = 8000;
    for (int i = 0; i < words; ++i) {
        std::string word;
        for (auto left = 2 + m_random() % 9; left > 0; --left) {
            // The square makes some letters common.
            const double at = std::generate_canonical<double, 20>(m_random);
            word += letters[static_cast<std::size_t>(at * at * static_cast<double>(letters.size()))];
        }
        m_words.push_back(word);
    }
}

const std::string& Vocabulary::word() {
    const double at = std::generate_canonical<double, 20>(m_random);
    return m_words[static_cast<std::size_t>(at * at * at * static_cast<double>(m_words.size()))];
}

std::string Vocabulary::sentence(unsigned words) {
    std::string text;
    for (unsigned i = 0; i < words; ++i) {
        text += (i == 0 ? "" : " ") + word();
    }
    return text + ".";
}

}  // namespace bench
