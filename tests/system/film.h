// Every picture a visitor may see while something happens.
#pragma once

#include "support/patience.h"
#include "system/glass.h"

#include <utility>
#include <vector>

namespace system_test {

/// Looks at the glass as fast as it can until `done` says so (given the newest picture), or patience is at an end.
/// Returns the pictures that differ from the one before them, in order.
template <class Done>
std::vector<Picture> film(const Glass& glass, Done done) {
    std::vector<Picture> pictures;
    const auto deadline = std::chrono::steady_clock::now() + test::patience;
    while (true) {
        Picture now = glass.look();
        if (pictures.empty() || pictures.back().rgb != now.rgb) {
            pictures.push_back(std::move(now));
        }
        if (done(pictures.back()) || std::chrono::steady_clock::now() > deadline) {
            return pictures;
        }
    }
}

}  // namespace system_test
