#include "fuzz/fuzz.h"

#include <cstdio>
#include <cstdlib>

namespace fuzz {

std::string_view text_of(const std::uint8_t* data, std::size_t size) {
    return {reinterpret_cast<const char*>(data), size};
}

void must(bool holds, const char* what) {
    if (!holds) {
        std::fprintf(stderr, "must hold: %s\n", what);
        std::abort();
    }
}

}  // namespace fuzz
