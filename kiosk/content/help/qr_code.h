// A QR code (ISO/IEC 18004) as a square of dark and light modules. Hides libqrencode.
#pragma once

#include "base/result.h"

#include <string_view>
#include <vector>

namespace content {

/// The modules without their quiet zone, row by row.
struct QrCode {
    int size = 0;            ///< modules along a side: 21 to 177
    std::vector<bool> dark;  ///< size × size

    [[nodiscard]] bool at(int column, int row) const {
        return dark[static_cast<std::size_t>(row) * static_cast<std::size_t>(size) + static_cast<std::size_t>(column)];
    }

    friend bool operator==(const QrCode&, const QrCode&) = default;
};

/// Light modules that must surround a code on every side (ISO/IEC 18004, 5.3.8).
constexpr int quiet_zone = 4;

/// The smallest code that holds these UTF-8 bytes, with error correction M: 15 % of it may be hidden by a glare. Text
/// beyond ASCII is announced as UTF-8 (ECI 26), so that no reader guesses. An error when it is empty or too long.
base::Result<QrCode> qr_code(std::string_view text);

}  // namespace content
