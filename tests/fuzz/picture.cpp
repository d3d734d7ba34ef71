// Pictures of streets in PNG or JPEG: terminal/draw/decode_picture.
#include "fuzz/fuzz.h"

#include "terminal/draw/decode_picture.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    // Large ones take long and show nothing new.
    constexpr int most_side = 128;
    const base::Result<ui::Picture> picture = terminal::decode_picture(fuzz::text_of(data, size), most_side);
    if (picture) {
        const std::vector<ui::PictureLevel>& levels = picture.value().levels;
        fuzz::must(!levels.empty() && levels.front().width <= most_side && levels.front().height <= most_side,
                   "a picture keeps to its limit");
    }
    return 0;
}
