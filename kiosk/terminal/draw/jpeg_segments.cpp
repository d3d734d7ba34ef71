#include "terminal/draw/jpeg_segments.h"

#include <cstddef>

namespace terminal {
namespace {

constexpr unsigned char restart_first = 0xD0;
constexpr unsigned char restart_last = 0xD7;
constexpr unsigned char end_of_image = 0xD9;
constexpr unsigned char huffman_tables = 0xC4;
constexpr unsigned char start_of_scan = 0xDA;
constexpr unsigned char fill = 0xFF;

unsigned char at(std::string_view bytes, std::size_t i) {
    return static_cast<unsigned char>(bytes[i]);
}

/// Takes fill bytes and a marker off the front; 0 where there is none.
unsigned char take_marker(std::string_view& bytes) {
    const std::size_t code = bytes.find_first_not_of(static_cast<char>(fill));
    if (code == 0 || code == std::string_view::npos) {
        return 0;
    }
    const unsigned char marker = at(bytes, code);
    bytes.remove_prefix(code + 1);
    return marker;
}

/// The words of a segment of DHT: tables of a head, 16 counts and so many symbols.
bool are_huffman_tables(std::string_view words) {
    constexpr std::size_t head = 17;
    constexpr std::size_t most_codes = 256;
    while (!words.empty()) {
        if (words.size() < head) {
            return false;
        }
        std::size_t codes = 0;
        for (std::size_t i = 1; i < head; ++i) {
            codes += at(words, i);
        }
        if (codes > most_codes || words.size() < head + codes) {
            return false;
        }
        words.remove_prefix(head + codes);
    }
    return true;
}

/// Takes the coded picture behind the head of a scan off the front, up to the next marker.
void skip_scan(std::string_view& bytes) {
    for (std::size_t i = 0; i + 1 < bytes.size(); ++i) {
        const unsigned char next = at(bytes, i + 1);
        const bool is_marker =
            at(bytes, i) == fill && next != 0 && next != fill && (next < restart_first || next > restart_last);
        if (is_marker) {
            bytes.remove_prefix(i);
            return;
        }
    }
    bytes = {};
}

}  // namespace

bool has_harmless_segments(std::string_view jpeg) {
    constexpr std::size_t start_of_image = 2;
    constexpr int most_scans = 100;
    constexpr std::size_t length_bytes = 2;
    std::string_view rest = jpeg.substr(start_of_image);
    int scans = 0;
    while (!rest.empty()) {
        const unsigned char marker = take_marker(rest);
        if (marker == end_of_image) {
            return true;
        }
        if (marker == 0 || rest.size() < length_bytes) {
            return false;
        }
        const std::size_t length = std::size_t{at(rest, 0)} << 8U | at(rest, 1);
        if (length < length_bytes || length > rest.size()) {
            return false;
        }
        const std::string_view words = rest.substr(length_bytes, length - length_bytes);
        rest.remove_prefix(length);
        if (marker == huffman_tables && !are_huffman_tables(words)) {
            return false;
        }
        if (marker == start_of_scan) {
            if (++scans > most_scans) {
                return false;
            }
            skip_scan(rest);
        }
    }
    return true;
}

}  // namespace terminal
