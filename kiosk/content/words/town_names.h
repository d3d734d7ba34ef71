// Towns that people call by two names, and what two spellings of a town have in common.
#pragma once

#include <string>
#include <string_view>

namespace content {

/// What two spellings of one town have in common: its letters without capitals, spaces, hyphens and apostrophes, and
/// one name for towns that have several: "'S-GRAVENHAGE" and "Den Haag" both give "denhaag".
std::string town_key(std::string_view name);

/// How a town with several names is written; empty: it has only one.
std::string_view usual_town_name(std::string_view name);

/// The other names of a town, with ", " between them: what people may look for; empty: it has only one.
std::string_view other_town_names(std::string_view name);

}  // namespace content
