#include "text/font_files.h"

namespace text {

std::vector<std::filesystem::path> default_font_files(const std::filesystem::path& icon_font) {
    const std::filesystem::path folder = "/usr/share/fonts/truetype/noto";
    std::vector<std::filesystem::path> files;
    for (const char* name :
         {"NotoSans-Regular.ttf", "NotoSans-Bold.ttf", "NotoSansArabicUI-Regular.ttf", "NotoSansArabicUI-Bold.ttf",
          "NotoSansArabic-Regular.ttf", "NotoSansArabic-Bold.ttf", "NotoSansEthiopic-Regular.ttf",
          "NotoSansEthiopic-Bold.ttf", "NotoSansSymbols2-Regular.ttf"}) {
        files.push_back(folder / name);
    }
    if (!icon_font.empty()) {
        files.push_back(icon_font);
    }
    return files;
}

}  // namespace text
