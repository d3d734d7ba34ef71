#include "stage/stage.h"
#include "support/roots.h"

std::filesystem::path stage::content_root() {
    return test::live_root();
}
