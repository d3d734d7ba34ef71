// The picture of the streets: what is read, what is refused and what is then said.
#include "terminal/draw/street_map.h"
#include "support/roots.h"

#include "support/temporary_folder.h"
#include "terminal/draw/decode_picture.h"
#include "terminal/draw/jpeg_segments.h"
#include "terminal/draw/png_data.h"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <string>

namespace {

/// A small picture that the fuzzer begins with.
std::filesystem::path seed(const char* name) {
    return test::source_root() / "tests/fuzz/corpus/picture" / name;
}

std::string bytes_of(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

base::Result<std::shared_ptr<const screens::StreetMap>> load(const std::filesystem::path& file) {
    terminal::Options options;
    options.street_map = terminal::StreetMapFile{file, {52.08, 5.1}, {52.1, 5.13}, "© OpenStreetMap contributors"};
    return terminal::load_street_map(options);
}

std::string error_of(const std::filesystem::path& file) {
    const auto loaded = load(file);
    return loaded ? std::string() : loaded.error().message;
}

}  // namespace

TEST_CASE("a map of streets is a PNG or a JPEG picture") {
    for (const char* name : {"colours.png", "baseline.jpg"}) {
        CAPTURE(name);
        const auto loaded = load(seed(name));
        REQUIRE(loaded.ok());
        const ui::PictureLevel& whole = loaded.value()->picture->levels.front();
        CHECK(whole.width == 24);
        CHECK(whole.height == 17);
        CHECK(whole.pixels.size() == std::size_t{24} * 17);
    }
    CHECK(load(seed("colours.png")).value()->picture->levels.front().pixels[25] == 0x000B0F00);
}

TEST_CASE("no other kind of picture gets to the decoder") {
    const std::string file = seed("other.bmp").string();
    CHECK(error_of(file) ==
          file + ": cannot be read as a PNG or JPEG picture; check /street_map/picture in terminal.json");
    CHECK(error_of("/no/such.png") == "/no/such.png: is missing; check /street_map/picture in terminal.json");
    CHECK(error_of("/") == "/: is a folder; check /street_map/picture in terminal.json");
    CHECK(error_of("/dev/zero") == "/dev/zero: is a pipe or a device; check /street_map/picture in terminal.json");
}

TEST_CASE("a small file that unpacks to far more than its picture is refused before it is unpacked") {
    const std::string bomb = bytes_of(seed("bomb.png"));
    CHECK(bomb.size() < 5000);
    CHECK_FALSE(terminal::unpacks_within(bomb, 2'999'999));
    CHECK(terminal::unpacks_within(bomb, 3'000'000));
    CHECK(error_of(seed("bomb.png")).ends_with("bomb.png: is damaged; save the picture again"));
    CHECK(terminal::unpacks_within(bytes_of(seed("colours.png")), 24 * 17 * 4 + 17));
}

TEST_CASE("a picture that is damaged or too large is refused") {
    CHECK(error_of(seed("cut.png")).ends_with("cut.png: is damaged; save the picture again"));
    CHECK_FALSE(terminal::unpacks_within(bytes_of(seed("long-chunk.png")), 3'000'000));
    std::string empty_piece = bytes_of(seed("colours.png"));
    CHECK(terminal::unpacks_within(empty_piece, 3'000'000));
    // A chunk of no bytes before the first with data; CRC-32 of "IDAT" alone.
    empty_piece.insert(empty_piece.find("IDAT") - 4, std::string("\0\0\0\0IDAT\x35\xAF\x06\x1E", 12));
    CHECK_FALSE(terminal::unpacks_within(empty_piece, 3'000'000));
    CHECK(error_of(seed("no-data.png")).ends_with("no-data.png: is damaged; save the picture again"));
    const base::Result<ui::Picture> wide = terminal::decode_picture(bytes_of(seed("too-wide.png")), 3999);
    REQUIRE_FALSE(wide.ok());
    CHECK(wide.error().message == "is 4000 × 2 px; at most 3999 each way fit: make it smaller");
    CHECK(terminal::decode_picture(bytes_of(seed("too-wide.png"))).ok());
    const std::string huge(terminal::most_picture_bytes + 1, '\0');
    CHECK(terminal::decode_picture(huge).error().message.starts_with("is larger than 64 MB"));
}

TEST_CASE("a JPEG picture that would harm the decoder does not get to it") {
    CHECK(error_of(seed("huffman-overflow.jpg")).ends_with("huffman-overflow.jpg: is damaged; save the picture again"));
    const auto with_table = [](unsigned char codes_of_length_2) {
        const std::size_t codes = std::size_t{254} + codes_of_length_2;
        const std::size_t length = 2 + 17 + codes;
        std::string jpeg = "\xFF\xD8\xFF\xC4";
        jpeg += static_cast<char>(length >> 8U);
        jpeg += static_cast<char>(length & 0xFFU);
        jpeg += std::string("\0\xFE", 2) + static_cast<char>(codes_of_length_2) + std::string(14 + codes, '\0');
        return jpeg + "\xFF\xD9";
    };
    CHECK(terminal::has_harmless_segments(with_table(2)));
    CHECK_FALSE(terminal::has_harmless_segments(with_table(3)));
}

TEST_CASE("a JPEG picture has no more scans than any program writes") {
    const std::string good = bytes_of(seed("progressive.jpg"));
    const std::size_t scan = good.find("\xFF\xDA");
    const std::string one = good.substr(scan, good.find('\xFF', scan + 1) - scan);
    std::string many = good.substr(0, scan);
    for (int i = 0; i < 100; ++i) {
        many += one;
    }
    CHECK(terminal::has_harmless_segments(good));
    CHECK(terminal::has_harmless_segments(many + "\xFF\xD9"));
    CHECK_FALSE(terminal::has_harmless_segments(many + one + "\xFF\xD9"));
}
