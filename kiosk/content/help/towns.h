// The towns of the help points: where a visitor may say she is.
#pragma once

#include "content/map/position.h"
#include "content/model.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace content {

/// A town with at least one help point that has a place.
struct Town {
    std::string id;          ///< for routes: "den-haag", "s-hertogenbosch"
    std::string name;        ///< "Den Haag"; with the province where two towns have one name: "Bergen (Limburg)"
    Position centre;         ///< the mean of its help points
    std::string city{};      ///< as most of its help points write it
    std::string province{};  ///< may be empty
};

/// Every town of the content once, by id.
std::vector<Town> towns_of(const Content& content);

/// The town with this id; empty when there is none.
std::optional<Town> find_town(const Content& content, std::string_view id);

/// Towns in the alphabetical order of a language; `locale`: see Content::locale_of.
void sort_by_name(std::vector<Town>& towns, std::string_view locale);

}  // namespace content
