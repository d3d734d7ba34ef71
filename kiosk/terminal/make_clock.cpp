#include "terminal/make_clock.h"

namespace terminal {

std::unique_ptr<base::Clock> make_clock(const Options& options) {
    if (options.now) {
        return std::make_unique<base::OffsetClock>(*options.now);
    }
    return std::make_unique<base::SystemClock>();
}

}  // namespace terminal
