// kiosk-bench-content: writes content as large as a whole country's, to try things out with.
// Usage: kiosk-bench-content FOLDER [POINTS [LANGUAGES [TOPICS]]]     standard: 20000 20 500
#include "bench/big_content.h"

#include <cstdio>
#include <exception>

int main(int argc, char** argv) {
    if (argc < 2) {
        std::fprintf(stderr, "usage: kiosk-bench-content FOLDER [POINTS [LANGUAGES [TOPICS]]]\n");
        return 1;
    }
    try {
        const bench::Scale scale = bench::scale_of({argv + 2, argv + argc});
        std::printf("%s\n", bench::write_big_content(argv[1], scale).c_str());
    } catch (const std::exception& error) {
        std::fprintf(stderr, "kiosk-bench-content: %s\n", error.what());
        return 1;
    }
    return 0;
}
