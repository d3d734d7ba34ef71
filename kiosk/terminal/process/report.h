// What a session process tells the supervisor over its pipe.
#pragma once

#include <array>
#include <cstdint>

namespace terminal {

/// One message, written whole: its size is below PIPE_BUF, so it never arrives in pieces.
struct Report {
    enum class Kind : std::uint8_t {
        shown,     ///< the first frame is on the screen
        visiting,  ///< somebody has begun a visit
        left,      ///< the visit is over: the cover is wanted
        idle,      ///< the visit is over: the attract screen is wanted
        closed,    ///< the window was closed by hand
        failed,    ///< it cannot run: `message` says why
        note,      ///< something for the log: `message`
    };
    Kind kind = Kind::shown;
    std::int32_t x = 0;  ///< where the window stands, px; a successor's window takes the same place
    std::int32_t y = 0;
    std::array<char, 400> message{};  ///< ends in 0
};

}  // namespace terminal
