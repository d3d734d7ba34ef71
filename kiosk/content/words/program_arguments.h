// What the program itself puts into texts of the interface: which text may hold which placeholder.
#pragma once

#include "content/words/pattern.h"

#include <string_view>

namespace content {

/// A placeholder that the program fills in by itself.
struct ProgramArgument {
    std::string_view text;
    std::string_view name;
    Placeholder::Use widest;  ///< plural: a number; plain: words
};

/// What the screens pass to a text under that name; null: nothing, so that it must be a fact or a help point.
const ProgramArgument* program_argument(std::string_view text, std::string_view name);

}  // namespace content
