// The keys of each language's on-screen keyboard, where the language's own keyboards have them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace content {

/// Rows of keys from top to bottom, each from left to right in every language, as on the keyboards people know. A key
/// types the letter that it shows, a small one where the script has small ones.
struct KeyboardLayout {
    std::vector<std::vector<std::string>> rows;

    friend bool operator==(const KeyboardLayout&, const KeyboardLayout&) = default;
};

/// The letters of a language on the keys of its XKB layout: those that a key types by itself stand where that key
/// stands, further letters of the language's alphabet in a row above. Ethiopic: the consonants in their first form;
/// syllable_forms() has the others. Without XKB data, the alphabet in its order. `tag` and `locale` are BCP 47, see
/// Content::locale_of. Reads files: some milliseconds.
KeyboardLayout keyboard_layout(std::string_view tag, std::string_view locale);

/// a to z as on English and Dutch keyboards, for words that people saw on a letter.
KeyboardLayout latin_keyboard_layout();

/// The forms of an Ethiopic syllable (its consonant with each vowel), in the order in which they are taught. Empty for
/// any other character.
std::vector<std::string> syllable_forms(std::string_view character);

}  // namespace content
