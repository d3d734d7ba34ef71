// Names from a disk, fit for a line of a message.
#pragma once

#include <string>
#include <string_view>

namespace base {

/// The text with \xNN for every byte of a control character, of a character that turns text around, and that is no
/// UTF-8: a file's name must not colour a console, forge a line or hide what stands behind it.
std::string printable(std::string_view text);

}  // namespace base
