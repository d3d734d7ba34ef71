// A second opinion on layouts: ICU's bidi algorithm and line breaks.
#pragma once

#include "text/engine.h"

#include <string>

namespace oracle {

/// How the order of this layout's clusters differs from ICU's, line by line; empty when it does not.
std::string difference(const text::Layout& layout, const text::Paragraph& paragraph);

/// Lays out and compares the order on every line, the places where lines may begin, and that every character has a
/// glyph. Empty when all is well.
std::string difference(text::Engine& engine, const text::Paragraph& paragraph);

}  // namespace oracle
