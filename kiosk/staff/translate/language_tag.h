// The language of a translator's file, whatever its program calls it.
#pragma once

#include "base/result.h"
#include "content/model.h"

#include <string>
#include <string_view>

namespace staff {

/// The tag in i18n/languages.json of a language that is translated into, from the tag of a file: "prs" of "fa_AF",
/// whose locale it is, "uk" of "uk_UA". The error says what to write.
base::Result<std::string> language_of(std::string_view tag, const content::Content& content);

}  // namespace staff
