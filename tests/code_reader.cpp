#include "code_reader.h"

#include <zbar.h>

#include <cstddef>
#include <memory>

namespace code_reader {

std::vector<std::string> read(const Gray& picture) {
    struct Destroy {
        void operator()(zbar::zbar_image_t* one) const { zbar::zbar_image_destroy(one); }
        void operator()(zbar::zbar_image_scanner_t* one) const { zbar::zbar_image_scanner_destroy(one); }
    };
    const std::unique_ptr<zbar::zbar_image_scanner_t, Destroy> scanner(zbar::zbar_image_scanner_create());
    zbar::zbar_image_scanner_set_config(scanner.get(), zbar::ZBAR_NONE, zbar::ZBAR_CFG_ENABLE, 0);
    zbar::zbar_image_scanner_set_config(scanner.get(), zbar::ZBAR_QRCODE, zbar::ZBAR_CFG_ENABLE, 1);
    const std::unique_ptr<zbar::zbar_image_t, Destroy> image(zbar::zbar_image_create());
    constexpr unsigned long y800 = 'Y' | ('8' << 8U) | ('0' << 16U) | ('0' << 24U);
    zbar::zbar_image_set_format(image.get(), y800);
    zbar::zbar_image_set_size(image.get(), static_cast<unsigned>(picture.width), static_cast<unsigned>(picture.height));
    zbar::zbar_image_set_data(image.get(), picture.pixels.data(), picture.pixels.size(), nullptr);
    std::vector<std::string> texts;
    if (zbar::zbar_scan_image(scanner.get(), image.get()) <= 0) {
        return texts;
    }
    for (const zbar::zbar_symbol_t* symbol = zbar::zbar_image_first_symbol(image.get()); symbol != nullptr;
         symbol = zbar::zbar_symbol_next(symbol)) {
        texts.emplace_back(zbar::zbar_symbol_get_data(symbol), zbar::zbar_symbol_get_data_length(symbol));
    }
    return texts;
}

}  // namespace code_reader
