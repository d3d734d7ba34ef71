#include "terminal/draw/street_map.h"

#include "terminal/draw/decode_picture.h"

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

namespace terminal {
namespace {

/// Empty when it cannot be read. One byte more than fits tells that there are too many.
std::optional<std::string> read_bytes(const std::filesystem::path& file) {
    std::error_code failed;
    const std::uintmax_t size = std::filesystem::file_size(file, failed);
    std::ifstream stream(file, std::ios::binary);
    if (failed || !stream) {
        return std::nullopt;
    }
    std::string bytes(std::min<std::uintmax_t>(size, most_picture_bytes + 1), '\0');
    stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    return stream ? std::optional(std::move(bytes)) : std::nullopt;
}

}  // namespace

base::Result<std::shared_ptr<const screens::StreetMap>> load_street_map(const Options& options) {
    if (!options.street_map) {
        return std::shared_ptr<const screens::StreetMap>();
    }
    const StreetMapFile& file = *options.street_map;
    const std::optional<std::string> bytes = read_bytes(file.picture);
    // A file that is not there reads like one that is no picture: the remedy is the same.
    base::Result<ui::Picture> picture = decode_picture(bytes ? std::string_view(*bytes) : std::string_view());
    if (!picture) {
        return base::Error{file.picture.string() + ": " + picture.error().message};
    }
    screens::StreetMap map{std::make_shared<const ui::Picture>(std::move(picture).value()), file.south_west,
                           file.north_east, file.credit};
    return std::make_shared<const screens::StreetMap>(std::move(map));
}

}  // namespace terminal
