// Wraps values so that they keep their direction and stay on one line.
#pragma once

#include "base/direction.h"

#include <string>
#include <string_view>

namespace content {

/// Removes U+200E, U+200F and U+061C: inside an isolate they only do harm.
std::string without_direction_marks(std::string_view text);

/// Spaces become U+00A0 and "-" becomes U+2011, so that no line ends inside.
std::string non_breaking(std::string_view text);

/// The text inside U+2066…U+2069 (left to right) or U+2067…U+2069 (right to left), as it stands.
std::string isolate(std::string_view text, base::Direction direction);

/// A number, phone number, price: left to right, on one line.
std::string isolate_number(std::string_view text);

/// A name, street, e-mail or web address: left to right. E-mail and web addresses may break after "/", "." and "@"
/// (U+200B), in their path also before "-"; names of more than 24 letters may break at their spaces, as they would not
/// fit otherwise; nothing else may.
std::string isolate_verbatim(std::string_view text);

/// A text that somebody is typing, with each number in it left to right: "+31 6" keeps its plus in front also in
/// Arabic. Nothing but isolates is added.
std::string with_isolated_numbers(std::string_view typed);

/// The text as one types it: without isolates and places to break, with ordinary spaces and hyphens.
std::string plain(std::string_view text);

/// The same for a line that something else than our layout sets: in a right-to-left line U+200E or U+200F stands where
/// an isolate began, as many programs know these marks only.
std::string plain(std::string_view text, base::Direction line);

/// Whether the text begins with an isolate of its own and needs no second one.
bool is_isolated(std::string_view text);

/// Whether the text ends with the end of an isolate.
bool ends_isolated(std::string_view text);

/// Whether a piece of a text has the ends of the isolates that begin in it, and no others.
bool keeps_isolates_whole(std::string_view piece);

/// Whether a character begins or ends an isolate.
bool is_isolate_mark(char32_t character);

}  // namespace content
