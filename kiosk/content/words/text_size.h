// How long a text that gets drawn may be.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace content {

/// More than ten times the longest text of the content (296 letters).
inline constexpr std::size_t most_letters = 4000;
/// Twice the longest word of the content (28 letters, in twenty languages): layout costs the square of a word.
inline constexpr std::size_t most_letters_of_a_word = 60;
/// A web or e-mail address may break at its signs, so it may be longer than a word.
inline constexpr std::size_t most_letters_of_an_address = 300;
/// A name, a street, a town.
inline constexpr std::size_t most_letters_of_a_name = 200;

/// Why a text (UTF-8) is too long to be drawn: it, or a word in it, which is what has no place to break. Empty: it is
/// not.
std::string too_long(std::string_view text, std::size_t most = most_letters);

/// Whether `too_long` can say anything of a text in a JSON file, by one quick look at the file's bytes.
bool may_be_too_long(std::string_view json);

}  // namespace content
