#include "code_reader.h"

#include <zbar.h>

#include <cstddef>
#include <cstdint>
#include <memory>

namespace code_reader {

std::vector<std::string> read(const terminal::Image& image) {
    struct Destroy {
        void operator()(zbar::zbar_image_t* one) const { zbar::zbar_image_destroy(one); }
        void operator()(zbar::zbar_image_scanner_t* one) const { zbar::zbar_image_scanner_destroy(one); }
    };
    std::vector<std::uint8_t> gray;
    gray.reserve(image.pixels.size());
    for (const std::uint32_t pixel : image.pixels) {
        const unsigned sum = ((pixel >> 16U) & 0xFFU) + ((pixel >> 8U) & 0xFFU) + (pixel & 0xFFU);
        gray.push_back(static_cast<std::uint8_t>(sum / 3));
    }
    const std::unique_ptr<zbar::zbar_image_scanner_t, Destroy> scanner(zbar::zbar_image_scanner_create());
    zbar::zbar_image_scanner_set_config(scanner.get(), zbar::ZBAR_NONE, zbar::ZBAR_CFG_ENABLE, 0);
    zbar::zbar_image_scanner_set_config(scanner.get(), zbar::ZBAR_QRCODE, zbar::ZBAR_CFG_ENABLE, 1);
    const std::unique_ptr<zbar::zbar_image_t, Destroy> picture(zbar::zbar_image_create());
    constexpr unsigned long y800 = 'Y' | ('8' << 8U) | ('0' << 16U) | ('0' << 24U);
    zbar::zbar_image_set_format(picture.get(), y800);
    zbar::zbar_image_set_size(picture.get(), static_cast<unsigned>(image.width), static_cast<unsigned>(image.height));
    zbar::zbar_image_set_data(picture.get(), gray.data(), gray.size(), nullptr);
    std::vector<std::string> texts;
    if (zbar::zbar_scan_image(scanner.get(), picture.get()) <= 0) {
        return texts;
    }
    for (const zbar::zbar_symbol_t* symbol = zbar::zbar_image_first_symbol(picture.get()); symbol != nullptr;
         symbol = zbar::zbar_symbol_next(symbol)) {
        texts.emplace_back(zbar::zbar_symbol_get_data(symbol), zbar::zbar_symbol_get_data_length(symbol));
    }
    return texts;
}

}  // namespace code_reader
