// Made-up words in the scripts of the kiosk's languages.
#pragma once

#include <random>
#include <string>
#include <vector>

namespace bench {

/// Words of one language's alphabet, a few of them far more common than the rest, as in speech. The same for the same
/// language every time.
class Vocabulary {
 public:
    explicit Vocabulary(const std::string& language);

    const std::string& word();
    std::string sentence(unsigned words);

 private:
    std::mt19937 m_random;
    std::vector<std::string> m_words;
};

}  // namespace bench
