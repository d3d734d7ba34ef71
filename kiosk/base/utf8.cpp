#include "base/utf8.h"

#include <cstddef>

namespace base {
namespace {

char unit(unsigned value) {
    return static_cast<char>(static_cast<unsigned char>(value));
}

}  // namespace

std::string utf8(char32_t code_point) {
    unsigned c = code_point;
    if (c > 0x10FFFFU || (c >= 0xD800U && c <= 0xDFFFU)) {
        c = 0xFFFDU;
    }
    if (c < 0x80U) {
        return {unit(c)};
    }
    if (c < 0x800U) {
        return {unit(0xC0U | (c >> 6U)), unit(0x80U | (c & 0x3FU))};
    }
    if (c < 0x10000U) {
        return {unit(0xE0U | (c >> 12U)), unit(0x80U | ((c >> 6U) & 0x3FU)), unit(0x80U | (c & 0x3FU))};
    }
    return {unit(0xF0U | (c >> 18U)), unit(0x80U | ((c >> 12U) & 0x3FU)), unit(0x80U | ((c >> 6U) & 0x3FU)),
            unit(0x80U | (c & 0x3FU))};
}

bool is_utf8(std::string_view bytes) {
    std::size_t i = 0;
    while (i < bytes.size()) {
        const auto lead = static_cast<unsigned char>(bytes[i]);
        std::size_t more = 0;
        unsigned char low = 0x80;
        unsigned char high = 0xBF;
        if (lead < 0x80) {
            ++i;
            continue;
        }
        if (lead >= 0xC2 && lead <= 0xDF) {
            more = 1;
        } else if (lead >= 0xE0 && lead <= 0xEF) {
            more = 2;
            low = lead == 0xE0 ? 0xA0 : 0x80;
            high = lead == 0xED ? 0x9F : 0xBF;
        } else if (lead >= 0xF0 && lead <= 0xF4) {
            more = 3;
            low = lead == 0xF0 ? 0x90 : 0x80;
            high = lead == 0xF4 ? 0x8F : 0xBF;
        } else {
            return false;
        }
        if (i + more >= bytes.size()) {
            return false;
        }
        for (std::size_t k = 1; k <= more; ++k) {
            const auto next = static_cast<unsigned char>(bytes[i + k]);
            if (next < low || next > high) {
                return false;
            }
            low = 0x80;
            high = 0xBF;
        }
        i += more + 1;
    }
    return true;
}

char32_t next_code_point(std::string_view utf8, std::size_t& at) {
    const auto lead = static_cast<unsigned char>(utf8[at]);
    if (lead < 0x80) {
        ++at;
        return lead;
    }
    const std::size_t size = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (!is_utf8(utf8.substr(at, size))) {
        ++at;
        return U'\uFFFD';
    }
    char32_t point = lead & (0x7FU >> size);
    for (std::size_t k = 1; k < size; ++k) {
        point = (point << 6U) | (static_cast<unsigned char>(utf8[at + k]) & 0x3FU);
    }
    at += size;
    return point;
}

std::u32string code_points(std::string_view utf8) {
    std::u32string points;
    for (std::size_t at = 0; at < utf8.size();) {
        points += next_code_point(utf8, at);
    }
    return points;
}

}  // namespace base
