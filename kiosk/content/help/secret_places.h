// Places where people hide: nobody may learn from the content in which street they are.
#pragma once

#include "content/model.h"

#include <string_view>

namespace content {

/// What to say of each member of a secret place that tells where it is, and what to do.
inline constexpr std::string_view no_secret_street =
    "has a street although the point is confidential and people may hide there; leave the street out "
    "(location_precision \"national\" or \"city\"), or, if anybody may know the address, write \"unknown\" under "
    "confidential";
inline constexpr std::string_view no_secret_postal_code =
    "names the street of a point that is confidential and where people may hide; write the four digits alone, or "
    "nothing";
inline constexpr std::string_view no_secret_precision =
    "tells visitors the place of a point that is confidential and where people may hide; write \"national\", or "
    "\"city\" with the degrees of the middle of the town";

/// Whether one of the categories has `has_secret_places`.
bool may_be_shelter(const Content& content, const HelpPoint& point);

/// Whether a point may not tell where it is: it may be a shelter, and it is confidential. Elsewhere "confidential" says
/// that what visitors tell stays there, and a street may stand beside it.
bool is_secret_place(const Content& content, const HelpPoint& point);

/// Whether a postal code is whole: the two letters tell one street.
bool names_street(std::string_view postal_code);

/// Whether a point tells where it is better than by its town.
bool tells_street(const HelpPoint& point);

}  // namespace content
