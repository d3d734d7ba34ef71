// Looks whether the decoder can take a JPEG file without harm.
#pragma once

#include <string_view>

namespace terminal {

/// Follows the segments of a JPEG file (ITU-T T.81, annex B) to its end marker or the end of its bytes. False where one
/// is malformed, where a Huffman table has more than 256 codes, or where there are more than a hundred scans. Of
/// stb_image, versions before 2.28 write such a table past its end, and each scan goes through the whole picture: a
/// small file could keep us for minutes.
bool has_harmless_segments(std::string_view jpeg);

}  // namespace terminal
