#include "content/help/wishes.h"

#include <algorithm>
#include <cstddef>

namespace content {
namespace {

/// In the order of the enumeration.
constexpr std::array<std::string_view, all_wishes.size()> names{"open",         "language", "free",   "no_id",
                                                                "confidential", "women",    "minors", "wheelchair"};

}  // namespace

std::string_view name_of(Wish wish) {
    return names.at(static_cast<std::size_t>(wish));
}

std::optional<Wish> wish_named(std::string_view name) {
    const auto found =
        std::find_if(all_wishes.begin(), all_wishes.end(), [&](Wish wish) { return name_of(wish) == name; });
    return found == all_wishes.end() ? std::nullopt : std::optional(*found);
}

}  // namespace content
