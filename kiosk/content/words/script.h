// Whether words are written in the script of their language.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace content {

/// Whether nearly all letters of these words (UTF-8) belong to another script than this one (ISO 15924, as in
/// languages.json): Sorani in Latin letters. Names and abbreviations of other scripts among them are fine, and so are
/// up to four letters alone ("BSN"). False for scripts that Unicode tells by no single name, such as "Jpan".
bool is_in_other_script(const std::vector<std::string>& words, std::string_view script);

}  // namespace content
