// Addresses as the Netherlands writes them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace content {

/// The part of a street that is a PO box: "Postbus 123", "Antwoordnummer 45"; empty: none. Nobody can go there.
std::string_view post_box_in(std::string_view street);

/// "3511 AB" of "3511ab", or the digits alone; empty when there is no such postal code. None begins with 0 or ends in
/// SA, SD or SS (PostNL, the system of postal codes).
std::optional<std::string> postal_code_in(std::string_view written);

}  // namespace content
