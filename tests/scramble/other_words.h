// Puts other words of the same language into texts, so that they say nothing they said before but are still texts.
#pragma once

#include <cstdint>
#include <map>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace scramble {

class OtherWords {
 public:
    explicit OtherWords(std::uint32_t seed) : m_random(seed) {}

    /// Makes the words of a text those of its language.
    void learn(const std::string& language, std::string_view pattern);

    /// The text with each word replaced by another one of about that length. What is not a word for readers stays:
    /// placeholders, names of plural forms, digits, marks.
    std::string replace(const std::string& language, std::string_view pattern);

    /// A number from 0 up to and without `end`.
    std::size_t below(std::size_t end);

 private:
    std::string other(const std::string& language, const std::string& word);

    std::mt19937 m_random;
    /// By language and length in characters.
    std::map<std::string, std::map<std::size_t, std::vector<std::string>>> m_words;
};

}  // namespace scramble
