#include "terminal/draw/png_data.h"

#define ZLIB_CONST  // zlib then promises not to write into what it reads
#include <zlib.h>

#include <array>
#include <cstdint>

namespace terminal {
namespace {

constexpr std::size_t signature = 8;
constexpr std::size_t chunk_head = 8;  ///< length and type
constexpr std::size_t checksum = 4;

std::size_t length_at(std::string_view bytes, std::size_t at) {
    std::size_t length = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        length = length << 8U | static_cast<unsigned char>(bytes[at + i]);
    }
    return length;
}

/// Unpacks a stream that comes in pieces, and only counts.
class Counter {
 public:
    explicit Counter(std::size_t most) : m_most(most) { m_ready = inflateInit(&m_stream) == Z_OK; }
    Counter(const Counter&) = delete;
    Counter& operator=(const Counter&) = delete;
    ~Counter() {
        if (m_ready) {
            inflateEnd(&m_stream);
        }
    }

    /// False when it has become too much.
    bool take(std::string_view piece) {
        std::array<unsigned char, 16384> unpacked{};
        m_stream.next_in = reinterpret_cast<const Bytef*>(piece.data());
        m_stream.avail_in = static_cast<uInt>(piece.size());
        while (m_ready && !m_ended && m_stream.avail_in > 0) {
            m_stream.next_out = unpacked.data();
            m_stream.avail_out = unpacked.size();
            const int result = inflate(&m_stream, Z_NO_FLUSH);
            m_count += unpacked.size() - m_stream.avail_out;
            // What is broken is for the decoder to find; it cannot unpack more of it than we have.
            m_ended = result != Z_OK;
            if (m_count > m_most) {
                return false;
            }
        }
        return m_ready;
    }

 private:
    std::size_t m_most;
    std::size_t m_count = 0;
    z_stream m_stream{};
    bool m_ready = false;
    bool m_ended = false;
};

}  // namespace

bool unpacks_within(std::string_view png, std::size_t most) {
    Counter counter(most);
    for (std::size_t at = signature; at + chunk_head <= png.size();) {
        const std::size_t length = length_at(png, at);
        if (length > png.size() - at - chunk_head) {
            return false;
        }
        const bool is_data = png.substr(at + 4, 4) == "IDAT";
        if (is_data && (length == 0 || !counter.take(png.substr(at + chunk_head, length)))) {
            return false;
        }
        at += chunk_head + length + checksum;
    }
    return true;
}

}  // namespace terminal
