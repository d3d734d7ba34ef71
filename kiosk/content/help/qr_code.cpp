#include "content/help/qr_code.h"

#include <qrencode.h>

#include <algorithm>
#include <memory>
#include <string>

namespace content {
namespace {

constexpr unsigned int eci_utf8 = 26;  ///< AIM ECI assignment number

struct FreeInput {
    void operator()(QRinput* input) const { QRinput_free(input); }
};
struct FreeCode {
    void operator()(QRcode* code) const { QRcode_free(code); }
};

}  // namespace

base::Result<QrCode> qr_code(std::string_view text) {
    const auto error = [&] {
        return base::Error{"a text of " + std::to_string(text.size()) + " bytes does not fit into a QR code"};
    };
    const std::unique_ptr<QRinput, FreeInput> input(QRinput_new2(0, QR_ECLEVEL_M));
    const bool ascii =
        std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 128; });
    if (!input || text.empty() || (!ascii && QRinput_appendECIheader(input.get(), eci_utf8) != 0)) {
        return error();
    }
    // The library takes its bytes as unsigned and copies them.
    const std::vector<unsigned char> bytes(text.begin(), text.end());
    if (QRinput_append(input.get(), QR_MODE_8, static_cast<int>(bytes.size()), bytes.data()) != 0) {
        return error();
    }
    const std::unique_ptr<QRcode, FreeCode> code(QRcode_encodeInput(input.get()));
    if (!code) {
        return error();
    }
    QrCode result;
    result.size = code->width;
    const auto count = static_cast<std::size_t>(code->width) * static_cast<std::size_t>(code->width);
    result.dark.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        result.dark.push_back((code->data[i] & 1U) != 0);  // Bit 0: dark (qrencode.h).
    }
    return result;
}

}  // namespace content
