#include "terminal/draw/street_map.h"

#include "base/ordinary_file.h"
#include "terminal/draw/decode_picture.h"

#include <string>
#include <utility>

namespace terminal {
base::Result<std::shared_ptr<const screens::StreetMap>> load_street_map(const Options& options) {
    if (!options.street_map) {
        return std::shared_ptr<const screens::StreetMap>();
    }
    const StreetMapFile& file = *options.street_map;
    const base::Result<std::string> bytes = base::read_ordinary(file.picture, most_picture_bytes);
    if (!bytes) {
        return base::Error{file.picture.string() + ": " + bytes.error().message +
                           "; check /street_map/picture in terminal.json"};
    }
    base::Result<ui::Picture> picture = decode_picture(bytes.value());
    if (!picture) {
        return base::Error{file.picture.string() + ": " + picture.error().message};
    }
    screens::StreetMap map{std::make_shared<const ui::Picture>(std::move(picture).value()), file.south_west,
                           file.north_east, file.credit};
    return std::make_shared<const screens::StreetMap>(std::move(map));
}

}  // namespace terminal
