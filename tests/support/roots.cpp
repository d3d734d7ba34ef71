#include "support/roots.h"

namespace test {

std::filesystem::path source_root() {
    return KIOSK_SOURCE_DIR;
}

std::filesystem::path fixture_root() {
    return source_root() / "tests/content_fixture";
}

std::filesystem::path live_root() {
    return source_root();
}

}  // namespace test
