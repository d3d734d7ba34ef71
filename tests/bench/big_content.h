// Writes content as large as a whole country's, made from the bundled content.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace bench {

struct Scale {
    std::size_t points = 20'000;
    std::size_t languages = 20;
    std::size_t topics = 500;
};

/// Numbers of a command line in the order of the members; those that are missing as above.
Scale scale_of(const std::vector<std::string>& numbers);

/// The languages of such content, of i18n/languages.json and in this order: those with words of the interface first.
std::vector<std::string> languages_of(const Scale& scale);

/// Copies content/ and i18n/ of this project into `folder` and adds made-up help points and topics, with texts in
/// every language. A language without words of the interface gets the English ones, so that visitors are offered it;
/// its other texts of the bundled content stay untranslated. Returns the folder content/.
std::filesystem::path write_big_content(const std::filesystem::path& folder, const Scale& scale);

}  // namespace bench
